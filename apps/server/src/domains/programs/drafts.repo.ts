import { DRAFT_ACTIONS, DRAFT_STATES } from '@songtan/contract'
import { AppError, type DivisionCode, divisionCode, type PlainDate, plainDate } from '@songtan/kernel'
import { z } from 'zod'
import type { Actor } from '../../platform/authz/actor.ts'
import { type Permission, requireArea } from '../../platform/authz/permission.ts'
import type { ReadDb, Tx } from '../../platform/db/db.ts'
import { DRAFT_STEPS, type DraftAction, type DraftState } from './domain/draft-states.ts'

const state = z.enum(DRAFT_STATES)
const action = z.enum(DRAFT_ACTIONS)

export const stateOf = (text: string): DraftState => state.parse(text)

/** The area of a place of 2, 4 or 6 digits. */
export const areaOf = (place: string): DivisionCode => divisionCode(place)

/** A draft as it is kept (政策草案). */
export interface KeptDraft {
  readonly id: string
  readonly place: string
  readonly title: string
  readonly from: PlainDate
  readonly text: string
  readonly state: DraftState
  readonly madeBy: string
  readonly changedAt: Date
  readonly submittedBy: string | null
  readonly version: number
}

export interface Asking {
  readonly actor: Actor
  readonly permission: Permission
}

/** @throws AppError 404 `record.not-found`, also outside one's area */
export const keptDraft = async (
  db: ReadDb,
  id: string,
  { actor, permission }: Asking,
): Promise<KeptDraft> => {
  const row = await db.selectFrom('programs.draft').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new AppError(404, 'record.not-found')
  requireArea(actor, permission, areaOf(row.place))
  const { area, madeAt, fromDay, ...draft } = row
  return { ...draft, state: stateOf(row.state), from: plainDate(fromDay) }
}

/** Who did what with a draft, in order. */
export const stepsOf = async (db: ReadDb, draftId: string) => {
  const rows = await db
    .selectFrom('programs.draft_step')
    .select(['action', 'byStaff', 'byName', 'note', 'at'])
    .where('draftId', '=', draftId)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, action: action.parse(row.action) }))
}

export interface Acting {
  readonly tx: Tx
  readonly actor: Actor
  readonly now: Date
  newId(): string
}

export const recordStep = async (
  { tx, actor, now, newId }: Acting,
  draftId: string,
  done: DraftAction,
  note: string | null = null,
): Promise<void> => {
  if (actor.kind !== 'staff') throw new AppError(403, 'permission.denied')
  await tx
    .insertInto('programs.draft_step')
    .values({ id: newId(), draftId, action: done, byStaff: actor.id, byName: actor.label, note, at: now })
    .execute()
}

type Changed = Partial<Pick<KeptDraft, 'title' | 'from' | 'text' | 'submittedBy'>>

/**
 * Takes a step with the draft in the version its reader saw, and writes it down.
 * @throws AppError 409 `record.changed` | `policy-draft.not-now`
 */
export const takeStep = async (
  acting: Acting,
  draft: KeptDraft,
  step: { readonly done: Exclude<DraftAction, 'open'>; readonly version: number; readonly note?: string },
  { from, ...changed }: Changed = {},
): Promise<number> => {
  const { from: allowed, to } = DRAFT_STEPS[step.done]
  if (draft.version !== step.version) throw new AppError(409, 'record.changed')
  if (!allowed.includes(draft.state)) throw new AppError(409, 'policy-draft.not-now')
  const row = await acting.tx
    .updateTable('programs.draft')
    .set({
      ...changed,
      ...(from ? { fromDay: from } : {}),
      state: to,
      changedAt: acting.now,
      version: step.version + 1,
    })
    .where('id', '=', draft.id)
    .where('version', '=', step.version)
    .returning('version')
    .executeTakeFirst()
  if (!row) throw new AppError(409, 'record.changed')
  await recordStep(acting, draft.id, step.done, step.note)
  return row.version
}
