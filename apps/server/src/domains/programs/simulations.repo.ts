import { SIMULATION_STATES, type SimulationResult } from '@songtan/contract'
import { type PlainDate, plainDate } from '@songtan/kernel'
import { z } from 'zod'
import type { Db } from '../../platform/db/db.ts'

const state = z.enum(SIMULATION_STATES)
export type SimulationState = z.output<typeof state>
export const simulationState = (text: string): SimulationState => state.parse(text)

/** A simulation that a worker has in hand. */
export interface TakenSimulation {
  readonly id: string
  readonly place: string
  readonly day: PlainDate
  /** The draft as it was when this was asked for. */
  readonly text: string
  readonly attempt: number
}

/** Takes a simulation that is not over, for the first time or from a worker given up for dead; it starts anew. */
export const takeSimulation = async (db: Db, id: string): Promise<TakenSimulation | undefined> => {
  const row = await db
    .updateTable('programs.simulation')
    .set((eb) => ({
      state: 'running',
      attempt: eb('attempt', '+', 1),
      families: 0,
      familiesInAll: null,
    }))
    .where('id', '=', id)
    .where('state', 'in', ['queued', 'running'])
    .returning(['id', 'place', 'day', 'text', 'attempt'])
    .executeTakeFirst()
  return row && { ...row, day: plainDate(row.day) }
}

type InHand = Pick<TakenSimulation, 'id' | 'attempt'>

/** Another worker has taken the simulation, or it is over: whoever learns this stops. */
export class SimulationLost extends Error {}

/**
 * Writes as long as nobody else has taken it: a worker that was only slow, and given up for dead, must not write into what
 * another has begun anew. @throws SimulationLost
 */
const writeInHand = async (
  db: Db,
  { id, attempt }: InHand,
  values: {
    readonly state?: SimulationState
    readonly families?: number
    readonly familiesInAll?: number
    readonly lawHash?: string
    readonly result?: string
    readonly failure?: string
    readonly finishedAt?: Date
  },
): Promise<void> => {
  const { numUpdatedRows } = await db
    .updateTable('programs.simulation')
    .set(values)
    .where('id', '=', id)
    .where('attempt', '=', attempt)
    .where('state', '=', 'running')
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) throw new SimulationLost()
}

export const tellProgress = (
  db: Db,
  taken: InHand,
  progress: { readonly families?: number; readonly familiesInAll?: number },
): Promise<void> => writeInHand(db, taken, progress)

export const finishSimulation = (
  db: Db,
  taken: InHand,
  done: { readonly result: SimulationResult; readonly lawHash: string; readonly at: Date },
): Promise<void> => {
  const { families } = done.result.whole
  return writeInHand(db, taken, {
    state: 'done',
    result: JSON.stringify(done.result),
    lawHash: done.lawHash,
    finishedAt: done.at,
    families,
    familiesInAll: families,
  })
}

/** Ends it with the code of a sentence; what went wrong inside is in the worker's log. */
export const failSimulation = (db: Db, taken: InHand, failure: string, at: Date): Promise<void> =>
  writeInHand(db, taken, { state: 'failed', failure, finishedAt: at })
