import { programsRoutes } from '@songtan/contract'
import { AppError } from '@songtan/kernel'
import { sql } from 'kysely'
import { recordAudit } from '../../platform/audit/audit.ts'
import { postFor } from '../../platform/authz/permission.ts'
import type { Tx } from '../../platform/db/db.ts'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { draftLaw, keysSet, lawAround } from './draft-law.ts'
import { areaOf, type KeptDraft, keptDraft } from './drafts.repo.ts'
import { refuseFaulty } from './faulty-draft.ts'
import { SIMULATE_DRAFT } from './job-names.ts'
import { programsPermissions } from './permissions.ts'

const OPEN = sql<boolean>`state in ('queued', 'running')`

/** Of two who ask at once the second finds the index taken. @throws AppError 409 `policy-simulation.under-way` */
const insertOnce = async (
  tx: Tx,
  { id: draftId, version: draftVersion, place, from, text }: KeptDraft,
  asked: { readonly id: string; readonly askedBy: string; readonly askedAt: Date },
): Promise<void> => {
  const row = await tx
    .insertInto('programs.simulation')
    .values({ ...asked, draftId, draftVersion, place, day: from, text, state: 'queued' })
    .onConflict((conflict) => conflict.columns(['draftId']).where(OPEN).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) throw new AppError(409, 'policy-simulation.under-way')
}

/**
 * Asks for a simulation of a draft in which nothing is wrong. All families of the place are looked at for it: recorded
 * with what for before the first is read, as `songtan simulate` does (PIPL §6).
 * @throws AppError 409 `record.changed` | `policy-draft.not-now` | `policy-simulation.under-way`, 422 `policy-draft.faulty`
 */
export const startSimulation = writeCase(
  programsRoutes.startSimulation,
  { permission: programsPermissions.startSimulation },
  async (context) => {
    const { tx, input, actor, permission, now, newId, note, services } = context
    const draft = await keptDraft(tx, input.id, context)
    if (draft.version !== input.version) throw new AppError(409, 'record.changed')
    if (draft.state !== 'drafting' && draft.state !== 'submitted')
      throw new AppError(409, 'policy-draft.not-now')
    const { place, from } = draft
    const law = await services.policies.current(tx)
    const { set: after, problems } = draftLaw(law, draft)
    refuseFaulty(problems)
    const id = newId()
    await insertOnce(tx, draft, { id, askedBy: actor.id, askedAt: now })
    const keys = after ? keysSet(lawAround(law, place), after, place) : []
    const post = postFor(actor, permission, areaOf(place))
    await recordAudit(tx, services.clock, actor, {
      county: place.padEnd(6, '0'),
      action: 'programs.simulate',
      outcome: 'looked',
      purpose: 'simulation',
      ...(post ? { post: post.kind, postArea: post.area } : {}),
      details: { place, from, keys: keys.join(' ') },
    })
    await services.jobs.enqueue(tx, SIMULATE_DRAFT, { id })
    note({ subject: { kind: 'policy-draft', id: draft.id }, purpose: 'simulation', details: { place, from } })
    return { id }
  },
)
