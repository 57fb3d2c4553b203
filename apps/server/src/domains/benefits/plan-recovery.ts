import { benefitsRoutes } from '@songtan/contract'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { countyArea } from './county-area.ts'
import { holdReceivable } from './hold-receivable.ts'
import { may } from './permissions.ts'
import { readReceivable, showReceivable } from './receivable.queries.ts'

/** Sets what may be kept back from a family's lines each month (按月抵扣); until a person does, nothing is. */
export const planRecovery = writeCase(
  benefitsRoutes.planRecovery,
  { permission: may.recover },
  async ({ tx, input, requireArea, note }) => {
    const { county, id, version, monthlyCap } = input
    requireArea(countyArea(county))
    const { householdId } = await holdReceivable(tx, county, id, version)
    await tx
      .updateTable('benefits.receivable')
      .set((eb) => ({ monthlyCap, version: eb('version', '+', 1) }))
      .where('county', '=', county)
      .where('id', '=', id)
      .execute()
    note({ householdId, subject: { kind: 'receivable', id }, details: { monthlyCap } })
    return showReceivable(await readReceivable(tx, county, id))
  },
)
