import { BANK_FAILURES, benefitsRoutes, HOLD_REASONS, LINE_KINDS, LINE_STATES } from '@songtan/contract'
import { sql } from 'kysely'
import { z } from 'zod'
import type { ReadDb } from '../../platform/db/db.ts'
import { pageTotal } from '../../platform/db/page-total.ts'
import { readCase } from '../../platform/use-case/use-case.ts'
import { countyArea } from './county-area.ts'
import { cutPage, readIdCursor } from './page.ts'
import { may } from './permissions.ts'
import { readRun } from './run.queries.ts'

/** A failed line may go again when the family's account is another than the one that failed. */
const corrected = sql<boolean>`coalesce(l.state = 'failed' and c.id <> l.account_id, false)`

const linesOf = (db: ReadDb, county: string, runId: string) =>
  db
    .selectFrom('benefits.line as l')
    .innerJoin('registry.household as h', (join) =>
      join.onRef('h.county', '=', 'l.county').onRef('h.id', '=', 'l.householdId'),
    )
    .leftJoin('registry.account as a', (join) =>
      join.onRef('a.county', '=', 'l.county').onRef('a.id', '=', 'l.accountId'),
    )
    .leftJoin('registry.person as p', (join) =>
      join.onRef('p.county', '=', 'a.county').onRef('p.id', '=', 'a.holderId'),
    )
    .leftJoin('registry.account as c', (join) =>
      join
        .onRef('c.county', '=', 'l.county')
        .onRef('c.householdId', '=', 'l.householdId')
        .on('c.supersededAt', 'is', null),
    )
    .select([
      'l.id',
      'l.householdId',
      'h.number as householdNumber',
      'h.village',
      'l.subjectId',
      'p.name as payee',
      'a.accountMasked',
      'l.month',
      'l.kind',
      'l.amount',
      'l.withheld',
      'l.state',
      'l.reason',
      corrected.as('accountCorrected'),
    ])
    .where('l.county', '=', county)
    .where('l.runId', '=', runId)

const codes = z.object({
  kind: z.enum(LINE_KINDS),
  state: z.enum(LINE_STATES),
  reason: z.enum([...HOLD_REASONS, ...BANK_FAILURES, 'not-owed', 'replaced']).nullable(),
})

/** Lines of a run; `failed` is the list to follow up, and holds failed ones only. */
export const listRunLines = readCase(
  benefitsRoutes.listRunLines,
  { permission: may.readRuns },
  async ({ db, input, requireArea, note }) => {
    const { county, id, state, after, limit } = input
    requireArea(countyArea(county))
    note({ subject: { kind: 'payment-run', id } })
    await readRun(db, county, id)
    const rows = await linesOf(db, county, id)
      .$if(state !== undefined, (query) => query.where('l.state', '=', state ?? ''))
      .$if(after !== undefined, (query) => query.where('l.id', '>', readIdCursor(after ?? '')))
      .orderBy('l.id')
      .limit(limit + 1)
      .execute()
    const all = db
      .selectFrom('benefits.line')
      .select('id')
      .where('county', '=', county)
      .where('runId', '=', id)
      .$if(state !== undefined, (query) => query.where('state', '=', state ?? ''))
    const total = await pageTotal(db, { after, limit, read: rows.length }, all)
    const page = cutPage(rows, limit, (row) => row.id)
    return { ...page, items: page.items.map((row) => ({ ...row, ...codes.parse(row) })), ...total }
  },
)
