import pg from 'pg'
import { moneyAndLetters } from './fill-money-and-letters.ts'

const COUNTY = '619902'
const SEALED = `decode(repeat('5a', 51), 'hex')`
/** An id of the eighth version that any statement can compute from what it names. */
export const idOf = (kind: string, n = 'n'): string =>
  `overlay(overlay(md5('${kind}' || ${n}) placing '8' from 13) placing 'a' from 17)::uuid`
/** A name that nobody else in the county has. */
const NAME = `'暖' || chr(20000 + n % 200) || chr(20200 + n / 200 % 500)`
/** Twelve towns with ten villages each. */
const VILLAGE = `'${COUNTY}' || lpad((n % 12 + 1)::text, 3, '0') || lpad((n / 12 % 10 + 1)::text, 3, '0')`
/** Every class of families, most of them 低保. */
const CLASS = `(array['dibao', 'dibao', 'dibao', 'edge', 'none'])[n % 5 + 1]`
/** Open states as often as each other, and a term that ends between twenty days ago and sixty days on. */
const STATE = `(array['submitted', 'supplementing', 'accepted', 'investigating', 'prelim', 'noticed', 'reinvestigating', 'county-review'])[n % 8 + 1]`

const statements = (today: string, rows: number): string[] => [
  `insert into registry.person (county, id, name, resident_id_sealed, resident_id_index, resident_id_ends_index,
     resident_id_masked, born, sex, register_division, recorded_at)
   select '${COUNTY}', ${idOf('list-person')}, ${NAME}, ${SEALED}, md5('list-i' || n), md5('list-e' || n),
     '619***********0000', '1970-01-01', 'female', ${VILLAGE}, '2023-01-01' from generate_series(1, ${rows}) n`,
  `insert into registry.household (county, id, number, village, residence, head_id, class, opened_on, recorded_at)
   select '${COUNTY}', ${idOf('list-household')}, 'H${COUNTY}-9' || lpad(n::text, 6, '0'), ${VILLAGE}, 'rural',
     ${idOf('list-person')}, ${CLASS}, '2020-01-01', '2023-01-01' from generate_series(1, ${rows}) n`,
  `insert into registry.membership (county, id, household_id, person_id, relation, valid_from, recorded_at, recorded_by)
   select '${COUNTY}', ${idOf('list-member')}, ${idOf('list-household')}, ${idOf('list-person')}, 'head', '2020-01-01',
     '2023-01-01', 'bench' from generate_series(1, ${rows}) n`,
  `insert into cases.case_file (county, id, receipt_number, household_id, village, channel, applicant_id, state,
     state_since, filed_at, accepted_on, due_on, term_days, next_due_on, next_due_of)
   select '${COUNTY}', ${idOf('list-case')}, 'L' || n, ${idOf('list-household')}, ${VILLAGE}, 'window',
     ${idOf('list-person')}, ${STATE}, '${today}', '${today}'::timestamptz - make_interval(hours => n % 1400),
     '${today}'::date - 40 + n % 40, '${today}'::date + n % 40, 30,
     case when n % 8 < 2 then null else '${today}'::date - 20 + n * 7 % 80 end, 'total'
   from generate_series(1, ${rows}) n`,
  `insert into cases.notice (county, id, case_id, village, shown, first_day, last_day, posted_by, posted_at)
   select county, ${idOf('list-notice', 'id')}, id, village,
     jsonb_build_object('subject', '{"kind": "household", "number": "L000000"}'::jsonb, 'village', village,
       'memberCount', 3, 'result', 'dibao', 'coveredSingly', 0, 'monthly', 30000),
     '${today}'::date - 7, '${today}'::date + (ascii(receipt_number) + length(receipt_number)) % 3, 'bench', '${today}'
   from cases.case_file where county = '${COUNTY}' and state = 'noticed' and receipt_number like 'L%'`,
  `insert into cases.step (county, id, case_id, action, from_state, to_state, actor_kind, actor_id, actor_label, at, basis)
   select county, ${idOf('list-step', 'id')}, id, 'accept', 'submitted', 'accepted', 'staff', 'bench', '经办',
     filed_at + interval '1 hour', '《社会救助暂行办法》第十一条'
   from cases.case_file where county = '${COUNTY}' and receipt_number like 'L%' and state <> 'submitted'`,
]

/** Fills a county of the demo with so many open applications and as many families, set-wise, under the owner's role. */
export const fillLists = async (ownerUrl: string, today: string, rows: number): Promise<string> => {
  const client = new pg.Client(ownerUrl)
  await client.connect()
  try {
    const all = [...statements(today, rows), ...moneyAndLetters({ county: COUNTY, today, rows, idOf })]
    for (const sql of all) await client.query(sql)
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
  return COUNTY
}
