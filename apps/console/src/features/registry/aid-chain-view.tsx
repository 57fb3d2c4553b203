import { benefitsRoutes } from '@songtan/contract'
import { Button, Empty } from 'antd'
import { type ReactNode, useState } from 'react'
import { useRead } from '../../shell/api.ts'
import { useCodeName } from '../../shell/code-names.ts'
import { CodeTerm } from '../../shell/code-term.tsx'
import { Section } from '../../shell/page.tsx'
import { useMay } from '../../shell/session.tsx'
import { Problem } from '../../shell/states.tsx'
import { Tag } from '../../shell/tag.tsx'
import { Day, Money } from '../../shell/values.tsx'
import { aidChain, type FamilyCase, type Link } from './aid-chain.ts'
import type { FamilyView } from './fact-text.ts'
import { CaseLink } from './family-cases.tsx'
import { useFamilyPageTexts } from './family-page-texts.ts'

const useWords = (family: FamilyView) => {
  const t = useFamilyPageTexts()
  const name = useCodeName()
  const who = (personId: string | null) => family.members.find((m) => m.personId === personId)?.name ?? ''
  return (link: Link): ReactNode => {
    switch (link.kind) {
      case 'entitlement':
        return (
          <>
            <CodeTerm group="program" code={link.row.program} /> {who(link.row.personId)}{' '}
            {link.running ? (
              <Tag color="green">{t('running')}</Tag>
            ) : link.row.toMonth ? (
              <span className="quiet">{t('ended', { month: link.row.toMonth })}</span>
            ) : (
              <span className="quiet">{t('from', { month: link.row.fromMonth })}</span>
            )}
          </>
        )
      case 'payment':
        return t('paid')
      case 'elsewhere':
        return `$<CodeTerm group="program" code={link.row.program} /> · ${t('elsewhere', { source: name('source', link.row.source) })}`
      case 'filed':
        return (
          <>
            {t('filed')} <CaseLink of={link.row}>{link.row.receiptNumber}</CaseLink>
            {link.row.attachments.length > 0 ? (
              <span className="quiet"> · {t('papers', { n: link.row.attachments.length })}</span>
            ) : null}
          </>
        )
      case 'decided':
        return (
          <>
            {t('decided')}{' '}
            <CaseLink of={link.row}>
              {link.row.decision ? name('outcome', link.row.decision.outcome) : ''}
            </CaseLink>{' '}
            {link.row.decision ? name('class', link.row.decision.class) : ''}
          </>
        )
      case 'survey':
        return (
          <>
            <CaseLink of={link.of}>{t('survey')}</CaseLink> · {name('surveyLevel', link.row.level)} ·{' '}
            {t(link.row.signed ? 'surveySigned' : 'surveyOpen')}
          </>
        )
      case 'letter':
        return (
          <>
            <CaseLink of={link.of}>
              {t('letter', { kind: name('letterKind', link.row.kind), number: link.row.number })}
            </CaseLink>{' '}
            <Tag color={link.row.deliveredAt ? 'green' : 'orange'}>
              {t(link.row.deliveredAt ? 'delivered' : 'waiting')}
            </Tag>
          </>
        )
    }
  }
}

const Amount = ({ link }: { readonly link: Link }) => {
  const t = useFamilyPageTexts()
  if (link.kind === 'payment') return <Money fen={link.row.amount} />
  if (link.kind !== 'entitlement' && link.kind !== 'elsewhere') return null
  return (
    <>
      <span className="quiet">{t('monthly')}</span> <Money fen={link.row.monthly} />
    </>
  )
}

const FIRST = 20

/** 救助全程: everything that came to the family, from every source the reader may see, the latest first. */
export const AidChain = ({
  family,
  cases,
}: {
  readonly family: FamilyView
  readonly cases: readonly FamilyCase[]
}) => {
  const t = useFamilyPageTexts()
  const may = useMay()
  const [all, setAll] = useState(false)
  const { county, householdId } = family
  const owed = useRead(
    benefitsRoutes.listEntitlements,
    { county, householdId },
    { enabled: may('benefits.listEntitlements'), fresh: true },
  )
  const paid = useRead(
    benefitsRoutes.listTransfers,
    { county, householdId, limit: 100 },
    { enabled: may('benefits.listTransfers') },
  )
  const words = useWords(family)
  const chain = aidChain({
    ...{ month: family.day.slice(0, 7), facts: family.facts, cases },
    ...{ entitlements: owed.data?.items ?? [], transfers: paid.data?.items ?? [] },
  })
  const shown = all ? chain : chain.slice(0, FIRST)
  return (
    <Section title={t('chain')}>
      <p className="quiet">{t('chainSays')}</p>
      <Problem error={owed.error ?? paid.error} />
      {chain.length === 0 ? <Empty description={t('nothing')} /> : null}
      <ol className="chain">
        {shown.map((link) => (
          <li key={link.key} className={link.kind === 'entitlement' && link.running ? 'chain-running' : ''}>
            <Day day={link.day} />
            <div>{words(link)}</div>
            <div className="chain-money">
              <Amount link={link} />
            </div>
          </li>
        ))}
      </ol>
      {chain.length > shown.length ? (
        <Button onClick={() => setAll(true)}>{t('moreLines', { n: chain.length - shown.length })}</Button>
      ) : null}
    </Section>
  )
}
