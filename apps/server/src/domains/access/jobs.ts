import { sealAudit } from '../../platform/audit/seal.ts'
import { type Job, job } from '../../platform/jobs/job.ts'
import { forgetOldAnswers } from '../../platform/use-case/idempotency.ts'
import { deliverMessage } from './messages.ts'

const DAY_MS = 86_400_000

/** Lets go of what is over: sessions a week after their end, codes and tries after two days, old answers. */
const sweep = job({
  name: 'access.sweep',
  cron: '17 * * * *',
  run: async (_, services) => {
    const { db, clock } = services
    const before = (days: number) => new Date(clock.wall().getTime() - days * DAY_MS)
    await db.deleteFrom('access.session').where('expiresAt', '<', before(7)).execute()
    await db.deleteFrom('access.one_time_code').where('createdAt', '<', before(2)).execute()
    await db.deleteFrom('access.attempt').where('since', '<', before(2)).execute()
    await forgetOldAnswers(services)
  },
})

/** Seals the minutes of the audit record that are over. */
const seal = job({
  name: 'access.seal-audit',
  cron: '* * * * *',
  run: async (_, services) => {
    await sealAudit(services)
  },
})

export const accessJobs: readonly Job[] = [deliverMessage, sweep, seal]
