import { afterAll } from 'vitest'
import {
  type SimulatedSources,
  startSimulatedSources,
} from '../apps/server/src/main/simulated-sources/simulate.ts'
import { writeAddresses } from '../apps/server/src/main/simulated-sources/write-addresses.ts'

/** Runs the eight simulated sources for this test file and tells the program of this data folder where they are. */
export const simulatedSources = async (dataFolder: string, timeoutMs = 400): Promise<SimulatedSources> => {
  const sources = await startSimulatedSources()
  await writeAddresses(dataFolder, sources, timeoutMs)
  afterAll(() => sources.close())
  return sources
}
