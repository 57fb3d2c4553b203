import { AppError } from '@songtan/kernel'
import { factsFromJson, type HouseholdFacts } from '@songtan/policy'
import type { ReadDb } from '../../platform/db/db.ts'

/** The facts an assessment was made from. @throws AppError 404 `record.not-found` */
export const frozenFacts = async (
  db: ReadDb,
  county: string,
  assessmentId: string,
): Promise<HouseholdFacts> => {
  const row = await db
    .selectFrom('cases.assessment')
    .select('facts')
    .where('county', '=', county)
    .where('id', '=', assessmentId)
    .executeTakeFirst()
  if (!row) throw new AppError(404, 'record.not-found')
  return factsFromJson(row.facts)
}
