import { type PlainDate, plainDate } from '@songtan/kernel'
import { type Expression, type SqlBool, sql } from 'kysely'
import { z } from 'zod'
import { readCursor, writeCursor } from '../../platform/db/cursor.ts'
import type { ReadDb } from '../../platform/db/db.ts'
import { pageTotal } from '../../platform/db/page-total.ts'
import { isDayCursor } from './day-cursor.ts'
import { noticeJson } from './frozen.ts'
import { shownSm3 } from './take-down-notice.ts'

/** Proof of what a notice showed: the hash kept when it was taken down, and whether the notice still has it. */
interface NoticeProof {
  readonly takenDownBy: string
  readonly shownSm3: string
  readonly unchanged: boolean
}

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

const proofData = z.object({ noticeId: z.string(), shownSm3: z.string() })

/** By notice: who took it down, and the hash of what had been shown, as kept with that step. */
const proofsOf = async (
  db: ReadDb,
  county: string,
  notices: readonly { readonly id: string; readonly caseId: string; readonly shown: unknown }[],
) => {
  const cases = [...new Set(notices.map(({ caseId }) => caseId))]
  if (cases.length === 0) return new Map<string, NoticeProof>()
  const steps = await db
    .selectFrom('cases.step')
    .select(['actorLabel', 'data'])
    .where('county', '=', county)
    .where('caseId', 'in', cases)
    .where('action', '=', 'take-down-notice')
    .execute()
  const now = new Map(notices.map(({ id, shown }) => [id, shownSm3(shown)]))
  return new Map<string, NoticeProof>(
    steps.map(({ actorLabel, data }) => {
      const { noticeId, shownSm3: sm3 } = proofData.parse(data)
      return [noticeId, { takenDownBy: actorLabel, shownSm3: sm3, unchanged: now.get(noticeId) === sm3 }]
    }),
  )
}

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
  const all = matching(db, search).select((eb) => eb.lit(1).as('one'))
  const total = await pageTotal(db, { ...page, read: rows.length }, all)
  const shown = rows.slice(0, page.limit)
  const last = shown.at(-1)
  const proofs = await proofsOf(db, search.county, shown)
  return {
    items: shown.map((row) => ({
      noticeId: row.id,
      caseId: row.caseId,
      shown: noticeJson.parse(row.shown),
      firstDay: row.firstDay,
      lastDay: row.lastDay,
      takenDownAt: row.takenDownAt?.toISOString() ?? null,
      villageName: row.name ?? '',
      proof: proofs.get(row.id) ?? null,
    })),
    ...total,
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
