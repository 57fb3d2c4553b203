import { verificationRoutes } from '@songtan/contract'
import { inOneCounty, scopeOf } from '../../platform/authz/permission.ts'
import { readCase } from '../../platform/use-case/use-case.ts'
import { divisionNames } from '../org/index.ts'
import { orderLine } from './order-line.ts'
import { countsOf, orderPageOf } from './orders-list.queries.ts'
import { verificationPermissions } from './permissions.ts'
import { namesFor } from './shown-names.ts'

/** Orders of the caller's area: four queries, however many there are. */
export const listOrders = readCase(
  verificationRoutes.listOrders,
  { permission: verificationPermissions.listOrders },
  async ({ db, input, actor, permission, today, note }) => {
    const { state, overdue, household, finishedSince, after, limit } = input
    const { rows, total, ...rest } = await orderPageOf(
      db,
      {
        scope: scopeOf(actor, permission, 'o.village'),
        inCounty: inOneCounty(actor, permission, 'o.county'),
        ...{ state, householdId: household, overdueOn: overdue ? today : undefined, finishedSince },
      },
      { after, limit },
    )
    note({ ...(household ? { householdId: household } : {}), details: { shown: rows.length } })
    const counts = await countsOf(db, rows)
    const villages = await divisionNames(
      db,
      rows.map(({ village }) => village),
    )
    return { items: rows.map((row) => orderLine(row, counts, villages, namesFor(actor))), ...total, ...rest }
  },
)
