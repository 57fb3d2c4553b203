import { benefitsRoutes } from '@songtan/contract'
import { readCase } from '../../../platform/use-case/use-case.ts'
import { shownName } from '../../registry/index.ts'
import { countyArea } from '../county-area.ts'
import { cutPage, readIdCursor } from '../page.ts'
import { may } from '../permissions.ts'
import { viewAdjustment } from './adjustment.queries.ts'
import { pageOfRows, totalOfRows } from './adjustment-rows.queries.ts'

/** Family by family; names whole for who works for the county, masked for who watches. */
export const listAdjustmentRows = readCase(
  benefitsRoutes.listAdjustmentRows,
  { permission: may.readAdjustments },
  async ({ db, input, actor, requireArea, note }) => {
    const { county, id, after, limit } = input
    requireArea(countyArea(county))
    note({ subject: { kind: 'adjustment', id } })
    await viewAdjustment(db, county, id)
    const rows = await pageOfRows(db, input, {
      after: after === undefined ? undefined : readIdCursor(after),
      limit: limit + 1,
    })
    const page = cutPage(rows, limit, (row) => row.id)
    const items = page.items.map(({ heldSum: _held, afterSum: _after, ...row }) => ({
      ...row,
      headName: shownName(actor, row.village, row.headName),
    }))
    return { ...page, items, ...(await totalOfRows(db, input, { after, limit, read: rows.length })) }
  },
)
