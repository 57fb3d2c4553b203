import { z } from 'zod'

/** Fields that many routes share. No transforms: the same schema describes the wire and the OpenAPI document. */
export const id = z.uuid()
export const county = z
  .string()
  .regex(/^\d{6}$/)
  .describe('Deciding county, GB/T 2260, 6 digits')
export const division = z
  .string()
  .regex(/^\d{12}$/)
  .describe('Division code, 12 digits')
export const day = z.iso.date().describe('YYYY-MM-DD')
export const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .describe('YYYY-MM')
export const instant = z.iso.datetime({ offset: true }).describe('Instant, ISO 8601')
export const fenAmount = z
  .number()
  .int()
  .min(-9_007_199_254_740_991)
  .max(9_007_199_254_740_991)
  .describe('Money in fen (分)')
export const version = z
  .number()
  .int()
  .min(1)
  .describe('Version the caller read; 409 when it has changed since')
export const personName = z.string().trim().min(1).max(60)
export const shortText = z.string().trim().min(1).max(200)
export const longText = z.string().trim().min(1).max(4000)
export const residence = z.enum(['rural', 'urban'])
export const sex = z.enum(['male', 'female'])

/** Two languages of one label. */
export const bilingual = z.object({ zh: z.string(), en: z.string() })

/** Asks for a page of a list: `after` is the cursor the last page gave. */
export const pageQuery = {
  after: z.string().max(200).optional(),
  limit: z.number().int().min(1).max(200).default(50),
}

/** Rows are counted up to here and no further: counting more costs a page more than the number tells. */
export const COUNTED_UP_TO = 10_000

/**
 * A page of a list; `next` is absent on the last one. The first page alone says how many rows there are, so that going
 * on costs no counting; where there are more than `COUNTED_UP_TO`, `total` is that many and `over` says so.
 */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    total: z.number().int().optional().describe('rows in all; with the first page alone'),
    over: z.literal(true).optional().describe('there are more than `total`'),
    next: z.string().optional(),
  })

/** A file as the answer: bytes with their media type and a name to save them under. */
export const binary = z.object({
  mediaType: z.string(),
  name: z.string(),
  bytes: z.instanceof(Uint8Array),
})
