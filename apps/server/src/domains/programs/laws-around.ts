import { AppError, type PlainDate, plainDate } from '@songtan/kernel'
import type { ReadDb } from '../../platform/db/db.ts'
import type { Services } from '../../platform/use-case/services.ts'
import { type LawText, lawOf } from './law-in-force.ts'

/** A draft that became law (政策发布), as those to the right see it. */
export interface Publication {
  readonly number: number
  /** 2 to 6 digits. */
  readonly place: string
  readonly from: PlainDate
  readonly withdrawn: boolean
}

/** @throws AppError 404 `record.not-found` */
export const publicationOf = async (db: ReadDb, number: number): Promise<Publication> => {
  const row = await db
    .selectFrom('programs.publication')
    .select(['number', 'place', 'fromDay', 'withdrawnAt'])
    .where('number', '=', number)
    .executeTakeFirst()
  if (!row) throw new AppError(404, 'record.not-found')
  const { place, fromDay, withdrawnAt } = row
  return { number, place, from: plainDate(fromDay), withdrawn: withdrawnAt !== null }
}

/**
 * The law without and with a publication, as its effect is told one after the other: publications that begin later, or on
 * the same day with a higher number, are in neither, so that what all of them do adds up to the law as it stands.
 * @throws PolicyError when the law cannot be read without it
 */
export const lawsAround = async (
  db: ReadDb,
  { policies }: Pick<Services, 'policies'>,
  { number, from }: Publication,
): Promise<{ readonly before: LawText; readonly after: LawText }> => {
  const standing = await db
    .selectFrom('programs.publication')
    .select(['number', 'path', 'text', 'fromDay'])
    .where('withdrawnAt', 'is', null)
    .where((eb) =>
      eb.or([eb('fromDay', '<', from), eb.and([eb('fromDay', '=', from), eb('number', '<=', number)])]),
    )
    .orderBy('number')
    .execute()
  const lawWith = (files: typeof standing) =>
    lawOf([...policies.packs, ...files.map(({ path, text }) => ({ path, text }))])
  return { before: lawWith(standing.filter((file) => file.number !== number)), after: lawWith(standing) }
}
