import { benefitsRoutes } from '@songtan/contract'
import { AppError } from '@songtan/kernel'
import { sql } from 'kysely'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { countyArea } from './county-area.ts'
import { holdRun } from './hold-run.ts'
import { may } from './permissions.ts'
import { type Posting, postingOf } from './posting.ts'
import { recoverByRun } from './receivable.repo.ts'
import { readRun, showRun } from './run.queries.ts'
import { staffIdOf } from './staff-id.ts'
import { accrueRun, withholdRun } from './transfer.repo.ts'

/** A line of which nothing is left after withholding is paid by that. @returns whether the whole run is. */
const payByWithholding = async ({ tx, county }: Posting, runId: string, lines: number): Promise<boolean> => {
  const { numAffectedRows } = await sql`
    update benefits.line set state = 'paid'
    where county = ${county} and run_id = ${runId} and state = 'listed' and withheld = amount`.execute(tx)
  return Number(numAffectedRows ?? 0) === lines
}

/**
 * Approves a built run (复核): another person than its maker. Every line is accrued, what is withheld goes against
 * its receivable, and from here on the run's lines are fixed (L2 §25; L1 §5).
 */
export const approveRun = writeCase(
  benefitsRoutes.approveRun,
  { permission: may.approveRun },
  async (context) => {
    const { tx, input, now, actor, requireArea, note } = context
    const { county, id, version } = input
    requireArea(countyArea(county))
    const checker = staffIdOf(actor)
    const run = await holdRun(tx, county, id, 'approve', version)
    if (run.madeBy === checker) throw new AppError(409, 'benefits.run.same-person')
    if (run.lines === 0) throw new AppError(409, 'benefits.run.nothing-listed')
    const posting = postingOf(context, county)
    const accrued = await accrueRun(posting, id, run.program)
    if (accrued !== run.lines)
      throw new Error(`run ${id} says ${run.lines} lines, ${accrued} were found: nothing was approved`)
    if (run.withheld > 0) {
      await withholdRun(posting, id, run.program)
      await recoverByRun(posting, id)
    }
    const settled = run.withheld > 0 && (await payByWithholding(posting, id, run.lines))
    await tx
      .updateTable('benefits.run')
      .set((eb) => ({
        state: settled ? 'settled' : 'approved',
        checkedBy: checker,
        checkedAt: now,
        version: eb('version', '+', 1),
      }))
      .where('county', '=', county)
      .where('id', '=', id)
      .execute()
    note({ subject: { kind: 'payment-run', id }, details: { lines: run.lines, total: run.total } })
    return showRun(await readRun(tx, county, id))
  },
)
