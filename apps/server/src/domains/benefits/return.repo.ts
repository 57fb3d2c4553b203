import { payableProgram } from '@songtan/contract'
import { fen } from '@songtan/kernel'
import { sql } from 'kysely'
import type { ReadDb, Tx } from '../../platform/db/db.ts'
import type { ReturnResult, SentLine } from './domain/match-return.ts'
import type { Subject } from './position.queries.ts'
import type { Posting } from './posting.ts'

export const sentLines = async (db: ReadDb | Tx, county: string, fileId: string): Promise<SentLine[]> => {
  const rows = await db
    .selectFrom('benefits.bank_file_line')
    .select(['seq', 'householdNumber', 'amount'])
    .where('county', '=', county)
    .where('fileId', '=', fileId)
    .orderBy('seq')
    .execute()
  return rows.map((row) => ({ ...row, amount: fen(row.amount) }))
}

/** Writes what the bank answered beside each line, and moves the lines themselves. */
export const recordResults = async (
  { tx, county }: Posting,
  fileId: string,
  results: readonly ReturnResult[],
): Promise<void> => {
  const seqs = results.map(({ seq }) => seq)
  const outcomes = results.map(({ result }) => result)
  const failures = results.map((result) => (result.result === 'failed' ? result.failure : null))
  await sql`
    update benefits.bank_file_line f set result = x.result, failure = x.failure
    from unnest(${seqs}::int[], ${outcomes}::text[], ${failures}::text[]) as x (seq, result, failure)
    where f.county = ${county} and f.file_id = ${fileId} and f.seq = x.seq`.execute(tx)
  await sql`
    update benefits.line l set state = f.result, reason = f.failure, account_id = f.account_id
    from benefits.bank_file_line f
    where l.county = ${county} and f.county = l.county and f.file_id = ${fileId} and f.line_id = l.id`.execute(
    tx,
  )
}

/** Of what failed, that which is claimed back or not owed any longer: its books are to be netted again. */
export const overtakenSubjects = async ({ tx, county }: Posting, fileId: string): Promise<Subject[]> => {
  const { rows } = await sql<{ householdId: string; program: string; subjectId: string }>`
    select distinct l.household_id, l.program, l.subject_id
    from benefits.bank_file_line f
    join benefits.line l on l.county = f.county and l.id = f.line_id
    join benefits.entitlement e on e.county = l.county and e.id = l.entitlement_id
    where f.county = ${county} and f.file_id = ${fileId} and f.result = 'failed'
      and (e.voided_at is not null or e.to_month < l.month
        or exists (select from benefits.receivable r where r.county = l.county and r.household_id = l.household_id
          and r.program = l.program and r.subject_id = l.subject_id))
    order by l.household_id, l.subject_id`.execute(tx)
  return rows.map((row) => ({ ...row, program: payableProgram.parse(row.program) }))
}

/** Is anything of the run still to be paid? */
export const isSettled = async ({ tx, county }: Posting, runId: string): Promise<boolean> => {
  const open = await tx
    .selectFrom('benefits.line')
    .select('id')
    .where('county', '=', county)
    .where('runId', '=', runId)
    .where('state', 'in', ['listed', 'failed'])
    .limit(1)
    .executeTakeFirst()
  return open === undefined
}
