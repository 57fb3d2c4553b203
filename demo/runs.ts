import { PAYABLE_PROGRAMS } from '@songtan/contract'
import { divisionCode, type YearMonth } from '@songtan/kernel'
import type { ClientBase } from 'pg'
import { makeFileBytes } from '../apps/server/src/domains/benefits/bank-file.repo.ts'
import { sidesOf } from '../apps/server/src/domains/benefits/domain/accounts.ts'
import { BACK_PAY_MARK, PROGRAM_NAMES } from '../apps/server/src/domains/benefits/domain/programs.ts'
import { type Cipher, sm3 } from '../apps/server/src/platform/crypto/cipher.ts'
import type { Db } from '../apps/server/src/platform/db/db.ts'
import { withBareTables } from './bare-tables.ts'
import type { DemoPlaces } from './places.ts'
import { type DemoStaff, staffAt } from './staff.ts'

/** Two lines of the newest run came back from the bank, so that there is something to mend. */
const RETURNED_LINES = 2

/** The office's month: made on the 5th, checked on the 6th, at the bank on the 7th, answered on the 10th. */
const at = (day: string, month = 'month'): string => `((${month} || '-${day}T02:00:00Z')::timestamptz)`

const RUNS = `
  insert into benefits.run (county, id, program, month, seq, state, lines, total, made_by, made_at, checked_by,
    checked_at, version)
  select county, uuidv7(), program, month, 1, 'sent', lines, total, clerk, ${at('05')}, approver, ${at('06')}, 3
  from (
    select e.county, e.program, m.month, count(*) as lines, sum(e.monthly) as total
    from benefits.entitlement e join unnest($1::text[]) as m (month) on e.from_month <= m.month
    group by e.county, e.program, m.month) due
  join unnest($2::text[], $3::uuid[], $4::uuid[]) as office (at, clerk, approver) on office.at = due.county`

const LINES = `
  insert into benefits.line (county, id, run_id, entitlement_id, household_id, program, subject_id, month, kind,
    amount, account_id, state)
  select e.county, uuidv7(), r.id, e.id, e.household_id, e.program, coalesce(e.person_id, e.household_id), r.month,
    'monthly', e.monthly, a.id, 'paid'
  from benefits.run r
  join benefits.entitlement e on e.county = r.county and e.program = r.program and e.from_month <= r.month
  join registry.account a on a.county = e.county and a.household_id = e.household_id and a.superseded_at is null`

/** What the bank could not pay: the first lines of the county's newest run. */
const RETURNED = `
  update benefits.line set state = 'failed', reason = 'name-mismatch'
  where county = $1 and id in (
    select l.id from benefits.line l join benefits.run r on r.county = l.county and r.id = l.run_id
    where l.county = $1 and r.program = 'dibao' and r.month = $2 order by l.id limit $3)`

const FILES = `
  insert into benefits.bank_file (county, id, run_id, seq, name, lines, total, checksum, made_by, made_at,
    returned_at, returned_by, return_checksum, paid, failed)
  select r.county, uuidv7(), r.id, 1, concat_ws('-', r.county, r.program, r.month, 1, 1) || '.csv', r.lines, r.total,
    '', r.made_by, ${at('07')}, ${at('10')}, r.made_by, '', counted.paid, counted.failed
  from benefits.run r
  join (
    select county, run_id, count(*) filter (where state = 'paid') as paid,
      count(*) filter (where state = 'failed') as failed
    from benefits.line group by county, run_id) counted on counted.county = r.county and counted.run_id = r.id`

const FILE_LINES = `
  insert into benefits.bank_file_line (county, file_id, seq, line_id, account_id, amount, payee, resident_id_sealed,
    bank, account_sealed, summary, town, household_number, result, failure)
  select l.county, f.id, row_number() over (partition by f.id order by h.village, h.number, l.id), l.id, a.id,
    l.amount, p.name, p.resident_id_sealed, a.bank, a.account_sealed,
    names.zh || l.month || case l.kind when 'back-pay' then $3 else '' end, d.name, h.number, l.state, l.reason
  from benefits.bank_file f
  join benefits.line l on l.county = f.county and l.run_id = f.run_id
  join registry.household h on h.county = l.county and h.id = l.household_id
  join registry.account a on a.county = l.county and a.id = l.account_id
  join registry.person p on p.county = a.county and p.id = a.holder_id
  join org.division d on d.code = substr(h.village, 1, 9) || '000'
  join unnest($1::text[], $2::text[]) as names (program, zh) on names.program = l.program`

