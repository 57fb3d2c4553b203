import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Fen, fen, yearMonth } from '@songtan/kernel'
import { sql } from 'kysely'
import { type Cipher, sm3 } from '../../platform/crypto/cipher.ts'
import type { ReadDb, Tx } from '../../platform/db/db.ts'
import { type BankFileLine, bankFileBody, checksumRow } from './domain/bank-file-format.ts'
import { BACK_PAY_MARK, PROGRAM_NAMES } from './domain/programs.ts'
import type { HeldRun } from './hold-run.ts'
import type { Posting } from './posting.ts'

/** Lines of a run that may go to the bank now: not sent yet, or failed and the account recorded anew since. */
export const addFileLines = async (
  { tx, county }: Posting,
  run: HeldRun,
  fileId: string,
): Promise<{ lines: number; total: Fen }> => {
  const { zh } = PROGRAM_NAMES[run.program]
  await sql`
    insert into benefits.bank_file_line (county, file_id, seq, line_id, account_id, amount, payee,
      resident_id_sealed, bank, account_sealed, summary, town, household_number)
    select l.county, ${fileId}::uuid, row_number() over (order by h.village, h.number, l.month, l.kind, l.id), l.id,
      a.id, l.amount - l.withheld, p.name, p.resident_id_sealed, a.bank, a.account_sealed,
      ${zh}::text || l.month || case l.kind when 'back-pay' then ${BACK_PAY_MARK}::text else '' end,
      coalesce(d.name, substr(h.village, 1, 9)), h.number
    from benefits.line l
    join registry.household h on h.county = l.county and h.id = l.household_id
    join registry.account a on a.county = l.county and a.household_id = l.household_id and a.superseded_at is null
    join registry.person p on p.county = a.county and p.id = a.holder_id
    left join org.division d on d.code = substr(h.village, 1, 9) || '000'
    where l.county = ${county} and l.run_id = ${run.id} and l.state in ('listed', 'failed')
      and not exists (
        select from benefits.bank_file_line f
        where f.county = l.county and f.line_id = l.id and (f.result is distinct from 'failed' or f.account_id = a.id))`.execute(
    tx,
  )
  const { rows } = await sql<{ lines: number; total: number }>`
    select count(*)::int as lines, coalesce(sum(amount), 0)::bigint as total from benefits.bank_file_line
    where county = ${county} and file_id = ${fileId}`.execute(tx)
  return { lines: rows[0]?.lines ?? 0, total: fen(rows[0]?.total ?? 0) }
}

const OPENED_AT_A_TIME = 500

/** Opens the sealed fields in small parts, so that a long file does not hold up everybody else's requests. */
const readLines = async (
  db: ReadDb | Tx,
  cipher: Cipher,
  county: string,
  fileId: string,
): Promise<BankFileLine[]> => {
  const rows = await db
    .selectFrom('benefits.bank_file_line')
    .selectAll()
    .where('county', '=', county)
    .where('fileId', '=', fileId)
    .orderBy('seq')
    .execute()
  const lines: BankFileLine[] = []
  for (const row of rows) {
    if (lines.length % OPENED_AT_A_TIME === 0) await nextTurn()
    lines.push({
      seq: row.seq,
      payee: row.payee,
      residentId: cipher.open(row.residentIdSealed),
      bank: row.bank,
      account: cipher.open(row.accountSealed),
      amount: fen(row.amount),
      summary: row.summary,
      town: row.town,
      householdNumber: row.householdNumber,
    })
  }
  return lines
}

/** The bytes of a bank file, made from its stored lines: the same lines give the same bytes and checksum. */
export const makeFileBytes = async (
  db: ReadDb | Tx,
  cipher: Cipher,
  county: string,
  fileId: string,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; checksum: string }> => {
  const body = bankFileBody(await readLines(db, cipher, county, fileId))
  const checksum = sm3(body)
  return { bytes: new TextEncoder().encode(body + checksumRow(checksum)), checksum }
}

/** `619901-dibao-2023-05-1-1.csv` */
export const fileNameOf = (county: string, run: HeldRun, seq: number): string =>
  `${county}-${run.program}-${yearMonth(run.month)}-${run.seq}-${seq}.csv`
