import { caseState } from '@songtan/contract'
import { type Actor, actorRef } from '../../platform/authz/actor.ts'
import { sm3 } from '../../platform/crypto/cipher.ts'
import type { Tx } from '../../platform/db/db.ts'
import { appendStep } from './case.repo.ts'
import { rowFor } from './domain/transitions.ts'

/** Who takes a notice down, and when. */
export interface TakingDown {
  readonly actor: Actor
  readonly at: Date
  readonly newId: () => string
}

/** What proves what was shown: told beside the notice, and kept with the step that took it down. */
export const shownSm3 = (shown: unknown): string => sm3(JSON.stringify(shown))

/** Claims the notice: of two workers, or a worker and a withdrawal, the second finds it down and does nothing. */
const claim = (tx: Tx, county: string, id: string, at: Date) =>
  tx
    .updateTable('cases.notice')
    .set({ takenDownAt: at })
    .where('county', '=', county)
    .where('id', '=', id)
    .where('takenDownAt', 'is', null)
    .returning(['caseId', 'firstDay', 'lastDay', 'shown'])
    .executeTakeFirst()

/**
 * Takes one notice down and keeps the proof: a step of the way with the days and the hash of what was shown (PIPL §47).
 * Returns the family, or nothing where the notice was down already.
 */
export const takeDownNotice = async (
  tx: Tx,
  { county, noticeId }: { readonly county: string; readonly noticeId: string },
  { actor, at, newId }: TakingDown,
): Promise<{ readonly householdId: string } | undefined> => {
  const notice = await claim(tx, county, noticeId, at)
  if (!notice) return undefined
  const { caseId, firstDay, lastDay } = notice
  const { householdId, ...file } = await tx
    .selectFrom('cases.case_file')
    .select(['state', 'householdId'])
    .where('county', '=', county)
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow()
  const state = caseState.parse(file.state)
  const basis = rowFor('take-down-notice', state)?.basis ?? []
  await appendStep(tx, newId(), {
    ...{ county, caseId, action: 'take-down-notice', fromState: state, toState: state, at },
    ...{ actorKind: actor.kind, actorId: actorRef(actor), actorLabel: actor.label, post: null },
    ...{ basis: basis.map(({ zh }) => zh).join(';'), note: null },
    data: { noticeId, firstDay, lastDay, shownSm3: shownSm3(notice.shown) },
  })
  return { householdId }
}

/** Takes down whatever a case still shows: before a new notice, or because the case is over. */
export const takeDownAll = async (
  tx: Tx,
  { county, id }: { readonly county: string; readonly id: string },
  by: TakingDown,
): Promise<void> => {
  const showing = await tx
    .selectFrom('cases.notice')
    .select('id')
    .where('county', '=', county)
    .where('caseId', '=', id)
    .where('takenDownAt', 'is', null)
    .execute()
  for (const notice of showing) await takeDownNotice(tx, { county, noticeId: notice.id }, by)
}
