import { AppError } from '@songtan/kernel'
import type { ReadDb, Tx } from '../../platform/db/db.ts'
import type { Services } from '../../platform/use-case/services.ts'

/** A draft opened for its owner. */
export interface Draft {
  readonly draftId: string
  readonly version: number
  readonly updatedAt: string
  readonly content: string
}

interface Row {
  readonly id: string
  readonly version: number
  readonly updatedAt: Date
  readonly contentSealed: Buffer
}

type Sealing = Pick<Services, 'cipher' | 'clock'>

export const openDraft = ({ cipher }: Pick<Services, 'cipher'>, row: Row): Draft => ({
  draftId: row.id,
  version: row.version,
  updatedAt: row.updatedAt.toISOString(),
  content: cipher.open(row.contentSealed),
})

export const draftsOf = async (
  db: ReadDb,
  services: Pick<Services, 'cipher'>,
  citizenId: string,
): Promise<Draft[]> => {
  const rows = await db
    .selectFrom('cases.draft')
    .selectAll()
    .where('citizenId', '=', citizenId)
    .orderBy('updatedAt', 'desc')
    .execute()
  return rows.map((row) => openDraft(services, row))
}

/** @throws AppError 404 `record.not-found`, also for anybody else's. */
export const draftOf = async (
  db: ReadDb,
  services: Pick<Services, 'cipher'>,
  citizenId: string,
  draftId: string,
): Promise<Draft> => {
  const row = await db
    .selectFrom('cases.draft')
    .selectAll()
    .where('id', '=', draftId)
    .where('citizenId', '=', citizenId)
    .executeTakeFirst()
  if (!row) throw new AppError(404, 'record.not-found')
  return openDraft(services, row)
}

export const insertDraft = async (
  tx: Tx,
  { cipher, clock }: Sealing,
  citizenId: string,
  content: string,
): Promise<Draft> => {
  const row = {
    id: clock.newId(),
    citizenId,
    contentSealed: cipher.seal(content),
    updatedAt: clock.now(),
  }
  await tx.insertInto('cases.draft').values(row).execute()
  return openDraft({ cipher }, { ...row, version: 1 })
}

/**
 * Keeps what is filled in so far. Two phones of one person race: the slower gets 409 with the version that is kept,
 * and both texts stay, one here and one on that phone.
 */
export const updateDraft = async (
  tx: Tx,
  services: Sealing,
  citizenId: string,
  { draftId, version, content }: Pick<Draft, 'draftId' | 'version' | 'content'>,
): Promise<Draft> => {
  const { cipher, clock } = services
  const row = await tx
    .updateTable('cases.draft')
    .set((eb) => ({
      contentSealed: cipher.seal(content),
      updatedAt: clock.now(),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', draftId)
    .where('citizenId', '=', citizenId)
    .where('version', '=', version)
    .returning(['id', 'version', 'updatedAt', 'contentSealed'])
    .executeTakeFirst()
  if (row) return openDraft(services, row)
  const kept = await draftOf(tx, services, citizenId, draftId)
  throw new AppError(409, 'record.changed', { params: { version: kept.version, at: kept.updatedAt } })
}

/** Throws a draft away; one that is not there, or not the citizen's, is left as it is. */
export const dropDraft = async (tx: Tx, citizenId: string, draftId: string): Promise<void> => {
  await tx.deleteFrom('cases.draft').where('id', '=', draftId).where('citizenId', '=', citizenId).execute()
}
