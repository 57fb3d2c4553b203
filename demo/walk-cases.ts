import { addDays, isWorkingDay, type PlainDate, type WorkCalendar } from '@songtan/kernel'
import type { RegisterEntry } from '../apps/server/src/main/simulated-sources/register.ts'
import { deskOf, type Office } from './case-desk.ts'
import { CASE_STEPS, type CaseAtWork, type FiledCase, fileCase } from './case-steps.ts'
import { type CaseWay, stepsOf, type WayStep } from './case-ways.ts'
import type { DemoFamily } from './demo-family.ts'
import { BOOKS_BEGIN, type DemoPlan } from './families.ts'
import { sourceDataOf } from './source-data.ts'
import type { DemoStaff } from './staff.ts'

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
  afterStep: () => Promise<void>,
): Promise<void> => {
  const acts = cases.flatMap(({ way }, i) => stepsOf(way).map(({ step, ago }) => ({ i, step, ago })))
  for (const { i, step, ago } of acts.sort((a, b) => b.ago - a.ago)) {
    const work = cases[i]
    if (!work) continue
    office.goTo(dayOf(ago))
    cases[i] = await takeStep(office, work, step)
    await afterStep()
  }
}

/** Whose cases an office works on, and how each goes. */
export interface CasesToWalk {
  readonly plan: DemoPlan
  readonly staff: readonly DemoStaff[]
  readonly ways: readonly CaseWay[]
  readonly familiesFor: (plan: DemoPlan, ways: readonly CaseWay[]) => readonly DemoFamily[]
}

/** Walks every case that was filed since the books began. @returns what the departments know about the applicants. */
export const walkCases = async (
  office: Office,
  { plan, staff, ways, familiesFor }: CasesToWalk,
  afterStep: () => Promise<void> = async () => undefined,
): Promise<readonly RegisterEntry[]> => {
  const today = plan.law.day
  const calendar = await office.services.calendar.current(office.services.db)
  const dayOf = (ago: number) => workingDayAgo(calendar, today, ago)
  const filed = ways.filter((way) => dayOf(way.filed) >= BOOKS_BEGIN)
  const families = familiesFor(plan, filed)
  const cases = filed.flatMap((way, n): CaseAtWork[] => {
    const family = families[n]
    return family ? [{ way, family, n, desk: deskOf(staff, family.village) }] : []
  })
  await workThrough(office, cases, dayOf, afterStep)
  office.goTo(today)
  return cases.flatMap(({ family, way }) => sourceDataOf(family, today, way.honest))
}
