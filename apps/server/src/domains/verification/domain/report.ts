import type { VerificationReport } from '@songtan/contract'
import { plainDate } from '@songtan/kernel'
import { assetRows, assetTotal, type Evidence, incomeRows, incomeTotals } from './amounts.ts'
import { differencesIn } from './differences.ts'
import type { Answered } from './found-income.ts'
import { SOURCES } from './sources.ts'
import type { DeclaredFact } from './verified-facts.ts'

export type ReportItem = VerificationReport['items'][number]

/** What the report is made from: the order's head, the family, what it declared, every item's answer. */
export interface ReportInput {
  readonly head: Omit<
    VerificationReport,
    'members' | 'sources' | 'items' | 'incomes' | 'assets' | 'totals' | 'differences' | 'conclusion' | 'state'
  >
  readonly members: readonly (VerificationReport['members'][number] & { readonly registerCounty: string })[]
  readonly declared: readonly DeclaredFact[]
  readonly items: readonly ReportItem[]
}

/** Items that were answered, found or none. */
export const answeredIn = (items: readonly ReportItem[]): Answered[] =>
  items.flatMap(({ personId, source, dataDate, records, state }) =>
    (state === 'found' || state === 'none') && dataDate !== null
      ? [{ personId, source, dataDate: plainDate(dataDate), records }]
      : [],
  )

/** Complete when every source answered for every member; else partial, which refuses nobody (L1 §58). */
export const stateOf = (items: readonly Pick<ReportItem, 'state'>[]): 'complete' | 'partial' =>
  items.every(({ state }) => state === 'found' || state === 'none') ? 'complete' : 'partial'

/** 核对报告: declared beside verified, the differences, and a conclusion for reference only (L1 §58). */
export const makeReport = ({ head, members, declared, items }: ReportInput): VerificationReport => {
  const evidence: Evidence = {
    members: members.map(({ personId }) => personId),
    declared,
    answers: answeredIn(items),
  }
  const incomes = incomeRows(evidence)
  const assets = assetRows(evidence)
  const differences = differencesIn(evidence, members)
  const state = stateOf(items)
  const asked = new Set(items.map(({ source }) => source))
  return {
    ...head,
    state,
    members: members.map(({ personId, name, maskedId, relation }) => ({
      personId,
      name,
      maskedId,
      relation,
    })),
    sources: SOURCES.filter(({ code }) => asked.has(code)).map(({ code, department, short }) => ({
      code,
      department,
      short,
    })),
    items: [...items],
    incomes,
    assets,
    totals: { ...incomeTotals(incomes, members.length), assets: assetTotal(assets) },
    differences,
    conclusion: state === 'partial' ? 'incomplete' : differences.length > 0 ? 'differences' : 'consistent',
  }
}
