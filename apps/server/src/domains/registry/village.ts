import { AppError, type PlainDate } from '@songtan/kernel'
import type { ReadDb } from '../../platform/db/db.ts'
import { decidingCounty, divisionOn } from '../org/index.ts'

/** A family lives in a village or community that stands on the day and that its county decides for (L2 §4). @throws AppError 422 */
export const requireVillage = async (
  db: ReadDb,
  county: string,
  village: string,
  day: PlainDate,
  field = 'village',
): Promise<void> => {
  const found = decidingCounty(village) === county ? await divisionOn(db, village, day) : undefined
  if (!found?.levels.includes('village')) throw new AppError(422, 'registry.village-elsewhere', { field })
}
