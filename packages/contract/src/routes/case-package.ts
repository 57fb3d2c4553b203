import { z } from 'zod'
import { bilingual, day, fenAmount, id } from '../fields.ts'

/** How an item stands; those that are not meant for the family are only counted. */
export const PACKAGE_STANDINGS = ['entitled', 'hangs', 'covered'] as const

/** A fact that somebody has to ask for, of the family or of one member. */
const factAsked = z.object({
  path: z.string(),
  personId: id.nullable().describe('null: of the family as a whole'),
  words: bilingual,
})

const amount = z.object({
  per: z.enum(['month', 'year', 'time', 'share']),
  fen: fenAmount.nullable(),
  share: z.string().nullable().describe('share of costs, as a decimal'),
  reason: bilingual.nullable().describe('why no amount can be told'),
})

const entry = z.object({
  personId: id.nullable(),
  standing: z.enum(PACKAGE_STANDINGS),
  amount: amount.nullable(),
  facts: z.array(factAsked).describe('what it hangs on'),
  figures: z.array(bilingual).describe('figures it hangs on that the place has not published'),
  conflicts: z.array(bilingual),
  decide: bilingual.describe('the office that decides'),
})

const item = z.object({
  item: z.string(),
  name: bilingual,
  basis: z.object({ instrument: z.string(), en: z.string(), article: z.string() }),
  certainty: z.enum(['read', 'excerpt', 'recalled']).describe('how the text of the rule is known'),
  childSensitive: z.boolean().describe('about a child: never to be shown in public'),
  apply: bilingual.describe('where one applies'),
  for: z.array(entry),
})

/** 救助组合: every item of the catalogue that may be meant for the family, department by department. */
export const packageView = z.object({
  assessmentId: id,
  day,
  policyHash: z.string(),
  departments: z.array(z.object({ department: z.string(), name: bilingual, items: z.array(item) })),
  asked: z
    .array(factAsked.extend({ items: z.number().int().describe('items that hang on it') }))
    .describe('facts that are lacking, those that decide most first'),
  notMeant: z.number().int().describe('items that are not meant for this family'),
})
