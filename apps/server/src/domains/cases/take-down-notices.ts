import type { PlainDate } from '@songtan/kernel'
import { recordAudit } from '../../platform/audit/audit.ts'
import { systemActor } from '../../platform/authz/actor.ts'
import type { Services } from '../../platform/use-case/services.ts'
import { takeDownNotice } from './take-down-notice.ts'

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

const takeDown = ({ db, clock }: Services, county: string, noticeId: string): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const by = { actor, at: clock.now(), newId: clock.newId }
    const taken = await takeDownNotice(tx, { county, noticeId }, by)
    if (!taken) return
    await recordAudit(tx, clock, actor, {
      ...{ county, action: 'cases.takeDownNotice', outcome: 'done', householdId: taken.householdId },
      subject: { kind: 'notice', id: noticeId },
    })
  })

/** Takes down every notice whose days are over, each in its own transaction; running it again does nothing. */
export const takeDownNotices = async (services: Services): Promise<void> => {
  for (const { county, id } of await overdue(services, services.clock.today()))
    await takeDown(services, county, id)
}
