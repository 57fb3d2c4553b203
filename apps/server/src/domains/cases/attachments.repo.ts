import { AppError } from '@songtan/kernel'
import { actorRef } from '../../platform/authz/actor.ts'
import type { ReadDb } from '../../platform/db/db.ts'
import type { Services } from '../../platform/use-case/services.ts'
import type { WriteContext } from '../../platform/use-case/use-case.ts'

interface OfCase {
  readonly county: string
  readonly id: string
}

/** Keeps the paper that came with the call. @throws AppError 422 `file.empty` and those of the file store */
export const saveAttachment = async (
  { tx, call, services, newId, now, actor }: WriteContext<unknown>,
  { county, id: caseId }: OfCase,
  kind: string,
): Promise<{ attachmentId: string; fileId: string }> => {
  const { upload } = call
  if (!upload) throw new AppError(422, 'file.empty', { field: 'file' })
  const file = await services.files.save(tx, { county, ...upload, by: actorRef(actor) })
  const attachmentId = newId()
  await tx
    .insertInto('cases.attachment')
    .values({
      ...{ county, id: attachmentId, caseId, fileId: file.id, kind },
      addedBy: actorRef(actor),
      addedAt: now,
    })
    .execute()
  return { attachmentId, fileId: file.id }
}

/** @throws AppError 404 `record.not-found` */
export const readAttachmentOf = async (
  db: ReadDb,
  { files }: Pick<Services, 'files'>,
  { county, id: caseId }: OfCase,
  attachmentId: string,
) => {
  const row = await db
    .selectFrom('cases.attachment')
    .select(['fileId', 'addedBy'])
    .where('county', '=', county)
    .where('caseId', '=', caseId)
    .where('id', '=', attachmentId)
    .executeTakeFirst()
  if (!row) throw new AppError(404, 'record.not-found')
  const { mediaType, name, bytes } = await files.read(db, county, row.fileId)
  return { addedBy: row.addedBy, file: { mediaType, name, bytes: new Uint8Array(bytes) } }
}
