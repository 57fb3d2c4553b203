import { fields, type SourceCode, sourceRecord } from '@songtan/contract'
import type { PlainDate } from '@songtan/kernel'
import { z } from 'zod'
import type { SourceAnswer } from './domain/records.ts'
import { sourceInfo } from './domain/sources.ts'

/**
 * What leaves: one question about one person, POSTed as JSON to the source's address. The authorisation's number
 * and the purpose go along, so that the source can keep its own record of why it was asked (L1 §58).
 */
export const sourceQuery = z.strictObject({
  /** Unique a question and attempt; a source that gets it twice may answer from memory. */
  query: z.string().min(1).max(100),
  authorisation: z.string().min(1).max(60),
  purpose: z.string().min(1).max(60),
  day: fields.day,
  residentId: z.string().regex(/^\d{17}[\dX]$/),
  name: fields.personName,
})
export type SourceQuery = z.infer<typeof sourceQuery>

const MOST_RECORDS = 200

/** What may come back; anything else is `malformed`. */
export const sourceReply = z.discriminatedUnion('result', [
  z.strictObject({
    result: z.literal('found'),
    dataDate: fields.day,
    records: z.array(sourceRecord).min(1).max(MOST_RECORDS),
  }),
  z.strictObject({ result: z.literal('none'), dataDate: fields.day }),
])
export type SourceReply = z.infer<typeof sourceReply>

const MALFORMED: SourceAnswer = { state: 'failed', failure: 'malformed' }

/** Reads an answer; one from the future, or with records the source has no business to send, is malformed. */
export const readReply = (code: SourceCode, day: PlainDate, body: unknown): SourceAnswer => {
  const parsed = sourceReply.safeParse(body)
  if (!parsed.success || parsed.data.dataDate > day) return MALFORMED
  const { data } = parsed
  if (data.result === 'none') return { state: 'none', dataDate: data.dataDate }
  const allowed = sourceInfo(code).records
  return data.records.every((record) => allowed.includes(record.kind))
    ? { state: 'found', dataDate: data.dataDate, records: data.records }
    : MALFORMED
}
