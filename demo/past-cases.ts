import { benefitsJobs } from '../apps/server/src/domains/benefits/jobs.ts'
import type { RegisterEntry } from '../apps/server/src/main/simulated-sources/register.ts'
import type { Db } from '../apps/server/src/platform/db/db.ts'
import type { Services } from '../apps/server/src/platform/use-case/services.ts'
import { pastApplicants } from './applicants.ts'
import { openOffice } from './case-desk.ts'
import { PAST_WAYS } from './case-ways.ts'
import type { DemoPlan } from './families.ts'
import type { DemoStaff } from './staff.ts'
import { walkCases } from './walk-cases.ts'

const OPEN = benefitsJobs.find(({ name }) => name.endsWith('benefits.open-entitlements'))

/**
 * The cases of the year before, from filing to what is owed, before the runs of those months are written, which pay them.
 * Of the work that follows a step only what a decision owes is done, and on its day: a message of last spring is not sent
 * today. @returns what the departments know about the applicants.
 */
export const makePastCases = async (
  services: Services,
  db: Db,
  plan: DemoPlan,
  staff: readonly DemoStaff[],
): Promise<readonly RegisterEntry[]> => {
  const decided: object[] = []
  const enqueue: Services['jobs']['enqueue'] = async (_, name, delivery) => {
    if (name === OPEN?.name) decided.push(delivery)
  }
  const office = openOffice({ ...services, jobs: { ...services.jobs, enqueue } }, db)
  const ways = { plan, staff, ways: PAST_WAYS, familiesFor: pastApplicants }
  return walkCases(office, ways, async () => {
    for (const delivery of decided.splice(0)) await OPEN?.run(delivery, office.services)
  })
}
