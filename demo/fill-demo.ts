import { addMonths, monthOf, type YearMonth } from '@songtan/kernel'
import type { ClientBase } from 'pg'
import { addDivisions } from '../apps/server/src/domains/org/load-divisions.ts'
import type { Db } from '../apps/server/src/platform/db/db.ts'
import type { Services } from '../apps/server/src/platform/use-case/services.ts'
import { writeBoundaries } from './boundaries.ts'
import { DEMO_SIZES } from './city-size.ts'
import type { DemoFamily } from './demo-family.ts'
import { demoIds } from './demo-ids.ts'
import { demoLaw } from './demo-law.ts'
import { demoDivisions } from './divisions.ts'
import { type DemoPlan, demoFamilies } from './families.ts'
import { overOneConnection } from './one-connection.ts'
import { makePastCases } from './past-cases.ts'
import { demoPlaces } from './places.ts'
import { writePastRuns } from './runs.ts'
import { seededRandom } from './seeded-random.ts'
import { writeSignIns } from './sign-ins.ts'
import { sourceDataOf } from './source-data.ts'
import { writeDelegations, writeStaff } from './staff.ts'
import { tellSources } from './tell-sources.ts'
import { makeWorkInProgress } from './work-in-progress.ts'
import { writeFamilies } from './write-families.ts'

const SEED = 6199

export interface Filling {
  readonly size: 'small' | 'city'
  /** A connection that owns the tables, outside any transaction. */
  readonly owner: ClientBase
  readonly services: Services
  readonly dataFolder: string
  onProgress(done: number, total: number): Promise<void>
}

/** How far the filling is when the families, the cases of the past and the runs are written; the rest is the work in progress. */
const FAMILIES_SHARE = 0.4
const PAST_SHARE = 0.6
const RUNS_SHARE = 0.75

/** Months before this one that the demo's own books have paid. */
const PAID_MONTHS = { small: 11, city: 1 } as const

const paidMonths = (size: Filling['size'], current: YearMonth): YearMonth[] =>
  Array.from({ length: PAID_MONTHS[size] }, (_, i) => addMonths(current, i - PAID_MONTHS[size]))

/** The plan of a demo of a size for the day of the clock: all that is written follows from it. */
export const demoPlan = (
  { policies, clock }: Pick<Services, 'policies' | 'clock'>,
  size: Filling['size'],
): DemoPlan => ({
  seed: SEED,
  law: demoLaw(policies.set, clock.today()),
  places: demoPlaces(size, demoDivisions(), SEED),
  sizes: DEMO_SIZES[size],
})

/** Whom the departments know: everybody in the small demo, the first county in the city, so that they start quickly. */
const knownToSources = (size: Filling['size'], plan: DemoPlan, families: readonly DemoFamily[]) =>
  families.filter(({ county }) => size === 'small' || county === plan.places.county)

const inOneTransaction = async (owner: ClientBase, work: (db: Db) => Promise<void>): Promise<void> => {
  await owner.query('begin')
  try {
    await owner.query('set local plan_cache_mode = force_generic_plan')
    await work(overOneConnection(owner))
    await owner.query('commit')
  } catch (error) {
    await owner.query('rollback')
    throw error
  }
}

/**
 * Fills an empty database with the fictional city (暖河市 6199): places, staff with sign-ins, families with their facts,
 * what they are owed, the last months' payments and the work in progress. All or nothing, but for the places, which are the same each time.
 * Progress is told from inside the transaction, so whoever writes it down needs another connection.
 */
export const fillDemo = async ({ size, owner, services, dataFolder, onProgress }: Filling): Promise<void> => {
  const { clock, cipher } = services
  const today = clock.today()
  const plan = demoPlan(services, size)
  await addDivisions(owner, demoDivisions())
  const families = [...demoFamilies(plan)]
  const total = families.length
  const months = paidMonths(size, monthOf(today))
  await inOneTransaction(owner, async (db) => {
    const { staff, signIns } = await db.transaction().execute(async (tx) => {
      await writeDelegations(tx, plan.places, clock.now())
      return writeStaff(tx, services, size, plan.places, SEED)
    })
    const newId = demoIds(today, seededRandom(SEED + 3))
    const writing = { cipher, today, paidFrom: months[0] ?? monthOf(today), newId }
    const tell = (share: number) => onProgress(Math.floor(total * share), total)
    await writeFamilies(owner, writing, families, (done, of) => tell((FAMILIES_SHARE * done) / of))
    const ofPast = size === 'small' ? await makePastCases(services, db, plan, staff) : []
    await tell(PAST_SHARE)
    await writePastRuns(owner, db, cipher, { months, places: plan.places, staff })
    await tell(RUNS_SHARE)
    const ofApplicants = await makeWorkInProgress(services, db, plan, staff)
    const registered = knownToSources(size, plan, families).flatMap((family) => sourceDataOf(family, today))
    await tellSources(services.sources, dataFolder, [...registered, ...ofPast, ...ofApplicants])
    await writeSignIns(dataFolder, signIns)
    await writeBoundaries(dataFolder, demoDivisions())
  })
  await onProgress(total, total)
}
