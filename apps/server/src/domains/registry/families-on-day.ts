import { countyCode, type PlainDate, plainDate } from '@songtan/kernel'
import type { HouseholdFacts } from '@songtan/policy'
import { type SqlBool, sql } from 'kysely'
import type { ReadDb } from '../../platform/db/db.ts'
import type { StatedFact } from './domain/beside.ts'
import { type MemberOnDay, toPolicyFacts } from './domain/to-policy-facts.ts'
import { readFact, readStanding } from './facts.queries.ts'
import { readResidence } from './family-for.ts'
import { placeOn } from './household-facts.ts'
import { holding, standing } from './known.ts'
import { byKinship, readRelation } from './members.queries.ts'

export interface FamiliesAsked {
  readonly county: string
  readonly day: PlainDate
  /** Families a block: what is in memory at once. */
  readonly atOnce?: number | undefined
}

const AT_ONCE = 1000
const NOW = {}

type MemberRow = readonly [personId: string, relation: string, born: string, sex: string, register: string]
type FactRow = readonly [personId: string | null, standing: string, kind: string, value: unknown]

const memberHere = (day: string) =>
  sql<SqlBool>`m.county = h.county and m.household_id = h.id and ${standing('m', NOW)} and ${holding('m', ['validFrom', 'validTo'], day)}`

const factNow = (day: string) =>
  sql<SqlBool>`${standing('f', NOW)} and ${holding('f', ['effectiveFrom', 'effectiveTo'], day)}`

const members = (day: string) => sql<MemberRow[] | null>`(
  select json_agg(json_build_array(m.person_id, m.relation, p.born, p.sex, p.register_division))
  from registry.membership as m
  join registry.person as p on p.county = m.county and p.id = m.person_id
  where ${memberHere(day)}
)`

const FACT = sql`json_agg(json_build_array(f.person_id, f.standing, f.kind, f.value) order by f.effective_from, f.id)`

const familyFacts = (day: string) => sql<FactRow[] | null>`(
  select ${FACT} from registry.fact as f
  where f.county = h.county and f.household_id = h.id and f.person_id is null and ${factNow(day)}
)`

/** Facts go with the person, whatever family they were told in. */
const personFacts = (day: string) => sql<FactRow[] | null>`(
  select ${FACT} from registry.membership as m
  join registry.fact as f on f.county = m.county and f.person_id = m.person_id and ${factNow(day)}
  where ${memberHere(day)}
)`

/** One row a family: what a million rows of facts would cost to carry over is spent in the database once. */
const familiesHere = (db: ReadDb, { county, day }: FamiliesAsked) =>
  db
    .selectFrom('registry.household as h')
    .select(['h.id', 'h.residence'])
    .select([
      members(day).as('members'),
      familyFacts(day).as('familyFacts'),
      personFacts(day).as('personFacts'),
    ])
    .where('h.county', '=', county)
    .where(holding('h', ['openedOn', 'closedOn'], day))
    .orderBy('h.id')

const blockAfter = (db: ReadDb, asked: FamiliesAsked, after?: string) =>
  familiesHere(db, asked)
    .$if(after !== undefined, (query) => query.where('h.id', '>', after ?? ''))
    .limit(asked.atOnce ?? AT_ONCE)
    .execute()

type FamilyRow = Awaited<ReturnType<typeof blockAfter>>[number]

const memberOf = ([personId, relation, born, sex, registerDivision]: MemberRow): MemberOnDay => ({
  personId,
  relation: readRelation(relation),
  born: plainDate(born),
  sex: sex === 'male' ? 'male' : 'female',
  registerDivision,
})

const statedOf = ([personId, how, kind, value]: FactRow): StatedFact => ({
  personId,
  standing: readStanding(how),
  fact: readFact({ kind, value }),
})

const familyOf = ({ county, day }: FamiliesAsked, row: FamilyRow, applicantId?: string): HouseholdFacts => {
  const facts = [...(row.familyFacts ?? []), ...(row.personFacts ?? [])].map(statedOf)
  return toPolicyFacts({
    day,
    county: countyCode(county),
    residence: placeOn(facts)?.residence ?? readResidence(row.residence),
    members: (row.members ?? []).map(memberOf).sort(byKinship),
    facts,
    applicantId,
  })
}

/**
 * All families a county has on a day, as the policy engine reads each of them (`householdFacts`), block after block:
 * one query a block, fetched while the one before is worked on, and no more than two in memory. Let it read inside one
 * transaction that sees one moment, or a family that moves meanwhile is met twice or never.
 */
export async function* familiesOnDay(
  db: ReadDb,
  asked: FamiliesAsked,
): AsyncGenerator<readonly HouseholdFacts[], void> {
  let coming = blockAfter(db, asked)
  for (;;) {
    const rows = await coming
    const last = rows.at(-1)
    if (!last) return
    coming = blockAfter(db, asked, last.id)
    // When the reader stops early nobody waits for this block any more; when it reads on, `await` throws.
    coming.catch(() => undefined)
    yield rows.map((row) => familyOf(asked, row))
  }
}

/** Some families of a county with whoever applied for each, read as `familiesOnDay` reads them all. */
export const factsOfFamilies = async (
  db: ReadDb,
  asked: FamiliesAsked,
  applicants: ReadonlyMap<string, string | undefined>,
): Promise<Map<string, HouseholdFacts>> => {
  if (applicants.size === 0) return new Map()
  const rows = await familiesHere(db, asked)
    .where('h.id', 'in', [...applicants.keys()])
    .execute()
  return new Map(rows.map((row) => [row.id, familyOf(asked, row, applicants.get(row.id))]))
}

/** Counties below a place (2 to 6 digits) that have families, in their order. */
export const countiesWithFamilies = async (db: ReadDb, place: string): Promise<string[]> => {
  const rows = await db
    .selectFrom('registry.household_count')
    .select('county')
    .where('county', 'like', `${place}%`)
    .orderBy('county')
    .execute()
  return rows.map(({ county }) => county)
}

/** How many families a place (2 to 6 digits) has on a day. */
export const countFamiliesOnDay = async (db: ReadDb, place: string, day: PlainDate): Promise<number> => {
  const { families } = await db
    .selectFrom('registry.household as h')
    .select(sql<number>`count(*)::int`.as('families'))
    .where('h.county', 'like', `${place}%`)
    .where(holding('h', ['openedOn', 'closedOn'], day))
    .executeTakeFirstOrThrow()
  return families
}
