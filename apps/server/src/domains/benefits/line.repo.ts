import type { HoldReason } from '@songtan/contract'
import { sql } from 'kysely'
import type { NewLine } from './domain/net-position.ts'
import type { Subject } from './position.queries.ts'
import type { Posting } from './posting.ts'
import { unrecoverLines } from './receivable.repo.ts'
import { reverseLines } from './transfer.repo.ts'

/** Lines that are due but in no run yet; the next run takes them. */
export const addWaitingLines = async (
  { tx, county, newId }: Posting,
  subject: Subject,
  lines: readonly NewLine[],
  reason: HoldReason,
): Promise<void> => {
  if (lines.length === 0) return
  await tx
    .insertInto('benefits.line')
    .values(lines.map((line) => ({ county, id: newId(), ...subject, ...line, state: 'waiting', reason })))
    .execute()
}

const releaseWithholdings = async ({ tx, county }: Posting, lineIds: readonly string[]): Promise<void> => {
  await tx
    .deleteFrom('benefits.withholding')
    .where('county', '=', county)
    .where('lineId', 'in', lineIds)
    .execute()
}

/** Takes open lines out of the books; a built run they stood in counts anew, so that its checker sees the change. */
export const dropLines = async (posting: Posting, lineIds: readonly string[]): Promise<void> => {
  if (lineIds.length === 0) return
  const { tx, county } = posting
  await releaseWithholdings(posting, lineIds)
  const rows = await tx
    .updateTable('benefits.line')
    .set({ state: 'dropped', reason: 'replaced', withheld: 0 })
    .where('county', '=', county)
    .where('id', 'in', lineIds)
    .returning('runId')
    .execute()
  const runs = new Set(rows.flatMap(({ runId }) => (runId === null ? [] : [runId])))
  for (const run of runs) await countRun(posting, run)
}

/** Ends failed lines that are not owed any longer: what was posted for them is turned round (冲销). */
export const cancelLines = async (posting: Posting, lineIds: readonly string[]): Promise<void> => {
  if (lineIds.length === 0) return
  const { tx, county } = posting
  await reverseLines(posting, lineIds)
  await unrecoverLines(posting, lineIds)
  await tx
    .updateTable('benefits.line')
    .set({ state: 'cancelled', reason: 'not-owed' })
    .where('county', '=', county)
    .where('id', 'in', lineIds)
    .execute()
  await sql`
    update benefits.run u set state = 'settled', version = u.version + 1
    where u.county = ${county} and u.state = 'returned'
      and u.id in (select l.run_id from benefits.line l where l.county = ${county} and l.id = any(${lineIds}::uuid[]))
      and not exists (
        select from benefits.line l
        where l.county = u.county and l.run_id = u.id and l.state in ('listed', 'failed'))`.execute(tx)
}

/** Writes what a built run now holds, and moves its version. @returns the new figures. */
export const countRun = async (
  { tx, county }: Posting,
  runId: string,
): Promise<{ lines: number; held: number }> => {
  const { rows } = await sql<{ lines: number; held: number }>`
    update benefits.run u set lines = x.lines, total = x.total, withheld = x.withheld, held = x.held,
      version = u.version + 1
    from (
      select count(*) filter (where l.state = 'listed')::int as lines,
        coalesce(sum(l.amount) filter (where l.state = 'listed'), 0)::bigint as total,
        coalesce(sum(l.withheld) filter (where l.state = 'listed'), 0)::bigint as withheld,
        count(*) filter (where l.state = 'waiting')::int as held
      from benefits.line l where l.county = ${county} and l.run_id = ${runId}) x
    where u.county = ${county} and u.id = ${runId} and u.state = 'built'
    returning u.lines, u.held`.execute(tx)
  return rows[0] ?? { lines: 0, held: 0 }
}
