import { DRAFT_ACTIONS, programsRoutes } from '@songtan/contract'
import { AppError } from '@songtan/kernel'
import type { Actor } from '../../platform/authz/actor.ts'
import { mayAnywhere, postFor } from '../../platform/authz/permission.ts'
import { readCase } from '../../platform/use-case/use-case.ts'
import { divisionName } from '../org/index.ts'
import { DRAFT_STEPS, type DraftAction, mayPublish } from './domain/draft-states.ts'
import { draftLaw, keptBy, keysSet, showProblem } from './draft-law.ts'
import { areaOf, type KeptDraft, keptDraft, stepsOf } from './drafts.repo.ts'
import { refuseFaulty } from './faulty-draft.ts'
import { packsAround } from './law-place.ts'
import { headOf } from './list-drafts.ts'
import { programsPermissions } from './permissions.ts'

const PERMISSION_OF = {
  save: programsPermissions.saveDraft,
  submit: programsPermissions.submitDraft,
  return: programsPermissions.returnDraft,
  publish: programsPermissions.publishDraft,
  discard: programsPermissions.discardDraft,
  withdraw: programsPermissions.withdrawPublication,
} as const

/** What the caller may do with the draft as it stands. */
const mayNow = (
  actor: Actor,
  draft: KeptDraft,
  { done, standing }: { readonly done: readonly DraftAction[]; readonly standing: boolean },
): DraftAction[] =>
  DRAFT_ACTIONS.filter((action) => {
    if (action === 'open') return false
    const permission = PERMISSION_OF[action]
    if (!mayAnywhere(actor, permission) || !postFor(actor, permission, areaOf(draft.place))) return false
    if (action === 'publish' && !mayPublish(done)) return false
    if (action === 'withdraw' && !standing) return false
    return DRAFT_STEPS[action].from.includes(draft.state)
  })

/** A draft with what is wrong with it today: the packs around it may have changed since it was written. */
export const readDraft = readCase(
  programsRoutes.readDraft,
  { permission: programsPermissions.readDraft, audit: 'none' },
  async ({ db, input, actor, permission, services }) => {
    const draft = await keptDraft(db, input.id, { actor, permission })
    const steps = await stepsOf(db, draft.id)
    const law = await services.policies.current(db)
    const published = await db
      .selectFrom('programs.publication')
      .select(['number', 'withdrawnAt'])
      .where('draftId', '=', draft.id)
      .executeTakeFirst()
    const checked = published ? undefined : draftLaw(law, draft)
    const own = steps.filter(({ byStaff }) => byStaff === actor.id).map(({ action }) => action)
    const standing = published !== undefined && published.withdrawnAt === null
    return {
      ...headOf(draft, {
        placeName: await divisionName(db, areaOf(draft.place)),
        madeBy: steps[0]?.byName ?? '',
        publication: published?.number ?? null,
      }),
      text: draft.text,
      problems: checked?.problems.map(showProblem) ?? [],
      keptBy: checked?.set ? keptBy(law, keysSet(law.set, checked.set, draft.place), draft) : [],
      steps: steps.map(({ action, byName, note, at }) => ({
        action,
        by: byName,
        note,
        at: at.toISOString(),
      })),
      may: mayNow(actor, draft, { done: own, standing }),
    }
  },
)

/**
 * The law of the place and of places in it with the draft among it, whole, for comparing and for running worked cases.
 * @throws AppError 422 `policy-draft.faulty`
 */
export const readDraftLaw = readCase(
  programsRoutes.readDraftLaw,
  { permission: programsPermissions.readDraft, audit: 'none' },
  async ({ db, input, actor, permission, services }) => {
    const draft = await keptDraft(db, input.id, { actor, permission })
    const law = await services.policies.current(db)
    const checked = draft.state === 'published' ? { set: law.set, problems: [] } : draftLaw(law, draft)
    refuseFaulty(checked.problems)
    if (!checked.set) throw new AppError(409, 'policy-draft.not-now')
    const { hash } = checked.set
    return {
      mediaType: 'application/json',
      name: `law-${draft.place}-draft.json`,
      bytes: Buffer.from(JSON.stringify({ hash, packs: packsAround(checked.set, draft.place) })),
    }
  },
)
