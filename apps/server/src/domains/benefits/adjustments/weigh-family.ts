import type { AdjustmentKind, AdjustmentWhy } from '@songtan/contract'
import { firstDay, type PlainDate, type YearMonth } from '@songtan/kernel'
import type { HouseholdFacts } from '@songtan/policy'
import {
  type Amounts,
  besideEachOther,
  type LawOutcome,
  monthlyOf,
  weigh,
} from '../domain/adjustment-kind.ts'
import type { Adjustment } from './adjustment.repo.ts'
import { type Laws, outcomeBy } from './law-outcome.ts'
import type { RunningFamily, RunningStretch } from './running.queries.ts'

/** From when a family is adjusted, and the day whose facts and law tell it. */
export interface Start {
  readonly month: YearMonth
  readonly day: PlainDate
}

/** A row as it is kept; ids apart. */
export interface WeighedRow {
  readonly householdId: string
  readonly village: string
  readonly caseId: string | null
  readonly kind: AdjustmentKind
  readonly why: AdjustmentWhy | null
  readonly start: Start
  readonly facts: HouseholdFacts | null
  readonly before: LawOutcome | undefined
  readonly after: LawOutcome | undefined
  readonly amounts: readonly Amounts[]
  readonly entitlements: readonly string[]
}

type Asked = Pick<Adjustment, 'from' | 'fromMonth'>

/**
 * The month of the publication, or the later one in which the family was first paid; undefined where the months since are
 * not one open stretch, so that no single look can tell what each of them should have been.
 */
export const startOf = (held: readonly RunningStretch[], { from, fromMonth }: Asked): Start | undefined => {
  const months = new Set(held.map((one) => (one.fromMonth > fromMonth ? one.fromMonth : fromMonth)))
  const [month] = months
  if (months.size !== 1 || month === undefined || held.some(({ toMonth }) => toMonth !== null))
    return undefined
  return { month, day: month === fromMonth ? from : firstDay(month) }
}

/** Sets a family beside both laws on the facts of its day. */
export const weighFamily = (
  family: RunningFamily,
  asked: Asked,
  facts: HouseholdFacts | undefined,
  laws: Laws,
): WeighedRow => {
  const { householdId, village, held } = family
  const found = startOf(held, asked)
  const start = found ?? { month: asked.fromMonth, day: asked.from }
  const entitlements = held.map(({ id }) => id)
  const common = { householdId, village, caseId: null, start, entitlements }
  const running = held.filter(({ toMonth }) => toMonth === null)
  if (!facts || !found) {
    const amounts = besideEachOther(running, [], [])
    const why = facts ? 'stretches' : 'not-there'
    return {
      ...common,
      kind: 'differs',
      why,
      facts: facts ?? null,
      before: undefined,
      after: undefined,
      amounts,
    }
  }
  const [before, after] = [outcomeBy(laws.before, facts), outcomeBy(laws.after, facts)]
  const amounts = besideEachOther(held, before.grants, after.grants)
  return { ...common, ...weigh(amounts, before, after), facts, before, after, amounts }
}

/** Sums and classes as they are kept beside the amounts; nothing is paid by a case yet, so the old law stands there. */
export const keptSums = ({ caseId, amounts, before, after }: WeighedRow) => ({
  classBefore: before?.class ?? null,
  classAfter: after?.class ?? null,
  missing: [...new Set([...(before?.missing ?? []), ...(after?.missing ?? [])])],
  heldSum: monthlyOf(amounts, caseId === null ? 'held' : 'before'),
  afterSum: monthlyOf(amounts, 'after'),
})
