import { type PlainDate, plainDate } from '@songtan/kernel'
import { type Expression, type SqlBool, sql } from 'kysely'
import { readCursor, writeCursor } from '../../platform/db/cursor.ts'
import type { ReadDb } from '../../platform/db/db.ts'
import { isDayCursor } from './day-cursor.ts'
import { noticeJson } from './frozen.ts'

export interface NoticeSearch {
  readonly county: string
  readonly scope: Expression<SqlBool>
  readonly within: Expression<SqlBool>
  readonly showing: boolean
  readonly today: PlainDate
}

const matching = (db: ReadDb, { county, scope, within, showing, today }: NoticeSearch) =>
  db
    .selectFrom('cases.notice as n')
    .where('n.county', '=', county)
    .where(scope)
    .where(within)
    .$if(showing, (query) => query.where('n.takenDownAt', 'is', null).where('n.lastDay', '>=', today))
    .$if(!showing, (query) =>
      query.where((eb) => eb.or([eb('n.takenDownAt', 'is not', null), eb('n.lastDay', '<', today)])),
    )

/** A page of notices, the newest first, with how many there are in all. */
export const noticePage = async (
  db: ReadDb,
  search: NoticeSearch,
  page: { readonly after?: string | undefined; readonly limit: number },
) => {
  const after = page.after === undefined ? undefined : readCursor(page.after, 2, isDayCursor)
  const rows = await matching(db, search)
    .leftJoin('org.division as d', 'd.code', 'n.village')
    .select(['n.id', 'n.caseId', 'n.shown', 'n.firstDay', 'n.lastDay', 'n.takenDownAt', 'd.name'])
    .$if(after !== undefined, (query) =>
      query.where(sql<SqlBool>`(n.first_day, n.id) < (${after?.[0]}::date, ${after?.[1]}::uuid)`),
    )
    .orderBy('n.firstDay', 'desc')
    .orderBy('n.id', 'desc')
    .limit(page.limit + 1)
    .execute()
  const { total } = await matching(db, search)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const last = rows.slice(0, page.limit).at(-1)
  return {
    items: rows.slice(0, page.limit).map((row) => ({
      noticeId: row.id,
      caseId: row.caseId,
      shown: noticeJson.parse(row.shown),
      firstDay: row.firstDay,
      lastDay: row.lastDay,
      takenDownAt: row.takenDownAt?.toISOString() ?? null,
      villageName: row.name ?? '',
    })),
    total,
    ...(rows.length > page.limit && last ? { next: writeCursor([last.firstDay, last.id]) } : {}),
  }
}

const SHOWN_AT_ONCE = 500

/** What a village is shown today: within its days and not taken down, asked anew each time. */
export const showingIn = async (db: ReadDb, village: string, today: PlainDate) => {
  const rows = await db
    .selectFrom('cases.notice as n')
    .innerJoin('cases.case_file as c', (join) =>
      join.onRef('c.county', '=', 'n.county').onRef('c.id', '=', 'n.caseId'),
    )
    .select(['c.receiptNumber', 'n.shown', 'n.firstDay', 'n.lastDay'])
    .where('n.county', '=', village.slice(0, 6))
    .where('n.village', '=', village)
    .where('n.takenDownAt', 'is', null)
    .where('n.firstDay', '<=', today)
    .where('n.lastDay', '>=', today)
    .orderBy('n.firstDay')
    .orderBy('c.receiptNumber')
    .limit(SHOWN_AT_ONCE)
    .execute()
  return rows.map(({ receiptNumber, shown, firstDay, lastDay }) => ({
    receiptNumber,
    shown: noticeJson.parse(shown),
    firstDay: plainDate(firstDay),
    lastDay: plainDate(lastDay),
  }))
}
