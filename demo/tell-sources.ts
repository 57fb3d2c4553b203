import { appendFile } from 'node:fs/promises'
import path from 'node:path'
import type { SourceDirectory } from '../apps/server/src/domains/verification/index.ts'
import type { RegisterEntry } from '../apps/server/src/main/simulated-sources/register.ts'

/** Name of the books of the simulated sources in the data folder. */
export const SOURCE_BOOKS_FILE = 'simulated-sources.ndjson'

const AT_ONCE = 5_000

const parts = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size))

const put = async (address: URL, entries: readonly RegisterEntry[]): Promise<boolean> => {
  try {
    const response = await fetch(new URL('/register', address), {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(entries),
    })
    await response.body?.cancel()
    return response.ok
  } catch {
    return false
  }
}

/** Fills the books of the simulated sources: those that run are told, else they read it when they are started. */
export const tellSources = async (
  sources: SourceDirectory,
  dataFolder: string,
  entries: readonly RegisterEntry[],
): Promise<void> => {
  const running = await sources.find('police').catch(() => undefined)
  for (const part of parts(entries, AT_ONCE)) {
    if (running && (await put(new URL(running.url), part))) continue
    const lines = part.map((entry) => `${JSON.stringify(entry)}\n`).join('')
    await appendFile(path.join(dataFolder, SOURCE_BOOKS_FILE), lines, { mode: 0o600 })
  }
}
