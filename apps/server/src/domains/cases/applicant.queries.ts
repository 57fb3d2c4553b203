import { AppError } from '@songtan/kernel'
import type { ReadDb } from '../../platform/db/db.ts'

/** The name a letter and a notice are written in. @throws AppError 404 `record.not-found` */
export const personName = async (db: ReadDb, county: string, personId: string): Promise<string> => {
  const row = await db
    .selectFrom('registry.person')
    .select('name')
    .where('county', '=', county)
    .where('id', '=', personId)
    .executeTakeFirst()
  if (!row) throw new AppError(404, 'record.not-found')
  return row.name
}

/** The registered person that an identified citizen is in this county; undefined for others. */
export const personOfCitizen = async (
  db: ReadDb,
  citizenId: string,
  county: string,
): Promise<string | undefined> => {
  const row = await db
    .selectFrom('access.citizen as c')
    .innerJoin('registry.person_index as i', 'i.residentIdIndex', 'c.residentIdIndex')
    .select('i.personId')
    .where('c.id', '=', citizenId)
    .where('c.identifiedAt', 'is not', null)
    .where('i.county', '=', county)
    .executeTakeFirst()
  return row?.personId
}
