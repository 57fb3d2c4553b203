import { benefitsRoutes } from '@songtan/contract'
import { sql } from 'kysely'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { countyArea } from './county-area.ts'
import { holdRun } from './hold-run.ts'
import { may } from './permissions.ts'
import { readRun, showRun } from './run.queries.ts'
import { staffIdOf } from './staff-id.ts'

/** Cancels a run that nobody has approved (作废). Its lines are still owed: they wait for the next run. */
export const cancelRun = writeCase(
  benefitsRoutes.cancelRun,
  { permission: may.cancelRun },
  async ({ tx, input, now, actor, requireArea, note }) => {
    const { county, id, version, reason } = input
    requireArea(countyArea(county))
    await holdRun(tx, county, id, 'cancel', version)
    await sql`
      delete from benefits.withholding w using benefits.line l
      where w.county = ${county} and l.county = w.county and l.id = w.line_id and l.run_id = ${id}`.execute(
      tx,
    )
    await sql`
      update benefits.line set state = 'waiting', run_id = null, withheld = 0, reason = coalesce(reason, 'run-cancelled')
      where county = ${county} and run_id = ${id} and state in ('listed', 'waiting')`.execute(tx)
    await tx
      .updateTable('benefits.run')
      .set((eb) => ({
        state: 'cancelled',
        cancelledBy: staffIdOf(actor),
        cancelledAt: now,
        cancelledReason: reason,
        version: eb('version', '+', 1),
      }))
      .where('county', '=', county)
      .where('id', '=', id)
      .execute()
    note({ subject: { kind: 'payment-run', id } })
    return showRun(await readRun(tx, county, id))
  },
)
