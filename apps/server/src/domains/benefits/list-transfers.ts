import { benefitsRoutes, TRANSFER_KINDS } from '@songtan/contract'
import { z } from 'zod'
import type { ReadDb } from '../../platform/db/db.ts'
import { pageTotal } from '../../platform/db/page-total.ts'
import { readCase } from '../../platform/use-case/use-case.ts'
import { countyArea } from './county-area.ts'
import { accountName } from './domain/accounts.ts'
import { cutPage, readIdCursor } from './page.ts'
import { may } from './permissions.ts'

interface Choice {
  readonly householdId?: string | undefined
  readonly runId?: string | undefined
}

const transfersOf = (db: ReadDb, county: string, { householdId, runId }: Choice) =>
  db
    .selectFrom('benefits.transfer as t')
    .where('t.county', '=', county)
    .$if(householdId !== undefined, (query) => query.where('t.householdId', '=', householdId ?? ''))
    .$if(runId !== undefined, (query) =>
      query.where('t.lineId', 'in', (eb) =>
        eb
          .selectFrom('benefits.line as l')
          .select('l.id')
          .where('l.county', '=', county)
          .where('l.runId', '=', runId ?? ''),
      ),
    )

const kind = z.enum(TRANSFER_KINDS)

const account = (code: string) => ({ code, name: accountName(code) })

/** Transfers of a household or a run, oldest first: ids carry the time of posting. */
export const listTransfers = readCase(
  benefitsRoutes.listTransfers,
  { permission: may.readLedger },
  async ({ db, input, requireArea, note }) => {
    const { county, after, limit, householdId } = input
    requireArea(countyArea(county))
    if (householdId !== undefined) note({ householdId })
    const chosen = transfersOf(db, county, input)
    const rows = await chosen
      .selectAll('t')
      .$if(after !== undefined, (query) => query.where('t.id', '>', readIdCursor(after ?? '')))
      .orderBy('t.id')
      .limit(limit + 1)
      .execute()
    const total = await pageTotal(db, { after, limit, read: rows.length }, chosen.select('t.id'))
    const page = cutPage(rows, limit, (row) => row.id)
    const items = page.items.map(({ county: _, ...row }) => ({
      ...row,
      kind: kind.parse(row.kind),
      debit: account(row.debit),
      credit: account(row.credit),
      postedAt: row.postedAt.toISOString(),
    }))
    return { ...page, items, ...total }
  },
)
