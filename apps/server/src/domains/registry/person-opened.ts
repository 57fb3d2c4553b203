import { AppError } from '@songtan/kernel'
import type { ReadDb } from '../../platform/db/db.ts'
import type { Services } from '../../platform/use-case/services.ts'

/** Name and numbers in clear, for a query that leaves under a live authorisation. Never to be logged or shown. */
export interface OpenedPerson {
  readonly name: string
  readonly residentId: string
  readonly phone: string | null
}

/** @throws AppError 404 `record.not-found` */
export const personOpened = async (
  db: ReadDb,
  { cipher }: Pick<Services, 'cipher'>,
  county: string,
  personId: string,
): Promise<OpenedPerson> => {
  const row = await db
    .selectFrom('registry.person')
    .select(['name', 'residentIdSealed', 'phoneSealed'])
    .where('county', '=', county)
    .where('id', '=', personId)
    .executeTakeFirst()
  if (!row) throw new AppError(404, 'record.not-found')
  const phone = row.phoneSealed === null ? null : cipher.open(row.phoneSealed)
  return { name: row.name, residentId: cipher.open(row.residentIdSealed), phone }
}
