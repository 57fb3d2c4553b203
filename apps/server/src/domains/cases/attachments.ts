import { casesRoutes } from '@songtan/contract'
import { AppError } from '@songtan/kernel'
import { actorRef } from '../../platform/authz/actor.ts'
import type { ReadDb } from '../../platform/db/db.ts'
import { readCase, writeCase } from '../../platform/use-case/use-case.ts'
import { readAttachmentOf, saveAttachment } from './attachments.repo.ts'
import { requireMine } from './own-case.ts'
import { casesPermissions } from './permissions.ts'

/** Where a case lies and whether it is still open. @throws AppError 404 `record.not-found` */
const caseHeader = async (db: ReadDb, { county, id }: { readonly county: string; readonly id: string }) => {
  const row = await db
    .selectFrom('cases.case_file')
    .select(['village', 'householdId', 'closedAt'])
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new AppError(404, 'record.not-found')
  return row
}

const requireOpen = ({ closedAt }: { readonly closedAt: Date | null }): void => {
  if (closedAt !== null) throw new AppError(409, 'case.closed')
}

/** Adds a paper or photo at the window (L2 §10). */
export const addAttachment = writeCase(
  casesRoutes.addAttachment,
  { permission: casesPermissions.addAttachment },
  async (context) => {
    const { tx, input, requireArea, note } = context
    const header = await caseHeader(tx, input)
    requireArea(header.village)
    requireOpen(header)
    const { attachmentId } = await saveAttachment(context, input, input.kind)
    note({ householdId: header.householdId, subject: { kind: 'attachment', id: attachmentId } })
    return { attachmentId }
  },
)

/** Adds a paper or photo from the family's phone. */
export const addMyAttachment = writeCase(
  casesRoutes.addMyAttachment,
  { permission: casesPermissions.addMyAttachment },
  async (context) => {
    const { tx, input, actor, note } = context
    await requireMine(tx, actor.id, input)
    const header = await caseHeader(tx, input)
    requireOpen(header)
    const { attachmentId } = await saveAttachment(context, input, input.kind)
    note({ householdId: header.householdId, subject: { kind: 'attachment', id: attachmentId } })
    return { attachmentId }
  },
)

export const readAttachment = readCase(
  casesRoutes.readAttachment,
  { permission: casesPermissions.readAttachment },
  async ({ db, input, services, requireArea, note }) => {
    const { village, householdId } = await caseHeader(db, input)
    requireArea(village)
    note({ householdId, subject: { kind: 'attachment', id: input.attachmentId } })
    return (await readAttachmentOf(db, services, input, input.attachmentId)).file
  },
)

/** A family reads back what it handed in itself; papers that staff added are shown at the window. */
export const readMyAttachment = readCase(
  casesRoutes.readMyAttachment,
  { permission: casesPermissions.readMyAttachment },
  async ({ db, input, actor, services, note }) => {
    await requireMine(db, actor.id, input)
    const { householdId } = await caseHeader(db, input)
    note({ householdId, subject: { kind: 'attachment', id: input.attachmentId } })
    const found = await readAttachmentOf(db, services, input, input.attachmentId)
    if (found.addedBy !== actorRef(actor)) throw new AppError(404, 'record.not-found')
    return found.file
  },
)
