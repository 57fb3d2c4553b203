import type { SourceCode, VerificationReport } from '@songtan/contract'
import { addFen, divideFen, type Fen, fen, timesFen, ZERO_FEN } from '@songtan/kernel'
import { type Answered, type FoundIncome, foundIncomes } from './found-income.ts'
import {
  ASSET_ORDER,
  type AssetKind,
  assetOf,
  COUNTED_GROUPS,
  groupOf,
  INCOME_GROUPS,
  type IncomeGroup,
  SOURCE_OF_ASSET,
  SOURCES_OF_GROUP,
} from './kinds.ts'
import type { DeclaredFact } from './verified-facts.ts'

/** Declared beside verified; null where that side says nothing. */
export interface Sides {
  readonly declared: Fen | null
  readonly verified: Fen | null
  /** Every source that would know has answered for every member. */
  readonly complete: boolean
}

/** Everything the figures are made of. */
export interface Evidence {
  readonly members: readonly string[]
  readonly declared: readonly DeclaredFact[]
  readonly answers: readonly Answered[]
}

export type IncomeRow = VerificationReport['incomes'][number]
export type AssetRow = VerificationReport['assets'][number]

const MONTHS = 12

const sum = (amounts: readonly Fen[]): Fen | null => (amounts.length === 0 ? null : addFen(...amounts))

const has = (answers: readonly Answered[], personId: string, source: SourceCode): boolean =>
  answers.some((answer) => answer.personId === personId && answer.source === source)

const allAnswered = ({ members, answers }: Evidence, sources: readonly SourceCode[]): boolean =>
  sources.length > 0 && members.every((id) => sources.every((source) => has(answers, id, source)))

const anyAnswered = ({ members, answers }: Evidence, sources: readonly SourceCode[]): boolean =>
  members.some((id) => sources.some((source) => has(answers, id, source)))

/** Twelve months of what was declared of a group; 0 was said where "none" was. */
export const declaredIncomes = (evidence: Evidence, group: IncomeGroup): Fen[] =>
  evidence.declared.flatMap(({ personId, fact }) => {
    if (fact.kind !== 'income' || groupOf(fact.value.kind) !== group) return []
    if (personId === null || !evidence.members.includes(personId)) return []
    return [timesFen(fen(fact.value.amount), fact.value.per === 'month' ? MONTHS : 1)]
  })

export const declaredAssets = (evidence: Evidence, kind: AssetKind): Fen[] =>
  evidence.declared.flatMap(({ personId, fact }) =>
    fact.kind === 'asset' &&
    fact.value.kind === kind &&
    personId !== null &&
    evidence.members.includes(personId)
      ? [fen(fact.value.value)]
      : [],
  )

export const foundAssets = ({ answers }: Evidence, kind: AssetKind): Fen[] =>
  answers.flatMap(({ records }) =>
    records.flatMap((record) => {
      const asset = assetOf(record)
      return asset?.kind === kind ? [asset.value] : []
    }),
  )

const incomeSides = (evidence: Evidence, group: IncomeGroup, found: readonly FoundIncome[]): Sides => {
  const sources = SOURCES_OF_GROUP[group]
  const amounts = found.filter((income) => groupOf(income.kind) === group).map((income) => income.yearly)
  return {
    declared: sum(declaredIncomes(evidence, group)),
    verified: anyAnswered(evidence, sources) ? addFen(...amounts) : null,
    complete: allAnswered(evidence, sources),
  }
}

export const incomeRows = (evidence: Evidence): IncomeRow[] => {
  const found = foundIncomes(evidence.answers)
  return INCOME_GROUPS.map((group) => ({ group, ...incomeSides(evidence, group, found) }))
}

/** Kinds that were declared or that a register was asked about; a thing worth nothing still counts as one. */
export const assetRows = (evidence: Evidence): AssetRow[] =>
  ASSET_ORDER.flatMap((kind) => {
    const source = SOURCE_OF_ASSET[kind]
    const asked = source ? [source] : []
    const declared = declaredAssets(evidence, kind)
    const found = foundAssets(evidence, kind)
    if (declared.length === 0 && !anyAnswered(evidence, asked)) return []
    return [
      {
        kind,
        declared: sum(declared),
        verified: anyAnswered(evidence, asked) ? addFen(...found) : null,
        declaredCount: declared.filter((value) => value > 0).length,
        verifiedCount: found.length,
        complete: allAnswered(evidence, asked),
      },
    ]
  })

/** Sum of rows: a side that no row speaks of stays null; complete only when every row is. */
export const totalOf = (rows: readonly Sides[]): Sides => ({
  declared: sum(rows.flatMap((row) => (row.declared === null ? [] : [row.declared]))),
  verified: sum(rows.flatMap((row) => (row.verified === null ? [] : [row.verified]))),
  complete: rows.every((row) => row.complete),
})

const monthlyShare = (yearly: Fen | null, persons: number): Fen | null =>
  yearly === null ? null : divideFen(yearly, MONTHS * persons)

/** 家庭收入合计 of the four kinds of L2 §13 by the year, and a month and person of it, rounded once to the fen. */
export const incomeTotals = (
  rows: readonly IncomeRow[],
  persons: number,
): { readonly income: Sides; readonly perCapita: Sides } => {
  const counted = rows.filter((row) => COUNTED_GROUPS.includes(row.group))
  const income = totalOf(counted.map(asSides))
  const perCapita = {
    declared: monthlyShare(income.declared, persons),
    verified: monthlyShare(income.verified, persons),
    complete: income.complete,
  }
  return { income, perCapita }
}

export const assetTotal = (rows: readonly AssetRow[]): Sides => totalOf(rows.map(asSides))

const asSides = ({ declared, verified, complete }: IncomeRow | AssetRow): Sides => ({
  declared: declared === null ? null : fen(declared),
  verified: verified === null ? null : fen(verified),
  complete,
})

/** More than nothing? */
export const isSome = (amount: Fen | null): amount is Fen => amount !== null && amount > ZERO_FEN
