import { benefitsRoutes } from '@songtan/contract'
import { type Expression, type SqlBool, sql } from 'kysely'
import { z } from 'zod'
import { pageTotal } from '../../platform/db/page-total.ts'
import { readCase } from '../../platform/use-case/use-case.ts'
import { countyArea } from './county-area.ts'
import { cutPage, readCursor } from './page.ts'
import { may } from './permissions.ts'
import { receivablesOf, showReceivable } from './receivable.queries.ts'

const cursor = z.tuple([z.iso.datetime(), z.uuid()])

const afterReceivable = (text: string): Expression<SqlBool> => {
  const [openedAt, id] = readCursor(cursor, text)
  return sql<SqlBool>`(r.opened_at, r.id) > (${openedAt}::timestamptz, ${id}::uuid)`
}

/** Overpayments to be refunded (追缴), oldest first. */
export const listReceivables = readCase(
  benefitsRoutes.listReceivables,
  { permission: may.readLedger },
  async ({ db, input, requireArea, note }) => {
    const { county, state, householdId, after, limit } = input
    requireArea(countyArea(county))
    if (householdId !== undefined) note({ householdId })
    const chosen = receivablesOf(db, county)
      .$if(state === 'open', (query) => query.where('r.closedAt', 'is', null))
      .$if(state === 'closed', (query) => query.where('r.closedAt', 'is not', null))
      .$if(householdId !== undefined, (query) => query.where('r.householdId', '=', householdId ?? ''))
    const rows = await chosen
      .$if(after !== undefined, (query) => query.where(afterReceivable(after ?? '')))
      .orderBy('r.openedAt')
      .orderBy('r.id')
      .limit(limit + 1)
      .execute()
    const all = chosen.clearSelect().select((eb) => eb.lit(1).as('one'))
    const total = await pageTotal(db, { after, limit, read: rows.length }, all)
    const page = cutPage(rows, limit, (row) => `${row.openedAt.toISOString()}|${row.id}`)
    return { ...page, items: page.items.map(showReceivable), ...total }
  },
)
