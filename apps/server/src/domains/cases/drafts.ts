import { casesRoutes } from '@songtan/contract'
import { AppError } from '@songtan/kernel'
import { readCase, writeCase } from '../../platform/use-case/use-case.ts'
import { draftOf, draftsOf, dropDraft, insertDraft, updateDraft } from './drafts.repo.ts'
import { casesPermissions } from './permissions.ts'

/** A person has one application in mind, perhaps one for a neighbour; more than this is a mistake. */
const MOST_DRAFTS = 10

/** @throws AppError 422 `draft.unreadable` */
const requireForm = (content: string): void => {
  try {
    const form: unknown = JSON.parse(content)
    if (typeof form === 'object' && form !== null && !Array.isArray(form)) return
  } catch {
    throw new AppError(422, 'draft.unreadable', { field: 'content' })
  }
  throw new AppError(422, 'draft.unreadable', { field: 'content' })
}

export const listDrafts = readCase(
  casesRoutes.listDrafts,
  { permission: casesPermissions.listDrafts, audit: 'none' },
  async ({ db, actor, services }) => ({ items: await draftsOf(db, services, actor.id) }),
)

export const readDraft = readCase(
  casesRoutes.readDraft,
  { permission: casesPermissions.readDraft, audit: 'none' },
  ({ db, actor, services, input }) => draftOf(db, services, actor.id, input.draftId),
)

/** Begins an application that can go on on another phone; sealed, since it holds ids and illness. */
export const createDraft = writeCase(
  casesRoutes.createDraft,
  { permission: casesPermissions.createDraft },
  async ({ tx, actor, services, input }) => {
    requireForm(input.content)
    const kept = await draftsOf(tx, services, actor.id)
    if (kept.length >= MOST_DRAFTS)
      throw new AppError(409, 'draft.too-many', { params: { limit: MOST_DRAFTS } })
    return insertDraft(tx, services, actor.id, input.content)
  },
)

export const saveDraft = writeCase(
  casesRoutes.saveDraft,
  { permission: casesPermissions.saveDraft },
  async ({ tx, actor, services, input }) => {
    requireForm(input.content)
    return updateDraft(tx, services, actor.id, input)
  },
)

export const deleteDraft = writeCase(
  casesRoutes.deleteDraft,
  { permission: casesPermissions.deleteDraft },
  async ({ tx, actor, services, input }) => {
    await draftOf(tx, services, actor.id, input.draftId)
    await dropDraft(tx, actor.id, input.draftId)
    return { draftId: input.draftId }
  },
)
