import { plainDate } from '@songtan/kernel'
import { factsFromJson } from '@songtan/policy'
import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/db.ts'
import { besideEachOther, parts } from '../domain/adjustment-kind.ts'
import type { Adjustment } from './adjustment.repo.ts'
import { type Laws, outcomeBy } from './law-outcome.ts'
import type { WeighedRow } from './weigh-family.ts'

interface AssessedCase {
  readonly id: string
  readonly householdId: string
  readonly village: string
  readonly day: string
  readonly facts: unknown
}

const assessedAfter = async (
  tx: Tx,
  county: string,
  after: string,
  limit: number,
): Promise<AssessedCase[]> => {
  const { rows } = await sql<AssessedCase>`
    select c.id, c.household_id, c.village, a.day, a.facts
    from cases.case_file c
    cross join lateral (
      select x.day, x.facts from cases.assessment x
      where x.county = c.county and x.case_id = c.id order by x.made_at desc, x.id desc limit 1) a
    where c.county = ${county} and c.closed_at is null and c.id > ${after}
    order by c.id limit ${limit}`.execute(tx)
  return rows
}

const FIRST = '00000000-0000-0000-0000-000000000000'
const AT_ONCE = 200

const weighCase = (
  { id, householdId, village, day, facts: frozen }: AssessedCase,
  { from, fromMonth }: Adjustment,
  laws: Laws,
): WeighedRow[] => {
  const assessedOn = plainDate(day)
  const on = assessedOn > from ? assessedOn : from
  const facts = { ...factsFromJson(frozen), day: on }
  const [before, after] = [outcomeBy(laws.before, facts), outcomeBy(laws.after, facts)]
  if (!parts(before, after)) return []
  const start = { month: fromMonth, day: on }
  const amounts = besideEachOther([], before.grants, after.grants)
  const common = { householdId, village, caseId: id, start, facts, before, after, amounts }
  return [{ ...common, kind: 'reassess', why: null, entitlements: [] }]
}

/**
 * Cases under way whose assessment the publication would change, block after block. They are told and nothing is written to
 * them: whoever decides is made to assess anew, since the assessment no longer holds (`assessment.stale`).
 */
export async function* weighCases(
  tx: Tx,
  adjustment: Adjustment,
  laws: Laws,
): AsyncGenerator<WeighedRow[], void> {
  for (let after = FIRST; ; ) {
    const block = await assessedAfter(tx, adjustment.county, after, AT_ONCE)
    const last = block.at(-1)
    if (!last) return
    after = last.id
    yield block.flatMap((found) => weighCase(found, adjustment, laws))
  }
}
