import { registryRoutes } from '@songtan/contract'
import { Link, useParams } from '@tanstack/react-router'
import { Alert, Input, Tag } from 'antd'
import { useState } from 'react'
import { Action } from '../../shell/action.tsx'
import { useRead } from '../../shell/api.ts'
import { useCodeName } from '../../shell/code-names.ts'
import { PageHead, Section } from '../../shell/page.tsx'
import { PlaceName } from '../../shell/place.tsx'
import { Reveal } from '../../shell/reveal.tsx'
import { Loaded } from '../../shell/states.tsx'
import { Day } from '../../shell/values.tsx'
import { Entitlements } from '../benefits/entitlements.tsx'
import { Transfers } from '../benefits/transfers.tsx'
import { AuthorisationSection } from '../verification/authorisation-section.tsx'
import { Duplicates } from './duplicates.tsx'
import type { FamilyView } from './fact-text.ts'
import { FactsTable } from './facts-table.tsx'
import { FamilyActions } from './family-actions.tsx'
import { MembersTable } from './members-table.tsx'
import { RecordFact } from './record-fact.tsx'
import { useRegistryTexts } from './texts.ts'

const Head = ({ family, onDay }: { readonly family: FamilyView; readonly onDay: (day: string) => void }) => {
  const t = useRegistryTexts()
  const name = useCodeName()
  const head = family.members.find(({ personId }) => personId === family.headId)
  return (
    <>
      <PageHead
        title={
          <>
            {head?.name} <span className="quiet">{family.number}</span>{' '}
            <Tag color="volcano">{name('class', family.class)}</Tag>
          </>
        }
      >
        <Input
          aria-label={t('asOf')}
          title={t('asOf')}
          type="date"
          value={family.day}
          onChange={(event) => event.target.value && onDay(event.target.value)}
          style={{ width: 150 }}
        />
        <FamilyActions family={family} />
      </PageHead>
      {family.closedOn ? (
        <Alert
          type="warning"
          showIcon
          title={`${t('closed')}：${family.closedReason ?? ''}`}
          style={{ marginBottom: 12 }}
        />
      ) : null}
      <p className="quiet">
        <PlaceName code={family.village} /> · {name('residence', family.residence)} · {t('openedOn')}{' '}
        <Day day={family.openedOn} />
      </p>
    </>
  )
}

const Accounts = ({ family }: { readonly family: FamilyView }) => {
  const t = useRegistryTexts()
  return (
    <Section
      title={t('account')}
      extra={
        <Action
          route={registryRoutes.setAccount}
          fixed={{ county: family.county, id: family.householdId, version: family.version }}
          label={t('setAccount')}
          touches={['registry.', 'benefits.']}
          fields={[
            {
              name: 'holderId',
              label: t('holder'),
              kind: 'choice',
              required: true,
              choices: family.members.map((m) => ({ value: m.personId, label: m.name })),
            },
            { name: 'holderName', label: t('holderName'), kind: 'text', required: true },
            { name: 'bank', label: t('bank'), kind: 'text', required: true },
            { name: 'account', label: t('accountNumber'), kind: 'text', required: true },
          ]}
        />
      }
    >
      {family.accounts.map((row) => (
        <p key={row.accountId} className={row.current ? '' : 'quiet'}>
          {row.bank} · {row.holderName} ·{' '}
          {row.current ? (
            <Reveal
              masked={row.accountMasked}
              input={{ county: family.county, id: family.householdId, what: 'account' }}
            />
          ) : (
            row.accountMasked
          )}{' '}
          · <Day day={row.validFrom} /> {row.current ? <Tag color="green">{t('current')}</Tag> : null}
        </p>
      ))}
    </Section>
  )
}

const Links = ({ family }: { readonly family: FamilyView }) => {
  const t = useRegistryTexts()
  const name = useCodeName()
  if (family.links.length === 0) return null
  return (
    <Section title={t('links')}>
      {family.links.map((link) => (
        <p key={link.householdId}>
          {name('link', link.kind)}{' '}
          <Link to="/families/$county/$id" params={{ county: family.county, id: link.householdId }}>
            {link.number}
          </Link>{' '}
          · <Day day={link.day} />
        </p>
      ))}
    </Section>
  )
}

export default function FamilyPage() {
  const t = useRegistryTexts()
  const { county, id } = useParams({ from: '/families/$county/$id' })
  const [day, setDay] = useState<string>()
  const family = useRead(registryRoutes.family, { county, id, ...(day ? { day } : {}) }, { keep: true })
  return (
    <Loaded query={family}>
      {(found) => (
        <>
          <Head family={found} onDay={setDay} />
          <Section title={t('people')}>
            <MembersTable family={found} />
          </Section>
          <Section title={t('facts')} extra={found.closedOn ? null : <RecordFact family={found} />}>
            <FactsTable whole comparisons={found.facts} members={found.members} />
          </Section>
          <Entitlements county={county} householdId={id} members={found.members} />
          <Accounts family={found} />
          {found.closedOn ? null : (
            <AuthorisationSection county={county} householdId={id} members={found.members} />
          )}
          <Transfers county={county} of={{ householdId: id }} />
          <Duplicates family={found} />
          <Links family={found} />
        </>
      )}
    </Loaded>
  )
}
