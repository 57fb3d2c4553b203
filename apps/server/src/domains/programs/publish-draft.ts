import { programsRoutes } from '@songtan/contract'
import { AppError } from '@songtan/kernel'
import { checkDraft, loadPacks, PolicyError, type PolicySet } from '@songtan/policy'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/db.ts'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { mayPublish } from './domain/draft-states.ts'
import { folderFor } from './draft-law.ts'
import { type KeptDraft, keptDraft, stepsOf, takeStep } from './drafts.repo.ts'
import { lawPublished, lawWithdrawn } from './events.ts'
import { refuseFaulty } from './faulty-draft.ts'
import { programsPermissions } from './permissions.ts'
import { standingFiles } from './publications.queries.ts'

/** Two publications at once would each be checked without the other: the second waits for the first. */
const holdLaw = (tx: Tx) => sql`select pg_advisory_xact_lock(hashtext('programs.publication'))`.execute(tx)

const nextNumber = async (tx: Tx): Promise<number> => {
  const { newest } = await tx
    .selectFrom('programs.publication')
    .select(sql<number>`coalesce(max(number), 0)`.as('newest'))
    .executeTakeFirstOrThrow()
  return newest + 1
}

const fileName = (set: PolicySet, { place }: KeptDraft, number: number): string =>
  `${folderFor(set, place)}/published-${String(number).padStart(4, '0')}.yaml`

/** `event` county of a place: its own digits, as far as they go. */
const countyOfPlace = (place: string): string => place.padEnd(6, '0')

/**
 * Puts a draft among the packs from its day on. Checked against the whole law as it is at this moment.
 * @throws AppError 403 `policy-draft.same-person`, 422 `policy-draft.faulty`, 409 `policy-draft.not-now`
 */
export const publishDraft = writeCase(
  programsRoutes.publishDraft,
  { permission: programsPermissions.publishDraft },
  async (context) => {
    const { tx, input, actor, now, services, note, emit } = context
    if (actor.kind !== 'staff') throw new AppError(403, 'permission.denied')
    await holdLaw(tx)
    const draft = await keptDraft(tx, input.id, context)
    const own = (await stepsOf(tx, draft.id)).filter((step) => step.byStaff === actor.id)
    if (!mayPublish(own.map((step) => step.action))) throw new AppError(403, 'policy-draft.same-person')
    const version = await takeStep(context, draft, { done: 'publish', version: input.version })
    const number = await nextNumber(tx)
    const law = await services.policies.current(tx)
    const { id: draftId, place, title, text, from, submittedBy } = draft
    const path = fileName(law.set, draft, number)
    const packs = [...services.policies.packs, ...(await standingFiles(tx))]
    const { set, problems } = checkDraft(packs, { path, text, from })
    refuseFaulty(problems)
    if (!set || submittedBy === null) throw new AppError(409, 'policy-draft.not-now')
    await tx
      .insertInto('programs.publication')
      .values({
        ...{ number, draftId, place, title, fromDay: from, path, text },
        ...{ submittedBy, publishedBy: actor.id, publishedAt: now },
      })
      .execute()
    await emit(lawPublished, { county: countyOfPlace(place), subject: draftId }, { number, place, from })
    note({ subject: { kind: 'policy-draft', id: draftId }, details: { number, place, from, hash: set.hash } })
    return { version, number, hash: set.hash }
  },
)

const lawOf = (packs: Parameters<typeof loadPacks>[0]): PolicySet => {
  try {
    return loadPacks(packs)
  } catch (error) {
    const [first] = error instanceof PolicyError ? error.problems : []
    if (!first) throw error
    const { line, path, message, zh } = first
    const params = { line, problemZh: `${path}：${zh.message}`, problemEn: `${path}: ${message}` }
    throw new AppError(409, 'policy-publication.needed', { params })
  }
}

/**
 * Takes a publication out of the law: from now on its days are decided by what stood before.
 * @throws AppError 409 `policy-publication.withdrawn` | `policy-publication.needed` by a later one
 */
export const withdrawPublication = writeCase(
  programsRoutes.withdrawPublication,
  { permission: programsPermissions.withdrawPublication },
  async (context) => {
    const { tx, input, actor, now, services, note, emit } = context
    await holdLaw(tx)
    const draft = await keptDraft(tx, input.id, context)
    const { hash } = lawOf([...services.policies.packs, ...(await standingFiles(tx, draft.id))])
    const row = await tx
      .updateTable('programs.publication')
      .set({ withdrawnAt: now, withdrawnBy: actor.id, withdrawnReason: input.reason })
      .where('draftId', '=', draft.id)
      .where('withdrawnAt', 'is', null)
      .returning('number')
      .executeTakeFirst()
    if (!row) throw new AppError(409, 'policy-publication.withdrawn')
    await takeStep(context, draft, { done: 'withdraw', version: draft.version, note: input.reason })
    const { place, from } = draft
    const payload = { number: row.number, place, from }
    await emit(lawWithdrawn, { county: countyOfPlace(place), subject: draft.id }, payload)
    note({ subject: { kind: 'policy-draft', id: draft.id }, details: payload })
    return { number: row.number, hash }
  },
)
