import type { PayableProgram } from '@songtan/contract'
import { type Fen, type YearMonth, yearMonth } from '@songtan/kernel'
import { holdBooks } from './book.repo.ts'
import { type EntitlementPlan, type Grant, planEntitlements } from './domain/plan-entitlements.ts'
import { DECIDED_TOGETHER } from './domain/programs.ts'
import {
  type Ending,
  endEntitlement,
  type HeldRow,
  openEntitlements,
  readHeld,
  voidEntitlement,
} from './entitlement.repo.ts'
import type { Subject } from './position.queries.ts'
import type { Posting } from './posting.ts'
import { settleSubject } from './settle-subject.ts'

/** A confirmed decision (审核确认, L2 §20–21) as it bears on money. */
export interface ConfirmedDecision {
  readonly decisionId: string
  readonly householdId: string
  readonly village: string
  readonly fromMonth: YearMonth
  readonly grants: readonly {
    readonly program: PayableProgram
    readonly personId: string | null
    readonly monthly: Fen
  }[]
  /** Where it is no decision of its own that ends what ran before, but an adjustment (调标) or its undoing. */
  readonly ending?: Ending
}

/** @returns false when the decision was applied before: an event may come twice. */
const claimDecision = async ({ tx, county, now }: Posting, decision: ConfirmedDecision): Promise<boolean> => {
  const row = await tx
    .insertInto('benefits.applied_decision')
    .values({
      county,
      decisionId: decision.decisionId,
      householdId: decision.householdId,
      fromMonth: decision.fromMonth,
      appliedAt: now,
    })
    .onConflict((conflict) => conflict.columns(['county', 'decisionId']).doNothing())
    .returning('decisionId')
    .executeTakeFirst()
  return row !== undefined
}

/** Ids of decisions ascend in time, so a later one that was told first is known by its id. */
const laterFrom = async (
  { tx, county }: Posting,
  decision: ConfirmedDecision,
): Promise<YearMonth | undefined> => {
  const row = await tx
    .selectFrom('benefits.applied_decision')
    .select((eb) => eb.fn.min('fromMonth').as('month'))
    .where('county', '=', county)
    .where('householdId', '=', decision.householdId)
    .where('decisionId', '>', decision.decisionId)
    .executeTakeFirst()
  return row?.month ? yearMonth(row.month) : undefined
}

const touchedSubjects = (
  { householdId }: ConfirmedDecision,
  held: readonly HeldRow[],
  plan: EntitlementPlan,
): Subject[] => {
  const changed = new Set([...plan.end, ...plan.void].map(({ id }) => id))
  const all = [
    ...held.filter(({ id }) => changed.has(id)),
    ...plan.open.map(({ program, personId }) => ({ program, subjectId: personId ?? householdId })),
  ].map(({ program, subjectId }) => ({ householdId, program, subjectId }))
  const byKey = new Map(all.map((subject) => [`${subject.program} ${subject.subjectId}`, subject]))
  return [...byKey.keys()].sort().flatMap((key) => byKey.get(key) ?? [])
}

const endingBy = ({ decisionId, ending }: ConfirmedDecision): Ending =>
  ending ?? { by: `decision:${decisionId}`, reason: 'decided-anew' }

const write = async (posting: Posting, decision: ConfirmedDecision, plan: EntitlementPlan): Promise<void> => {
  const ending = endingBy(decision)
  for (const { id } of plan.void) await voidEntitlement(posting, id, ending)
  for (const { id, toMonth } of plan.end) await endEntitlement(posting, id, toMonth, ending)
  const { householdId, village, decisionId } = decision
  const opened = plan.open.map((grant) => ({ ...grant, householdId, village, decisionId }))
  await openEntitlements(posting, opened)
}

/**
 * Turns a confirmed decision into entitlements from its first month on, and nets the months already run through.
 * Applying it again does nothing. Decisions of one household, told in any order, end in the same entitlements.
 */
export const applyDecision = async (posting: Posting, decision: ConfirmedDecision): Promise<void> => {
  const { tx, county } = posting
  const { householdId, fromMonth } = decision
  const grants: readonly Grant[] = decision.grants.filter((grant) => grant.monthly > 0)
  const programs = [...DECIDED_TOGETHER, ...grants.map((grant) => grant.program)]
  const books = await holdBooks(tx, county, programs)
  if (!(await claimDecision(posting, decision))) return
  const held = await readHeld(tx, county, householdId)
  const later = await laterFrom(posting, decision)
  const plan = planEntitlements(held, { fromMonth, grants, laterFrom: later })
  await write(posting, decision, plan)
  for (const subject of touchedSubjects(decision, held, plan)) {
    const book = books.get(subject.program)
    if (book) await settleSubject(posting, book, subject, endingBy(decision).reason)
  }
}
