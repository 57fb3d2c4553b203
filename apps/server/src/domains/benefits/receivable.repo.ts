import type { Fen, YearMonth } from '@songtan/kernel'
import { sql } from 'kysely'
import type { Subject } from './position.queries.ts'
import type { Posting } from './posting.ts'
import { postTransfer } from './transfer.repo.ts'

/** Opens a receivable (追缴, L1 §68) and its claim in the ledger. */
export const openReceivable = async (
  posting: Posting,
  subject: Subject,
  claim: { readonly amount: Fen; readonly months: readonly YearMonth[] },
  reason: string,
): Promise<string> => {
  const { tx, county, now, by } = posting
  const id = posting.newId()
  await tx
    .insertInto('benefits.receivable')
    .values({
      county,
      id,
      ...subject,
      amount: claim.amount,
      months: [...claim.months],
      reason,
      openedBy: by,
      openedAt: now,
    })
    .execute()
  const { householdId, program } = subject
  await postTransfer(posting, { kind: 'claim', program, amount: claim.amount, householdId, receivableId: id })
  return id
}

/** Takes back part of a claim that a later decision made wrong. */
export const reduceReceivable = async (
  posting: Posting,
  { householdId, program }: Subject,
  receivableId: string,
  amount: Fen,
): Promise<void> => {
  const { tx, county, now } = posting
  await sql`
    update benefits.receivable set reduced = reduced + ${amount}, version = version + 1,
      closed_at = case when recovered + reduced + ${amount} = amount then ${now}::timestamptz end
    where county = ${county} and id = ${receivableId}`.execute(tx)
  await postTransfer(posting, { kind: 'claim-reduced', program, amount, householdId, receivableId })
}

/** Counts what the lines of a run keep back as recovered. */
export const recoverByRun = async ({ tx, county, now }: Posting, runId: string): Promise<void> => {
  await sql`
    update benefits.receivable r set recovered = r.recovered + x.amount, version = r.version + 1,
      closed_at = case when r.recovered + r.reduced + x.amount = r.amount then ${now}::timestamptz end
    from (
      select w.receivable_id, sum(w.amount)::bigint as amount
      from benefits.withholding w join benefits.line l on l.county = w.county and l.id = w.line_id
      where w.county = ${county} and l.run_id = ${runId} and l.state = 'listed' group by w.receivable_id) x
    where r.county = ${county} and r.id = x.receivable_id`.execute(tx)
}

/** Opens again what lines had kept back that will never be paid. */
export const unrecoverLines = async ({ tx, county }: Posting, lineIds: readonly string[]): Promise<void> => {
  await sql`
    update benefits.receivable r set recovered = r.recovered - x.amount, version = r.version + 1, closed_at = null
    from (
      select w.receivable_id, sum(w.amount)::bigint as amount from benefits.withholding w
      where w.county = ${county} and w.line_id = any(${lineIds}::uuid[]) group by w.receivable_id) x
    where r.county = ${county} and r.id = x.receivable_id`.execute(tx)
}