const TRANSFERS = `
  insert into benefits.transfer (county, id, debit, credit, amount, kind, day, household_id, line_id, posted_at,
    posted_by)
  select county, uuidv7(), debit, credit, amount, kind, (posted at time zone 'Asia/Shanghai')::date, household_id,
    line_id, posted, 'staff:' || by
  from (
    select l.county, l.household_id, l.id as line_id, l.amount, side.debit, side.credit, side.kind,
      case side.kind when 'accrue' then ${at('06', 'r.month')} else ${at('10', 'r.month')} end as posted,
      case side.kind when 'accrue' then r.checked_by else r.made_by end as by
    from benefits.run r
    join benefits.line l on l.county = r.county and l.run_id = r.id
    join unnest($1::text[], $2::text[], $3::text[], $4::text[]) as side (program, kind, debit, credit)
      on side.program = l.program and (side.kind = 'accrue' or l.state = 'paid')) posting`

const SETTLE = `
  update benefits.run r set version = version + 1, state = case when exists (
    select from benefits.line l where l.county = r.county and l.run_id = r.id and l.state = 'failed')
    then 'returned' else 'settled' end`

const BOOKS = `
  insert into benefits.book (county, program, run_through)
  select county, program, max(month) from benefits.run group by county, program
  on conflict (county, program) do update set run_through = excluded.run_through`

const DECISIONS = `
  insert into benefits.applied_decision (county, decision_id, household_id, from_month, applied_at)
  select county, decision_id, household_id, min(from_month), min(created_at) from benefits.entitlement
  group by county, decision_id, household_id
  on conflict do nothing`

interface FileRow {
  readonly county: string
  readonly id: string
  readonly name: string
}

/** The checksum of each file is that of its bytes, made from its lines as at any later download. */
const sealFiles = async (client: ClientBase, db: Db, cipher: Cipher): Promise<void> => {
  const { rows } = await client.query<FileRow>('select county, id, name from benefits.bank_file')
  const checksums: string[] = []
  for (const { county, id } of rows) checksums.push((await makeFileBytes(db, cipher, county, id)).checksum)
  await client.query(
    `update benefits.bank_file f set checksum = x.checksum, return_checksum = x.answer
     from unnest($1::text[], $2::uuid[], $3::text[], $4::text[]) as x (county, id, checksum, answer)
     where f.county = x.county and f.id = x.id`,
    [
      rows.map(({ county }) => county),
      rows.map(({ id }) => id),
      checksums,
      rows.map(({ name }) => sm3(`return of ${name}`)),
    ],
  )
}

const SIDES = PAYABLE_PROGRAMS.flatMap((program) =>
  (['accrue', 'pay'] as const).map((kind) => ({ program, kind, ...sidesOf(kind, program) })),
)

/** Tables that get a row or two for every payment. */
const MASSES = ['benefits.line', 'benefits.bank_file_line', 'benefits.transfer']

export interface PastRuns {
  /** Months that were paid, oldest first. */
  readonly months: readonly YearMonth[]
  readonly places: DemoPlaces
  readonly staff: readonly DemoStaff[]
}

/**
 * The runs of the last months for every county and programme, from entitlement to posted ledger, a statement a step,
 * in a transaction of the caller's. All are settled but the newest of the first county.
 */
export const writePastRuns = async (
  client: ClientBase,
  db: Db,
  cipher: Cipher,
  { months, places, staff }: PastRuns,
): Promise<void> => {
  const ids = (kind: 'finance-clerk' | 'finance-approver') =>
    places.counties.map((county) => staffAt(staff, kind, divisionCode(county)).id)
  const programs = PAYABLE_PROGRAMS.map((program) => program)
  await client.query(RUNS, [months, places.counties, ids('finance-clerk'), ids('finance-approver')])
  await withBareTables(client, MASSES, async () => {
    await client.query(LINES)
    await client.query(RETURNED, [places.county, months.at(-1), RETURNED_LINES])
    await client.query(FILES)
    await client.query(FILE_LINES, [programs, programs.map((p) => PROGRAM_NAMES[p].zh), BACK_PAY_MARK])
    await client.query(TRANSFERS, [
      SIDES.map(({ program }) => program),
      SIDES.map(({ kind }) => kind),
      SIDES.map(({ debit }) => debit),
      SIDES.map(({ credit }) => credit),
    ])
  })
  await client.query(SETTLE)
  await client.query(BOOKS)
  await client.query(DECISIONS)
  await client.query('analyze benefits.run, benefits.bank_file')
  await sealFiles(client, db, cipher)
}
