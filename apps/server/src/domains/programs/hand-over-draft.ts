import { programsRoutes } from '@songtan/contract'
import { AppError } from '@songtan/kernel'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { draftLaw } from './draft-law.ts'
import { keptDraft, takeStep } from './drafts.repo.ts'
import { refuseFaulty } from './faulty-draft.ts'
import { programsPermissions } from './permissions.ts'

/** Hands a draft in which nothing is wrong to whoever publishes. @throws AppError 422 `policy-draft.faulty` */
export const submitDraft = writeCase(
  programsRoutes.submitDraft,
  { permission: programsPermissions.submitDraft },
  async (context) => {
    const { tx, input, actor, note, services } = context
    if (actor.kind !== 'staff') throw new AppError(403, 'permission.denied')
    const draft = await keptDraft(tx, input.id, context)
    refuseFaulty(draftLaw(await services.policies.current(tx), draft).problems)
    const step = { done: 'submit', version: input.version } as const
    const version = await takeStep(context, draft, step, { submittedBy: actor.id })
    note({ subject: { kind: 'policy-draft', id: draft.id } })
    return { version }
  },
)

/** Gives a draft back with the reason. */
export const returnDraft = writeCase(
  programsRoutes.returnDraft,
  { permission: programsPermissions.returnDraft },
  async (context) => {
    const { tx, input, note } = context
    const draft = await keptDraft(tx, input.id, context)
    const step = { done: 'return', version: input.version, note: input.note } as const
    const version = await takeStep(context, draft, step, { submittedBy: null })
    note({ subject: { kind: 'policy-draft', id: draft.id } })
    return { version }
  },
)

/** Puts a draft away; what it said stays. */
export const discardDraft = writeCase(
  programsRoutes.discardDraft,
  { permission: programsPermissions.discardDraft },
  async (context) => {
    const { tx, input, note } = context
    const draft = await keptDraft(tx, input.id, context)
    const version = await takeStep(context, draft, { done: 'discard', version: input.version })
    note({ subject: { kind: 'policy-draft', id: draft.id } })
    return { version }
  },
)
