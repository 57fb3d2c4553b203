import { registryRoutes } from '@songtan/contract'
import { Link, useParams } from '@tanstack/react-router'
import { Alert } from 'antd'
import { Action } from '../../shell/action.tsx'
import { problemCode, useRead } from '../../shell/api.ts'
import { useCodeName } from '../../shell/code-names.ts'
import { CodeTerm } from '../../shell/code-term.tsx'
import { PageHead, Section } from '../../shell/page.tsx'
import { PlaceName } from '../../shell/place.tsx'
import { Reveal } from '../../shell/reveal.tsx'
import { useMay } from '../../shell/session.tsx'
import { Loaded, Problem } from '../../shell/states.tsx'
import { Tag } from '../../shell/tag.tsx'
import { Day, useSaidDay } from '../../shell/values.tsx'
import { Entitlements } from '../benefits/entitlements.tsx'
import { Transfers } from '../benefits/transfers.tsx'
import { Indexed, type Part } from '../cases/case-index.tsx'
import { AuthorisationSection } from '../verification/authorisation-section.tsx'
import { AidChain } from './aid-chain-view.tsx'
import { DayControl, knownAtEndOf, PastBanner, useAsOf } from './as-of.tsx'
import { Duplicates } from './duplicates.tsx'
import type { FamilyView } from './fact-text.ts'
import { FactsTable } from './facts-table.tsx'
import { FamilyActions } from './family-actions.tsx'
import { OpenCases, useFamilyCases, useWarnings, Warnings } from './family-cases.tsx'
import { useFamilyPageTexts } from './family-page-texts.ts'
import { FamilyTree } from './family-tree-view.tsx'
import { MembersTable } from './members-table.tsx'
import { RecordFact } from './record-fact.tsx'
import { useRegistryTexts } from './texts.ts'

type Texts = ReturnType<typeof useFamilyPageTexts>

const Head = ({ family }: { readonly family: FamilyView }) => {
  const [asOf, setAsOf] = useAsOf()
  const t = useRegistryTexts()
  const name = useCodeName()
  const head = family.members.find(({ personId }) => personId === family.headId)
  return (
    <>
      <PageHead
        title={
          <>
            {head?.name} <span className="quiet">{family.number}</span>{' '}
            <Tag color="volcano">
              <CodeTerm group="class" code={family.class} />
            </Tag>
          </>
        }
      >
        <DayControl asOf={asOf} shown={family.day} onChange={setAsOf} />
        {asOf.day ? null : <FamilyActions family={family} />}
      </PageHead>
      <PastBanner asOf={asOf} onChange={setAsOf} />
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
  const nameOf = (personId: unknown) => family.members.find((m) => m.personId === personId)?.name
  return (
    <Section
      title={t('account')}
      extra={
        <Action
          route={registryRoutes.setAccount}
          fixed={{ county: family.county, id: family.householdId, version: family.version }}
          label={t('setAccount')}
          touches={['registry.', 'benefits.']}
          shape={(values) => ({ holderName: nameOf(values.holderId), ...values })}
          fields={[
            {
              name: 'holderId',
              label: t('holder'),
              kind: 'choice',
              required: true,
              choices: family.members.map((m) => ({ value: m.personId, label: m.name })),
            },
            { name: 'holderName', label: t('holderName'), kind: 'text', hint: t('holderNameHint') },
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

/** What is shown of any day: who lived here and what was known of them. */
const dayParts = (family: FamilyView, past: boolean, t: Texts): Part[] => [
  {
    ...{ id: 'people', title: t('people'), shown: true },
    content: (
      <Section title={t('people')}>
        <FamilyTree family={family} />
        <MembersTable family={family} past={past} />
      </Section>
    ),
  },
  {
    ...{ id: 'facts', title: t('facts'), shown: true },
    content: (
      <Section title={t('facts')} extra={family.closedOn || past ? null : <RecordFact family={family} />}>
        <FactsTable whole comparisons={family.facts} members={family.members} />
      </Section>
    ),
  },
]

/** What is of today only: money, applications, accounts, authorisation. */
const useTodayParts = (family: FamilyView): Part[] => {
  const t = useFamilyPageTexts()
  const found = useFamilyCases(family)
  const cases = found.data?.items ?? []
  const warnings = useWarnings(family, cases)
  const { county, householdId, members } = family
  const may = useMay()
  const [people, facts] = dayParts(family, false, t)
  return [
    {
      ...{ id: 'warnings', title: t('warnings'), shown: warnings.length > 0 },
      content: <Warnings warnings={warnings} />,
    },
    ...(people ? [people] : []),
    {
      ...{ id: 'cases', title: t('openCases'), shown: may('cases.listFamilyCases') },
      content: <OpenCases cases={cases} />,
    },
    ...(facts ? [facts] : []),
    { id: 'chain', title: t('chain'), shown: true, content: <AidChain family={family} cases={cases} /> },
    {
      ...{ id: 'entitlements', title: t('entitlements'), shown: may('benefits.listEntitlements') },
      content: <Entitlements county={county} householdId={householdId} members={members} />,
    },
    { id: 'account', title: t('account'), shown: true, content: <Accounts family={family} /> },
    {
      ...{ id: 'authorisation', title: t('authorisation'), shown: family.closedOn === null },
      content: <AuthorisationSection county={county} householdId={householdId} members={members} />,
    },
    {
      ...{ id: 'ledger', title: t('ledger'), shown: may('benefits.listTransfers') },
      content: <Transfers county={county} of={{ householdId }} />,
    },
    {
      ...{ id: 'duplicates', title: t('duplicates'), shown: family.duplicates.length > 0 },
      content: <Duplicates family={family} />,
    },
    { id: 'links', title: t('linked'), shown: family.links.length > 0, content: <Links family={family} /> },
  ]
}

const Today = ({ family }: { readonly family: FamilyView }) => <Indexed parts={useTodayParts(family)} />

const Past = ({ family }: { readonly family: FamilyView }) => {
  const t = useFamilyPageTexts()
  return <Indexed parts={dayParts(family, true, t)} />
}

/** A day on which the register did not have the family yet: said so, with the way back. */
const NotYet = ({ error }: { readonly error: unknown }) => {
  const t = useFamilyPageTexts()
  const said = useSaidDay()
  const [asOf, setAsOf] = useAsOf()
  return (
    <>
      <PastBanner asOf={asOf} onChange={setAsOf} />
      {problemCode(error) === 'record.not-found' && asOf.day ? (
        <p>{t('notYet', { day: said(asOf.day) })}</p>
      ) : (
        <Problem error={error} />
      )}
    </>
  )
}

export default function FamilyPage() {
  const { county, id } = useParams({ from: '/families/$county/$id' })
  const [{ day, known }] = useAsOf()
  const family = useRead(
    registryRoutes.family,
    { county, id, ...(day ? { day } : {}), ...(day && known ? { knownAt: knownAtEndOf(day) } : {}) },
    { keep: true },
  )
  if (day && family.isError) return <NotYet error={family.error} />
  return (
    <Loaded query={family}>
      {(found) => (
        <>
          <Head family={found} />
          {day ? <Past family={found} /> : <Today family={found} />}
        </>
      )}
    </Loaded>
  )
}
