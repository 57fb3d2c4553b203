import { appendFileSync, createReadStream, existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { type SourceRecord, sourceCode, sourceRecord } from '@songtan/contract'
import { z } from 'zod'

/** What one simulated source holds about one person. */
export const registerEntry = z.strictObject({
  source: sourceCode,
  residentId: z.string().regex(/^\d{17}[\dX]$/),
  records: z.array(sourceRecord),
})
export type RegisterEntry = z.infer<typeof registerEntry>

/** The simulated departments' own books: fictional people only, in memory, kept in a file between starts. */
export interface SimulatedRegister {
  find(source: string, residentId: string): readonly SourceRecord[] | undefined
  put(entries: readonly RegisterEntry[]): void
  readonly size: number
}

const keyOf = (source: string, residentId: string): string => `${source} ${residentId}`

/** One JSON entry a line; a later line about the same person and source replaces an earlier one. */
export const openRegister = async (file?: string): Promise<SimulatedRegister> => {
  const books = new Map<string, readonly SourceRecord[]>()
  const keep = ({ source, residentId, records }: RegisterEntry) =>
    void books.set(keyOf(source, residentId), records)
  if (file && existsSync(file)) {
    for await (const line of createInterface({ input: createReadStream(file) }))
      if (line !== '') keep(registerEntry.parse(JSON.parse(line)))
  }
  return {
    find: (source, residentId) => books.get(keyOf(source, residentId)),
    put: (entries) => {
      for (const entry of entries) keep(entry)
      if (file && entries.length > 0)
        appendFileSync(file, `${entries.map((entry) => JSON.stringify(entry)).join('\n')}\n`, { mode: 0o600 })
    },
    get size() {
      return books.size
    },
  }
}
