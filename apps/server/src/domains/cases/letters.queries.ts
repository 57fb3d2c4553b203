import { plainDate } from '@songtan/kernel'
import { type Expression, type SqlBool, sql } from 'kysely'
import { z } from 'zod'
import { readCursor, writeCursor } from '../../platform/db/cursor.ts'
import type { ReadDb } from '../../platform/db/db.ts'
import { pageTotal } from '../../platform/db/page-total.ts'
import { isDayCursor } from './day-cursor.ts'

export interface LetterSearch {
  readonly county: string
  readonly scope: Expression<SqlBool>
  readonly within: Expression<SqlBool>
}

const letterKind = z.enum(['supplement', 'confirmation', 'refusal', 'termination'])

const waiting = (db: ReadDb, { county, scope, within }: LetterSearch) =>
  db
    .selectFrom('cases.letter as l')
    .innerJoin('cases.case_file as c', (join) =>
      join.onRef('c.county', '=', 'l.county').onRef('c.id', '=', 'l.caseId'),
    )
    .where('l.county', '=', county)
    .where('l.deliveredAt', 'is', null)
    .where(scope)
    .where(within)

/** Letters that wait to be delivered (L2 §21), the most urgent first, with how many there are in all. */
export const lettersWaiting = async (
  db: ReadDb,
  search: LetterSearch,
  page: { readonly after?: string | undefined; readonly limit: number },
) => {
  const after = page.after === undefined ? undefined : readCursor(page.after, 2, isDayCursor)
  const rows = await waiting(db, search)
    .innerJoin('registry.person as p', (join) =>
      join.onRef('p.county', '=', 'c.county').onRef('p.id', '=', 'c.applicantId'),
    )
    .leftJoin('org.division as d', 'd.code', 'c.village')
    .select(['l.id', 'l.caseId', 'l.number', 'l.kind', 'l.issuedAt', 'l.dueOn'])
    .select(['c.receiptNumber', 'c.village', 'p.name as applicant', 'd.name as villageName'])
    .$if(after !== undefined, (query) =>
      query.where(sql<SqlBool>`(l.due_on, l.id) > (${after?.[0]}::date, ${after?.[1]}::uuid)`),
    )
    .orderBy('l.dueOn')
    .orderBy('l.id')
    .limit(page.limit + 1)
    .execute()
  const all = waiting(db, search).select((eb) => eb.lit(1).as('one'))
  const total = await pageTotal(db, { ...page, read: rows.length }, all)
  const shown = rows.slice(0, page.limit)
  const last = shown.at(-1)
  return {
    rows: shown.map((row) => ({ ...row, kind: letterKind.parse(row.kind), dueOn: plainDate(row.dueOn) })),
    ...total,
    ...(rows.length > page.limit && last ? { next: writeCursor([last.dueOn, last.id]) } : {}),
  }
}
