import { CASE_STATE_NAMES, casesRoutes } from '@songtan/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useRead } from '../../shell/api.ts'
import { useLabel } from '../../shell/i18n.ts'
import { Section } from '../../shell/page.tsx'
import { useMay } from '../../shell/session.tsx'
import { Tag } from '../../shell/tag.tsx'
import { useSaidDay } from '../../shell/values.tsx'
import type { FamilyCase } from './aid-chain.ts'
import type { FamilyView } from './fact-text.ts'
import { useFamilyPageTexts } from './family-page-texts.ts'

/** The applications of a family with what hangs on them, for those who may look at cases. */
export const useFamilyCases = ({ county, householdId }: FamilyView) => {
  const may = useMay()('cases.listFamilyCases')
  return useRead(casesRoutes.listFamilyCases, { county, householdId }, { enabled: may })
}

export const CaseLink = ({ of, children }: { readonly of: FamilyCase; readonly children: ReactNode }) => (
  <Link to="/cases/$county/$id" params={{ county: of.village.slice(0, 6), id: of.caseId }}>
    {children}
  </Link>
)

const COLOURS = { overdue: 'red', 'due-today': 'orange', open: 'default' } as const

/** Applications that are still under way, with their states and terms. */
export const OpenCases = ({ cases }: { readonly cases: readonly FamilyCase[] }) => {
  const t = useFamilyPageTexts()
  const label = useLabel()
  const said = useSaidDay()
  const open = cases.filter(({ closedOn }) => closedOn === null)
  return (
    <Section title={t('openCases')}>
      {open.length === 0 ? <p className="quiet">{t('noOpenCase')}</p> : null}
      {open.map((row) => (
        <p key={row.caseId} className="open-case">
          <CaseLink of={row}>{row.receiptNumber}</CaseLink> {label(CASE_STATE_NAMES[row.state])}{' '}
          {row.nextDueOn ? (
            <Tag color={COLOURS[row.standing]}>{t('due', { day: said(row.nextDueOn) })}</Tag>
          ) : null}
        </p>
      ))}
    </Section>
  )
}

/** What about this family wants somebody's eye; left out where there is nothing. */
export const useWarnings = (family: FamilyView, cases: readonly FamilyCase[]): string[] => {
  const t = useFamilyPageTexts()
  const said = useSaidDay()
  const differing = family.facts.filter(({ outcome }) => outcome === 'different').length
  return [
    ...cases.flatMap(({ standing, nextDueOn, receiptNumber: number }) => {
      if (standing === 'open' || nextDueOn === null) return []
      return [t(standing === 'overdue' ? 'overdueCase' : 'dueCase', { number, day: said(nextDueOn) })]
    }),
    ...cases.flatMap(({ closedOn, surveys }) =>
      surveys
        .filter(({ signed }) => !signed && closedOn === null)
        .map(({ on }) => t('unsigned', { day: said(on) })),
    ),
    ...cases.flatMap(({ letters }) =>
      letters
        .filter(({ deliveredAt }) => deliveredAt === null)
        .map(({ number }) => t('undelivered', { number })),
    ),
    ...(differing > 0 ? [t('differing', { n: differing })] : []),
    ...(family.duplicates.length > 0 ? [t('duplicate', { n: family.duplicates.length })] : []),
    ...(family.accounts.some(({ current }) => current) || family.closedOn ? [] : [t('noAccount')]),
  ]
}

export const Warnings = ({ warnings }: { readonly warnings: readonly string[] }) => {
  const t = useFamilyPageTexts()
  return (
    <Section title={t('warnings')}>
      <ul className="warnings">
        {warnings.map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
      </ul>
    </Section>
  )
}
