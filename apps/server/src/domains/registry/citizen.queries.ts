import { type SqlBool, sql } from 'kysely'
import type { ReadDb } from '../../platform/db/db.ts'

/** Current memberships of the person whose id the citizen has proven; none before identification. */
const ownMemberships = (db: ReadDb, citizenId: string) =>
  db
    .selectFrom('access.citizen as c')
    .innerJoin('registry.person_index as i', 'i.residentIdIndex', 'c.residentIdIndex')
    .innerJoin('registry.person as p', (join) =>
      join.onRef('p.county', '=', 'i.county').onRef('p.id', '=', 'i.personId'),
    )
    .innerJoin('registry.membership as m', (join) =>
      join.onRef('m.county', '=', 'p.county').on(sql<SqlBool>`m.person_id = coalesce(p.same_as, p.id)`),
    )
    .innerJoin('registry.household as h', (join) =>
      join.onRef('h.county', '=', 'm.county').onRef('h.id', '=', 'm.householdId'),
    )
    .select(['h.county', 'h.id as householdId', 'h.number', 'h.village', 'h.class', 'h.residence'])
    .select(['h.classSince', 'm.relation', 'm.personId'])
    .where('c.id', '=', citizenId)
    .where('c.identifiedAt', 'is not', null)
    .where('m.supersededAt', 'is', null)
    .where('m.validTo', 'is', null)
    .where('h.closedOn', 'is', null)

/** Families in which the signed-in person is a member now. */
export const familiesOfCitizen = (db: ReadDb, citizenId: string) => ownMemberships(db, citizenId).execute()

export const familyOfCitizen = (db: ReadDb, citizenId: string, county: string, householdId: string) =>
  ownMemberships(db, citizenId)
    .where('h.county', '=', county)
    .where('h.id', '=', householdId)
    .executeTakeFirst()

export const isMemberCitizen = async (
  db: ReadDb,
  citizenId: string,
  county: string,
  householdId: string,
): Promise<boolean> => (await familyOfCitizen(db, citizenId, county, householdId)) !== undefined
