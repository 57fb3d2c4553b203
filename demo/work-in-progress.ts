import { monthOf } from '@songtan/kernel'
import { buildRun } from '../apps/server/src/domains/benefits/build-run.ts'
import { takeDownNotices } from '../apps/server/src/domains/cases/take-down-notices.ts'
import type { RegisterEntry } from '../apps/server/src/main/simulated-sources/register.ts'
import type { Db } from '../apps/server/src/platform/db/db.ts'
import type { Services } from '../apps/server/src/platform/use-case/services.ts'
import { demoApplicants } from './applicants.ts'
import { type Office, openOffice } from './case-desk.ts'
import { CASE_WAYS } from './case-ways.ts'
import type { DemoPlan } from './families.ts'
import type { DemoPlaces } from './places.ts'
import { makePolicyDrafts } from './policy-drafts.ts'
import { type DemoStaff, staffAt } from './staff.ts'
import { walkCases } from './walk-cases.ts'

/** This month's run of the first county, built and waiting for its checker; none before anybody is owed. */
const buildThisMonth = async (
  office: Office,
  { county, counties }: DemoPlaces,
  staff: readonly DemoStaff[],
): Promise<void> => {
  const clerk = staffAt(staff, 'finance-clerk', `${counties[0]}000000`)
  const month = monthOf(office.services.clock.today())
  const due = await office.services.db
    .selectFrom('benefits.entitlement')
    .select('id')
    .where('county', '=', county)
    .where('program', '=', 'dibao')
    .where('fromMonth', '<=', month)
    .limit(1)
    .executeTakeFirst()
  if (due) await office.act(buildRun, clerk, { county, program: 'dibao', month })
}

/**
 * The work of the last weeks, made by the program's own use cases in the transaction that fills the demo: applications
 * in every state, some of them late, a payment run that waits for its checker, and two drafts of the law. @returns what the
 * departments know about the applicants.
 */
export const makeWorkInProgress = async (
  services: Services,
  db: Db,
  plan: DemoPlan,
  staff: readonly DemoStaff[],
): Promise<readonly RegisterEntry[]> => {
  const office = openOffice(services, db)
  const known = await walkCases(office, { plan, staff, ways: CASE_WAYS, familiesFor: demoApplicants })
  await takeDownNotices(office.services)
  await buildThisMonth(office, plan.places, staff)
  await makePolicyDrafts(office, staff)
  return known
}
