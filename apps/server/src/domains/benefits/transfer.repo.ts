import type { PayableProgram, TransferKind } from '@songtan/contract'
import type { Fen } from '@songtan/kernel'
import { sql } from 'kysely'
import { derivedId } from './derived-id.ts'
import { sidesOf } from './domain/accounts.ts'
import type { Posting } from './posting.ts'

interface Transfer {
  readonly kind: Exclude<TransferKind, 'reversal'>
  readonly program: PayableProgram
  readonly amount: Fen
  readonly householdId: string
  readonly receivableId: string
}

/** Writes one transfer about a receivable into the ledger. */
export const postTransfer = async (posting: Posting, transfer: Transfer): Promise<void> => {
  const { tx, county, now, today, by } = posting
  const { kind, program, ...what } = transfer
  await tx
    .insertInto('benefits.transfer')
    .values({
      county,
      id: posting.newId(),
      ...sidesOf(kind, program),
      ...what,
      kind,
      day: today,
      postedAt: now,
      postedBy: by,
    })
    .execute()
}

/** Accrues every listed line of a run (应付). @returns how many. */
export const accrueRun = async (
  posting: Posting,
  runId: string,
  program: PayableProgram,
): Promise<number> => {
  const { tx, county, now, today, by } = posting
  const { debit, credit } = sidesOf('accrue', program)
  const { numAffectedRows } = await sql`
    insert into benefits.transfer
      (county, id, debit, credit, amount, kind, day, household_id, line_id, posted_at, posted_by)
    select l.county, ${derivedId(posting.newId(), sql<string>`l.id::text`)}, ${debit}, ${credit}, l.amount, 'accrue',
      ${today}::date, l.household_id, l.id, ${now}::timestamptz, ${by}
    from benefits.line l
    where l.county = ${county} and l.run_id = ${runId} and l.state = 'listed'`.execute(tx)
  return Number(numAffectedRows ?? 0)
}

/** Keeps back what the lines of a run withhold (抵扣), a transfer for each line and receivable. */
export const withholdRun = async (
  posting: Posting,
  runId: string,
  program: PayableProgram,
): Promise<void> => {
  const { tx, county, now, today, by } = posting
  const { debit, credit } = sidesOf('withhold', program)
  const name = sql<string>`w.line_id::text || w.receivable_id::text`
  await sql`
    insert into benefits.transfer
      (county, id, debit, credit, amount, kind, day, household_id, line_id, receivable_id, posted_at, posted_by)
    select l.county, ${derivedId(posting.newId(), name)}, ${debit}, ${credit}, w.amount, 'withhold',
      ${today}::date, l.household_id, l.id, w.receivable_id, ${now}::timestamptz, ${by}
    from benefits.withholding w
    join benefits.line l on l.county = w.county and l.id = w.line_id
    where w.county = ${county} and l.run_id = ${runId} and l.state = 'listed'`.execute(tx)
}

/** Pays the lines that the bank reported as paid in a return file (兑付). */
export const payReturned = async (
  posting: Posting,
  fileId: string,
  program: PayableProgram,
): Promise<void> => {
  const { tx, county, now, today, by } = posting
  const { debit, credit } = sidesOf('pay', program)
  await sql`
    insert into benefits.transfer
      (county, id, debit, credit, amount, kind, day, household_id, line_id, posted_at, posted_by)
    select l.county, ${derivedId(posting.newId(), sql<string>`l.id::text`)}, ${debit}, ${credit}, f.amount, 'pay',
      ${today}::date, l.household_id, l.id, ${now}::timestamptz, ${by}
    from benefits.bank_file_line f
    join benefits.line l on l.county = f.county and l.id = f.line_id
    where f.county = ${county} and f.file_id = ${fileId} and f.result = 'paid'`.execute(tx)
}

/** Turns round whatever was posted for lines that will never be paid (冲销). */
export const reverseLines = async (posting: Posting, lineIds: readonly string[]): Promise<void> => {
  const { tx, county, now, today, by } = posting
  await sql`
    insert into benefits.transfer
      (county, id, debit, credit, amount, kind, day, household_id, line_id, receivable_id, reverses, posted_at, posted_by)
    select t.county, ${derivedId(posting.newId(), sql<string>`t.id::text`)}, t.credit, t.debit, t.amount, 'reversal',
      ${today}::date, t.household_id, t.line_id, t.receivable_id, t.id, ${now}::timestamptz, ${by}
    from benefits.transfer t
    where t.county = ${county} and t.line_id = any(${lineIds}::uuid[]) and t.reverses is null`.execute(tx)
}
