import { type SqlBool, sql } from 'kysely'
import type { ReadDb } from '../../platform/db/db.ts'

/** Open families that the signed-in person, once identified, is a member of now. */
export const familiesOfCitizen = async (
  db: ReadDb,
  citizenId: string,
): Promise<{ readonly county: string; readonly householdId: string }[]> =>
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
    .select(['m.county', 'm.householdId'])
    .where('c.id', '=', citizenId)
    .where('c.identifiedAt', 'is not', null)
    .where('m.supersededAt', 'is', null)
    .where('m.validTo', 'is', null)
    .where('h.closedOn', 'is', null)
    .execute()
