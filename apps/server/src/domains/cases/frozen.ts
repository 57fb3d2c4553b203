import { HELD_PROGRAMS } from '@songtan/contract'
import { fen, plainDate, yearMonth } from '@songtan/kernel'
import {
  CLASSES,
  type Counterfactual,
  type Determination,
  PROGRAMS,
  REVIEWS,
  STATUSES,
} from '@songtan/policy'
import { z } from 'zod'

/** What is frozen beside a case as JSON, read back by schema: nothing stored is trusted by its looks. */
const money = z.number().int().transform(fen)
const words = z.object({ zh: z.string(), en: z.string() })
const basis = z.object({ id: z.string(), instrument: z.string(), en: z.string(), article: z.string() })

const grants = z.array(
  z.object({ program: z.enum(PROGRAMS), member: z.string().optional(), monthly: money.nullable() }),
)

export const determinationJson: z.ZodType<Determination> = z.object({
  day: z.string().transform(plainDate),
  place: z.string(),
  class: z.enum([...CLASSES, 'unknown']),
  perCapita: money.nullable(),
  grants,
  grace: z.object({ lastMonth: z.string().transform(yearMonth) }).optional(),
  refusals: z.array(
    z.object({
      program: z.enum([...PROGRAMS, ...STATUSES]),
      member: z.string().optional(),
      code: z.string(),
      reason: z.string(),
      en: z.string(),
      basis,
    }),
  ),
  review: z.array(z.object({ code: z.enum(REVIEWS), about: z.string(), zh: z.string(), en: z.string() })),
  missing: z.array(z.string()),
  policy: z.object({ hash: z.string(), packs: z.array(z.string()) }),
  parametersUsed: z.array(
    z.object({
      key: z.string(),
      name: words.optional(),
      said: words.optional(),
      place: z.string(),
      value: z.string(),
      unit: z.string(),
      from: z.string().transform(plainDate),
      basis,
      source: z.string(),
    }),
  ),
  trace: z.array(
    z.object({
      rule: z.string(),
      member: z.string().optional(),
      basis,
      values: z.record(z.string(), z.string()),
      outcome: z.string(),
      zh: z.string(),
      en: z.string(),
    }),
  ),
})

export const changesJson: z.ZodType<Counterfactual[]> = z.array(
  z.object({
    kind: z.enum(['amount', 'status', 'parameter']),
    subject: z.string(),
    member: z.string().optional(),
    from: z.string(),
    to: z.string(),
    unit: z.string(),
    since: z.string().transform(plainDate).optional(),
    relative: z.number(),
    outcome: z.object({ class: z.enum(CLASSES), grants }),
    zh: z.string(),
    en: z.string(),
  }),
)

export const declaredJson = z.object({
  class: z.enum([...CLASSES, 'unknown']),
  differences: z.array(
    z.object({
      what: z.enum(['class', 'per-capita', 'grant']),
      about: z.string(),
      before: z.string(),
      after: z.string(),
    }),
  ),
})

export const noticeJson = z.object({
  subject: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('applicant'), name: z.string() }),
    z.object({ kind: z.literal('household'), number: z.string() }),
  ]),
  village: z.string(),
  memberCount: z.number().int(),
  result: z.enum(CLASSES),
  coveredSingly: z.number().int(),
  monthly: money,
})

export const grantsJson = z.array(
  z.object({ program: z.enum(HELD_PROGRAMS), personId: z.uuid().nullable(), monthly: money.nullable() }),
)

/** Sentences for the family, in both languages; those frozen before some were told apart are all main ones. */
export const reasonsJson = z.array(
  words.extend({ main: z.boolean().default(true), formula: words.nullable().default(null) }),
)

export const letterJson = z.object({
  title: words,
  issuer: z.string(),
  addressee: z.string(),
  paragraphs: z.array(words),
  figures: z.array(z.object({ words, monthly: z.string() })),
  basis: z.array(words),
  rights: words,
})
