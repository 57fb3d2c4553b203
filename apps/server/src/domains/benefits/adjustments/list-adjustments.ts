import { benefitsRoutes } from '@songtan/contract'
import { readCursor, writeCursor } from '../../../platform/db/cursor.ts'
import { pageTotal } from '../../../platform/db/page-total.ts'
import { readCase } from '../../../platform/use-case/use-case.ts'
import { countyArea } from '../county-area.ts'
import { may } from '../permissions.ts'
import { adjustmentsOf, showAdjustments } from './adjustment.queries.ts'

/** What publications do to the running entitlements of a county (调标), newest publication first. */
export const listAdjustments = readCase(
  benefitsRoutes.listAdjustments,
  { permission: may.readAdjustments },
  async ({ db, input: { county, after, limit }, requireArea }) => {
    requireArea(countyArea(county))
    const rows = await adjustmentsOf(db, county)
      .$if(after !== undefined, (query) => {
        const [number] = readCursor(after ?? '', 1, ([n = '']) => /^\d{1,9}$/.test(n))
        return query.where('a.publication', '<', Number(number))
      })
      .orderBy('a.publication', 'desc')
      .limit(limit + 1)
      .execute()
    const all = db.selectFrom('benefits.adjustment').select('id').where('county', '=', county)
    const total = await pageTotal(db, { after, limit, read: rows.length }, all)
    const items = await showAdjustments(db, rows.slice(0, limit))
    const last = items.at(-1)
    return {
      ...{ items, ...total },
      ...(last && rows.length > limit ? { next: writeCursor([String(last.publication)]) } : {}),
    }
  },
)
