import path from 'node:path'
import { configOrExit, endWithParent, exitWith } from '../app/process.ts'
import { startSimulatedSources } from './simulated-sources/simulate.ts'
import { writeAddresses } from './simulated-sources/write-addresses.ts'

const config = configOrExit()
try {
  const sources = await startSimulatedSources({
    file: path.join(config.dataFolder, 'simulated-sources.ndjson'),
  })
  await writeAddresses(config.dataFolder, sources)
  endWithParent(() => sources.close())
  process.send?.('ready')
} catch (error) {
  exitWith(error)
}
