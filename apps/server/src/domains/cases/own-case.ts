import { AppError } from '@songtan/kernel'
import { type SqlBool, sql } from 'kysely'
import type { ReadDb } from '../../platform/db/db.ts'

/**
 * Cases a citizen may follow: those the citizen filed, as applicant or helper, and those where the citizen, once
 * identified, is the applicant, since every phone of one person is that person's.
 */
export const ownCase = (citizenId: string) => sql<SqlBool>`(
  c.citizen_id = ${citizenId}
  or exists (
    select from access.citizen me
    join registry.person_index i on i.resident_id_index = me.resident_id_index
    where me.id = ${citizenId} and me.identified_at is not null
      and i.county = c.county and i.person_id = c.applicant_id
  )
)`

/** @throws AppError 404 `record.not-found` for anybody else, so that nothing is learnt by asking. */
export const requireMine = async (
  db: ReadDb,
  citizenId: string,
  { county, id }: { readonly county: string; readonly id: string },
): Promise<void> => {
  const row = await db
    .selectFrom('cases.case_file as c')
    .select('c.id')
    .where('c.county', '=', county)
    .where('c.id', '=', id)
    .where(ownCase(citizenId))
    .executeTakeFirst()
  if (!row) throw new AppError(404, 'record.not-found')
}
