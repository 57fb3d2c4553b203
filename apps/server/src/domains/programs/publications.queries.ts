import type { PackSource } from '@songtan/policy'
import { sql } from 'kysely'
import type { ReadDb } from '../../platform/db/db.ts'

/** Published files that stand, in their order, and what tells one state of them from another. */
export interface Published {
  readonly key: string
  readonly files: readonly PackSource[]
}

const keyNow = async (db: ReadDb): Promise<string> => {
  const { newest, withdrawn } = await db
    .selectFrom('programs.publication')
    .select([
      sql<number>`coalesce(max(number), 0)`.as('newest'),
      sql<number>`count(withdrawn_at)::int`.as('withdrawn'),
    ])
    .executeTakeFirstOrThrow()
  return newest === 0 ? '' : `${newest}-${withdrawn}`
}

/** Files in force; `but` leaves one out. */
export const standingFiles = (db: ReadDb, but = ''): Promise<PackSource[]> =>
  db
    .selectFrom('programs.publication')
    .select(['path', 'text'])
    .where('withdrawnAt', 'is', null)
    .$if(but !== '', (query) => query.where('draftId', '<>', but))
    .orderBy('number')
    .execute()

/** What was published, unless that is what the caller has; one short query then. */
export const readPublished = async (db: ReadDb, known: string): Promise<Published | undefined> => {
  const key = await keyNow(db)
  return key === known ? undefined : { key, files: await standingFiles(db) }
}
