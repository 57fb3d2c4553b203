import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type SourceCode, sourceCode } from '@songtan/contract'
import { z } from 'zod'
import { SOURCES, type SourceInfo } from './domain/sources.ts'

/** Where a source listens; the token, where the department gave one, goes as a bearer token. */
export interface SourceAddress {
  readonly url: string
  readonly token?: string | undefined
  readonly timeoutMs: number
}

export interface ListedSource extends SourceInfo {
  /** null: not connected yet; asking it fails as `not-connected`. */
  readonly url: string | null
}

/** Departments and banks with their addresses. */
export interface SourceDirectory {
  list(): Promise<readonly ListedSource[]>
  find(code: SourceCode): Promise<SourceAddress | undefined>
}

/** Name of the address file in the data folder. */
export const SOURCES_FILE = 'sources.json'

const DEFAULT_TIMEOUT_MS = 10_000

export const sourcesFile = z.strictObject({
  timeoutMs: z.number().int().min(50).max(60_000).default(DEFAULT_TIMEOUT_MS),
  sources: z.partialRecord(
    sourceCode,
    z.strictObject({ url: z.url({ protocol: /^https?$/ }), token: z.string().min(1).optional() }),
  ),
})
export type SourcesFile = z.input<typeof sourcesFile>

const NOWHERE: z.infer<typeof sourcesFile> = { timeoutMs: DEFAULT_TIMEOUT_MS, sources: {} }

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'

/**
 * Reads `sources.json` of the data folder anew for each question, so that an address is changed without a restart;
 * without the file no source is connected.
 * @throws Error when the file is there and cannot be read as one: an operator's mistake, told in the log.
 */
export const makeSourceDirectory = (dataFolder: string): SourceDirectory => {
  const read = async () => {
    let text: string
    try {
      text = await readFile(path.join(dataFolder, SOURCES_FILE), 'utf8')
    } catch (error) {
      if (isMissing(error)) return NOWHERE
      throw error
    }
    return sourcesFile.parse(JSON.parse(text))
  }
  return {
    list: async () => {
      const { sources } = await read()
      return SOURCES.map((source) => ({ ...source, url: sources[source.code]?.url ?? null }))
    },
    find: async (code) => {
      const { sources, timeoutMs } = await read()
      const found = sources[code]
      return found ? { ...found, timeoutMs } : undefined
    },
  }
}
