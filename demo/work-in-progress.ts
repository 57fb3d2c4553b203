import { addDays, isWorkingDay, monthOf, type PlainDate, type WorkCalendar } from '@songtan/kernel'
import { buildRun } from '../apps/server/src/domains/benefits/build-run.ts'
import { takeDownNotices } from '../apps/server/src/domains/cases/take-down-notices.ts'
import type { RegisterEntry } from '../apps/server/src/main/simulated-sources/register.ts'
import type { Db } from '../apps/server/src/platform/db/db.ts'
import type { Services } from '../apps/server/src/platform/use-case/services.ts'
import { demoApplicants } from './applicants.ts'
import { deskOf, type Office, openOffice } from './case-desk.ts'
import { CASE_STEPS, type CaseAtWork, type FiledCase, fileCase } from './case-steps.ts'
import { CASE_WAYS, stepsOf, type WayStep } from './case-ways.ts'
import { BOOKS_BEGIN, type DemoPlan } from './families.ts'
import type { DemoPlaces } from './places.ts'
import { makePolicyDrafts } from './policy-drafts.ts'
import { sourceDataOf } from './source-data.ts'
import { type DemoStaff, staffAt } from './staff.ts'

/** The n-th working day before a day; the day itself for none. */
export const workingDayAgo = (calendar: WorkCalendar, day: PlainDate, n: number): PlainDate => {
  let left = n
  let past = day
  while (left > 0) {
    past = addDays(past, -1)
    if (isWorkingDay(calendar, past)) left -= 1
  }
  return past
}

const isFiled = (work: CaseAtWork | FiledCase): work is FiledCase => 'version' in work

const takeStep = async (office: Office, work: CaseAtWork | FiledCase, step: WayStep): Promise<FiledCase> => {
  if (step === 'file') return fileCase(office, work)
  if (!isFiled(work)) throw new Error(`${step} before the application is filed`)
  const standing = await CASE_STEPS[step](office, work)
  return standing ? { ...work, version: standing.version } : work
}

/** Takes every case along its way, all cases together day by day, as an office does. */
const workThrough = async (
  office: Office,
  cases: (CaseAtWork | FiledCase)[],
  dayOf: (ago: number) => PlainDate,
): Promise<void> => {
  const acts = cases.flatMap(({ way }, i) => stepsOf(way).map(({ step, ago }) => ({ i, step, ago })))
  for (const { i, step, ago } of acts.sort((a, b) => b.ago - a.ago)) {
    const work = cases[i]
    if (!work) continue
    office.goTo(dayOf(ago))
    cases[i] = await takeStep(office, work, step)
  }
}

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
  const today = plan.law.day
  const calendar = await services.calendar.current(db)
  const dayOf = (ago: number) => workingDayAgo(calendar, today, ago)
  const ways = CASE_WAYS.filter(({ filed }) => dayOf(filed) >= BOOKS_BEGIN)
  const families = demoApplicants(plan, ways)
  const office = openOffice(services, db)
  const cases = ways.flatMap((way, n): CaseAtWork[] => {
    const family = families[n]
    return family ? [{ way, family, n, desk: deskOf(staff, family.village) }] : []
  })
  await workThrough(office, cases, dayOf)
  office.goTo(today)
  await takeDownNotices(office.services)
  await buildThisMonth(office, plan.places, staff)
  await makePolicyDrafts(office, staff)
  return cases.flatMap(({ family, way }) => sourceDataOf(family, today, way.honest))
}
