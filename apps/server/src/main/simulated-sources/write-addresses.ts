import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { SOURCES_FILE, type SourcesFile } from '../../domains/verification/source-directory.ts'
import type { SimulatedSources } from './simulate.ts'

/** Tells the program where the simulated sources listen, in one step, so that no half-written file is read. */
export const writeAddresses = async (
  dataFolder: string,
  { urls }: Pick<SimulatedSources, 'urls'>,
  timeoutMs?: number,
): Promise<void> => {
  const content: SourcesFile = {
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
    sources: Object.fromEntries(Object.entries(urls).map(([code, url]) => [code, { url }])),
  }
  const file = path.join(dataFolder, SOURCES_FILE)
  await mkdir(dataFolder, { recursive: true })
  await writeFile(`${file}.new`, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 })
  await rename(`${file}.new`, file)
}
