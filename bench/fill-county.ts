import pg from 'pg'

/** What the county of the benchmark holds: Baoji's reported sizes (policy-reference §13). */
export interface CountySize {
  readonly county: string
  readonly households: number
  readonly persons: number
  readonly fromMonth: string
}

const SEALED = `decode(repeat('5a', 51), 'hex')`
/** An id that any statement can compute from what it names. */
const idOf = (kind: string, n: string) => `md5('${kind}' || ${n})::uuid`

const statements = ({ county, households, persons, fromMonth }: CountySize): string[] => [
  `insert into registry.person (county, id, name, resident_id_sealed, resident_id_index, resident_id_ends_index,
     resident_id_masked, born, sex, register_division, recorded_at)
   select '${county}', ${idOf('person', 'n')}, '暖' || n, ${SEALED}, md5('i' || n), md5('e' || n), '619***********0000',
     '1970-01-01', 'female', '${county}001001', '2023-01-01' from generate_series(1, ${persons}) n`,
  `insert into registry.household (county, id, number, village, residence, head_id, class, opened_on, recorded_at)
   select '${county}', ${idOf('household', 'n')}, 'H' || lpad(n::text, 6, '0'),
     '${county}' || lpad((n % 9 + 1)::text, 3, '0') || lpad((n % 20 + 1)::text, 3, '0'), 'rural',
     ${idOf('person', 'n')}, 'dibao', '2020-01-01', '2023-01-01' from generate_series(1, ${households}) n`,
  `insert into registry.membership (county, id, household_id, person_id, relation, valid_from, recorded_at, recorded_by)
   select '${county}', ${idOf('member', 'n')}, ${idOf('household', `((n - 1) % ${households} + 1)`)},
     ${idOf('person', 'n')}, 'other', '2020-01-01', '2023-01-01', 'bench' from generate_series(1, ${persons}) n`,
  `insert into registry.account (county, id, household_id, holder_id, bank, account_sealed, account_index,
     account_masked, valid_from, recorded_at, recorded_by)
   select '${county}', ${idOf('account', 'n')}, ${idOf('household', 'n')}, ${idOf('person', 'n')}, '农商银行', ${SEALED},
     md5('a' || n), '**** 0000', '2020-01-01', '2023-01-01', 'bench' from generate_series(1, ${households}) n`,
  `insert into benefits.entitlement (county, id, household_id, village, program, monthly, from_month, decision_id, created_at)
   select '${county}', ${idOf('entitlement', 'n')}, ${idOf('household', 'n')}, '${county}001001', 'dibao',
     30000 + n % 50000, '${fromMonth}', ${idOf('decision', 'n')}, '2023-01-01' from generate_series(1, ${households}) n`,
]

/** Fills a county that never existed in a few statements, under the owner's role. */
export const fillCounty = async (ownerUrl: string, size: CountySize): Promise<void> => {
  const client = new pg.Client(ownerUrl)
  await client.connect()
  try {
    for (const sql of statements(size)) await client.query(sql)
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}
