import type { AdjustmentState } from '@songtan/contract'
import { recordAudit } from '../../../platform/audit/audit.ts'
import { systemActor } from '../../../platform/authz/actor.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Services } from '../../../platform/use-case/services.ts'
import { applyDecision } from '../apply-decision.ts'
import { holdBooks } from '../book.repo.ts'
import type { Amounts } from '../domain/adjustment-kind.ts'
import type { Grant } from '../domain/plan-entitlements.ts'
import { DECIDED_TOGETHER } from '../domain/programs.ts'
import type { Posting } from '../posting.ts'
import {
  type Adjustment,
  type AdjustmentAt,
  computeLaterAgain,
  holdAdjustment,
  moveAdjustment,
} from './adjustment.repo.ts'
import { nextRaised, type RaisedRow, settleRows } from './adjustment-row.repo.ts'
import { decidedMeanwhile, type RunningFamily, runningOf } from './running.queries.ts'

/** Families a transaction; books are held no longer than that, so that runs, returns and decisions get their turn. */
const AT_ONCE = 50

/** One direction in which an adjustment goes through its families. */
export interface Direction {
  readonly during: Extract<AdjustmentState, 'applying' | 'undoing'>
  readonly afterwards: Extract<AdjustmentState, 'applied' | 'undone'>
  readonly rows: 'open' | 'applied'
  readonly done: 'applied' | 'undone'
  /** What becomes of a family that changed meanwhile. */
  readonly passed: 'moved-on' | 'left'
  readonly action: string
  readonly reason: string
  /** Under which id it is written, standing for a decision. */
  idOf(row: RaisedRow): string
  view(amounts: Amounts): Amounts['held']
  /** Is the family as it was left? */
  stands(row: RaisedRow, now: RunningFamily | undefined): boolean
  byOf(adjustment: Adjustment): string | null
}

const actor = systemActor('benefits.adjust')

const grantsIn = ({ amounts }: RaisedRow, view: Direction['view']): Grant[] =>
  amounts.flatMap((one) => {
    const monthly = view(one)
    return monthly === null ? [] : [{ program: one.program, personId: one.personId, monthly }]
  })

const adjustFamily = async (posting: Posting, adjustment: Adjustment, row: RaisedRow, way: Direction) => {
  const { householdId, village, fromMonth } = row
  const by = `adjustment:${adjustment.id}`
  await applyDecision(posting, {
    ...{ decisionId: way.idOf(row), householdId, village, fromMonth },
    grants: grantsIn(row, way.view),
    ending: { by, reason: way.reason },
  })
}

const postingFor = (tx: Tx, { clock }: Services, { county }: AdjustmentAt, by: string): Posting => ({
  ...{ tx, county, now: clock.now(), today: clock.today(), newId: clock.newId },
  by: `staff:${by}`,
})

const adjustBlock = async (
  tx: Tx,
  services: Services,
  adjustment: Adjustment,
  way: Direction,
): Promise<boolean> => {
  const by = way.byOf(adjustment)
  if (adjustment.state !== way.during || by === null) return false
  const { county, publication } = adjustment
  const rows = await nextRaised(tx, adjustment, way.rows, AT_ONCE)
  if (rows.length === 0) {
    await moveAdjustment(tx, adjustment, { state: way.afterwards, finishedAt: services.clock.now() })
    await computeLaterAgain(tx, services, adjustment)
    return false
  }
  const posting = postingFor(tx, services, adjustment, by)
  // Held before anything is looked at: a decision or a stop that comes now waits, one that came is seen.
  await holdBooks(tx, county, DECIDED_TOGETHER)
  const ids = rows.map(({ householdId }) => householdId)
  const running = await runningOf(tx, county, adjustment.fromMonth, ids)
  const decided = await decidedMeanwhile(tx, county, ids)
  const [standing, passed]: [RaisedRow[], RaisedRow[]] = [[], []]
  for (const row of rows) {
    const stands = way.stands(row, running.get(row.householdId)) && !decided.has(row.householdId)
    ;(stands ? standing : passed).push(row)
  }
  for (const row of standing) {
    await adjustFamily(posting, adjustment, row, way)
    await recordAudit(tx, services.clock, actor, {
      ...{ county, action: way.action, outcome: 'done', householdId: row.householdId },
      subject: { kind: 'adjustment', id: adjustment.id },
      details: { publication, by: posting.by },
    })
  }
  const idsOf = (some: readonly RaisedRow[]) => some.map(({ id }) => id)
  await settleRows(posting, idsOf(standing), way.done)
  await settleRows(posting, idsOf(passed), way.passed)
  return true
}

/**
 * Takes an adjustment through its families one way, block after block, each in a transaction of its own: what becomes of a
 * family and the note that it did stand or fall together, so a worker may die at any moment and the next one goes on.
 * `before` may stop it between two blocks.
 */
export const adjustFamilies = async (
  services: Services,
  at: AdjustmentAt,
  way: Direction,
  before: (tx: Tx, adjustment: Adjustment) => Promise<void> = async () => undefined,
): Promise<void> => {
  for (let more = true; more; ) {
    more = await services.db.transaction().execute(async (tx) => {
      const adjustment = await holdAdjustment(tx, at)
      await before(tx, adjustment)
      return adjustBlock(tx, services, adjustment, way)
    })
  }
}
