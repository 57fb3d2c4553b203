import { AppError, type PlainDate } from '@songtan/kernel'
import type { Services } from '../../platform/use-case/services.ts'
import { divisionNames } from '../org/index.ts'
import { countFamiliesOnDay } from '../registry/index.ts'
import { type DraftedLaws, toldSimulation } from './domain/told-simulation.ts'
import { draftLaw, keptBy, keysSet, lawAround } from './draft-law.ts'
import { areaOf } from './drafts.repo.ts'
import { refuseFaulty } from './faulty-draft.ts'
import type { LawText } from './law-in-force.ts'
import { simulate } from './simulate.ts'
import {
  failSimulation,
  finishSimulation,
  SimulationLost,
  type TakenSimulation,
  takeSimulation,
  tellProgress,
} from './simulations.repo.ts'

/** So often a simulation is begun anew before it is given up: one that brings its worker down would never end. */
const ATTEMPTS = 3

/** @throws AppError 422 `policy-draft.faulty`: the law around it has changed since it was asked for */
const lawsOf = (law: LawText, { place, day, text }: TakenSimulation): DraftedLaws => {
  const written = { place, text, from: day }
  const { set: after, problems } = draftLaw(law, written)
  refuseFaulty(problems)
  if (!after) throw new AppError(422, 'policy-draft.faulty')
  const before = lawAround(law, place)
  const keys = keysSet(before, after, place)
  return { before, after, place, day, keys, keptBy: keptBy(law, keys, written) }
}

/**
 * Tells how far it is over another connection than the one that reads, one write at a time, never waited for while
 * families are read: with a single connection the writes come when reading is done, and nobody waits for himself.
 */
const progressOf = ({ db }: Services, taken: TakenSimulation) => {
  let writing: Promise<void> | undefined
  let failed: { readonly error: unknown } | undefined
  return {
    tell: (families: number): void => {
      if (failed) throw failed.error
      writing ??= tellProgress(db, taken, { families })
        .catch((error: unknown) => {
          failed = { error }
        })
        .finally(() => {
          writing = undefined
        })
    },
    settled: async (): Promise<void> => {
      await writing
      if (failed) throw failed.error
    },
  }
}

const simulateTaken = async (services: Services, taken: TakenSimulation): Promise<void> => {
  const { db, policies, clock } = services
  const { place, day }: { place: string; day: PlainDate } = taken
  const laws = lawsOf(await policies.current(db), taken)
  await tellProgress(db, taken, { familiesInAll: await countFamiliesOnDay(db, place, day) })
  const progress = progressOf(services, taken)
  const onProgress = (_: string, families: number) => progress.tell(families)
  const simulation = await simulate(db, { ...laws, onProgress })
  await progress.settled()
  const names = await divisionNames(
    db,
    simulation.counties.map(({ county }) => areaOf(county)),
  )
  const result = toldSimulation(laws, simulation, names)
  await finishSimulation(db, taken, { result, lawHash: laws.before.hash, at: clock.now() })
}

/** What the page can say about it; undefined where trying again may help. */
const failureOf = (error: unknown): string | undefined => {
  if (!(error instanceof AppError)) return undefined
  if (error.code === 'policy-draft.faulty') return 'policy-simulation.faulty'
  return error.code === 'policy.no-families' ? error.code : undefined
}

const attempt = async (services: Services, taken: TakenSimulation): Promise<void> => {
  const { db, clock } = services
  try {
    await simulateTaken(services, taken)
  } catch (error) {
    if (error instanceof SimulationLost) throw error
    const failure = failureOf(error)
    if (failure === undefined && taken.attempt < ATTEMPTS) throw error
    if (failure === undefined)
      services.log.error({ simulation: taken.id, reason: (error as Error).message }, 'simulation given up')
    await failSimulation(db, taken, failure ?? 'policy-simulation.broken', clock.now())
  }
}

/**
 * Simulates a draft (政策测算), once: one that is over is left as it is, one whose worker died starts anew. What cannot be
 * is told at once; anything else is tried again by the queue, and told in the end.
 */
export const runSimulation = async (id: string, services: Services): Promise<void> => {
  const taken = await takeSimulation(services.db, id)
  if (!taken) return
  try {
    if (taken.attempt <= ATTEMPTS) await attempt(services, taken)
    else await failSimulation(services.db, taken, 'policy-simulation.broken', services.clock.now())
  } catch (error) {
    if (!(error instanceof SimulationLost)) throw error
  }
}
