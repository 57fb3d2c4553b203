import { caseState } from '@songtan/contract'
import type { PlainDate } from '@songtan/kernel'
import { recordAudit } from '../../platform/audit/audit.ts'
import { systemActor } from '../../platform/authz/actor.ts'
import { sm3 } from '../../platform/crypto/cipher.ts'
import type { Tx } from '../../platform/db/db.ts'
import type { Services } from '../../platform/use-case/services.ts'
import { appendStep } from './case.repo.ts'
import { rowFor } from './domain/transitions.ts'

const actor = systemActor('cases.take-down-notices')

const overdue = (services: Services, today: PlainDate) =>
  services.db
    .selectFrom('cases.notice as n')
    .select(['n.county', 'n.id'])
    .where('n.takenDownAt', 'is', null)
    .where('n.lastDay', '<', today)
    .orderBy('n.county')
    .orderBy('n.id')
    .execute()

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

const takeDown = async (services: Services, county: string, noticeId: string): Promise<void> => {
  const { db, clock } = services
  await db.transaction().execute(async (tx) => {
    const at = clock.now()
    const notice = await claim(tx, county, noticeId, at)
    if (!notice) return
    const { caseId, firstDay, lastDay } = notice
    const file = await tx
      .selectFrom('cases.case_file')
      .select(['state', 'householdId'])
      .where('county', '=', county)
      .where('id', '=', caseId)
      .executeTakeFirstOrThrow()
    const state = caseState.parse(file.state)
    const basis = rowFor('take-down-notice', state)?.basis ?? []
    await appendStep(tx, clock.newId(), {
      ...{ county, caseId, action: 'take-down-notice', fromState: state, toState: state, at },
      ...{ actorKind: actor.kind, actorId: actor.id, actorLabel: actor.label, post: null },
      ...{ basis: basis.map(({ zh }) => zh).join(';'), note: null },
      data: { noticeId, firstDay, lastDay, shownSm3: sm3(JSON.stringify(notice.shown)) },
    })
    await recordAudit(tx, clock, actor, {
      ...{ county, action: 'cases.takeDownNotice', outcome: 'done', householdId: file.householdId },
      subject: { kind: 'notice', id: noticeId },
    })
  })
}

/**
 * Takes down every notice whose days are over and keeps the proof: a step of the way with the days and the hash of
 * what was shown (PIPL §47). Each in its own transaction; running it again does nothing.
 */
export const takeDownNotices = async (services: Services): Promise<void> => {
  for (const { county, id } of await overdue(services, services.clock.today()))
    await takeDown(services, county, id)
}
