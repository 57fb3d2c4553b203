import { registryRoutes } from '@songtan/contract'
import { ageOn, type PlainDate } from '@songtan/kernel'
import { Action } from '../../shell/action.tsx'
import { useCodeName } from '../../shell/code-names.ts'
import { Reveal } from '../../shell/reveal.tsx'
import { Rows } from '../../shell/rows.tsx'
import { Tag } from '../../shell/tag.tsx'
import { Day } from '../../shell/values.tsx'
import type { FamilyView } from './fact-text.ts'
import { useRegistryTexts } from './texts.ts'

type Member = FamilyView['members'][number]

const touches = ['registry.', 'cases.', 'benefits.']

const MemberActions = ({ family, member }: { readonly family: FamilyView; readonly member: Member }) => {
  const t = useRegistryTexts()
  if (family.closedOn || member.diedOn) return null
  const at = { county: family.county, id: family.householdId, personId: member.personId }
  const others = family.members
    .filter((m) => m.personId !== member.personId && !m.diedOn)
    .map((m) => ({ value: m.personId, label: m.name }))
  const reason = { name: 'reason', label: t('reason'), kind: 'text', required: true } as const
  return (
    <span style={{ display: 'flex', gap: 8 }}>
      <Action
        route={registryRoutes.correctPerson}
        fixed={{ ...at, version: member.version }}
        label={t('correct')}
        touches={touches}
        fields={[
          { name: 'name', label: t('name'), kind: 'text', initial: member.name },
          { name: 'phone', label: t('phone'), kind: 'text' },
          { name: 'register', label: t('registerPlace'), kind: 'place', level: 'county' },
          reason,
        ]}
      />
      <Action
        route={registryRoutes.endMembership}
        fixed={{ ...at, version: family.version }}
        label={t('leave')}
        touches={touches}
        fields={[{ name: 'on', label: t('on'), kind: 'day', required: true }, reason]}
      />
      <Action
        danger
        route={registryRoutes.recordDeath}
        fixed={{ ...at, version: family.version }}
        label={t('death')}
        touches={touches}
        fields={[
          { name: 'diedOn', label: t('diedOn'), kind: 'day', required: true },
          ...(member.relation === 'head' && others.length > 0
            ? [
                {
                  name: 'newHeadId',
                  label: t('newHead'),
                  kind: 'choice' as const,
                  required: true,
                  choices: others,
                },
              ]
            : []),
          reason,
        ]}
      />
    </span>
  )
}

/** Members as a list, with what may be done about each; of a past day only what was. */
export const MembersTable = ({ family, past }: { readonly family: FamilyView; readonly past: boolean }) => {
  const t = useRegistryTexts()
  const name = useCodeName()
  const at = { county: family.county, id: family.householdId }
  return (
    <Rows
      rowKey={({ personId }) => personId}
      dataSource={family.members}
      columns={[
        { title: t('relation'), render: (m) => name('relation', m.relation) },
        {
          title: t('name'),
          render: (m) => (
            <>
              {m.name} {m.diedOn ? <Tag>{t('died')}</Tag> : null}
            </>
          ),
        },
        {
          title: t('age'),
          align: 'right',
          render: (m) => ageOn(m.born as PlainDate, (m.diedOn ?? family.day) as PlainDate),
        },
        {
          title: t('id'),
          render: (m) => (
            <Reveal masked={m.residentIdMasked} input={{ ...at, what: 'residentId', personId: m.personId }} />
          ),
        },
        {
          title: t('phone'),
          render: (m) =>
            m.phoneMasked ? (
              <Reveal masked={m.phoneMasked} input={{ ...at, what: 'phone', personId: m.personId }} />
            ) : (
              '—'
            ),
        },
        { title: t('since'), render: (m) => <Day day={m.since} /> },
        ...(past ? [] : [{ render: (m: Member) => <MemberActions family={family} member={m} /> }]),
      ]}
    />
  )
}
