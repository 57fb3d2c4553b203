import { z } from 'zod'
import {
  ASSET_KINDS,
  DISABILITY_KINDS,
  HELD_PROGRAMS,
  INCOME_KINDS,
  SCHOOLING_LEVELS,
  SPENDING_KINDS,
} from './facts.ts'
import { day, division, fenAmount, personName, residence, shortText } from './fields.ts'

/** A word that the form gives to a member, so that incomes and the rest can point at one. */
const memberKey = z
  .string()
  .regex(/^[a-z0-9-]{1,20}$/)
  .describe('any word of the form, e.g. m1')

/** 与申请人关系 */
export const APPLICANT_RELATIONS = [
  'applicant',
  'spouse',
  'child',
  'parent',
  'grandchild',
  'grandparent',
  'sibling',
  'other',
] as const

/**
 * One who lives in the family (共同生活的家庭成员, L2 §7). What the family cannot say of health, work and school (说不清)
 * is left out: it is unknown until somebody finds out, and never read as a no.
 */
export const applicationMember = z.strictObject({
  key: memberKey,
  name: personName,
  residentId: z.string().trim().min(15).max(40).describe('18 characters, or the old 15'),
  relation: z.enum(APPLICANT_RELATIONS),
  phone: z.string().trim().min(11).max(20).optional(),
  register: division.optional().describe('place of household registration; the village when absent'),
  livesWith: z.boolean().default(true).describe('long co-residence 长期共同居住'),
  disability: z
    .strictObject({ kind: z.enum(DISABILITY_KINDS), grade: z.number().int().min(1).max(4) })
    .nullable()
    .optional()
    .describe('null: none'),
  majorIllness: z.boolean().optional().describe('on the local list of serious illnesses'),
  selfCareFailed: z.number().int().min(0).max(6).optional().describe('of the six self-care items (L3 §20)'),
  labour: z.enum(['full', 'partial', 'none']).optional(),
  schooling: z.enum(SCHOOLING_LEVELS).optional().describe('full time'),
  away: z.enum(['prison', 'rehab', 'missing', 'religious']).nullable().describe('null: at home'),
  awaySince: day.optional(),
})

const money = fenAmount.min(1).max(100_000_000_00)
const list = <T extends z.ZodType>(item: T) => z.array(item).max(200)

/**
 * What a family declares with its application (申请书): the same schema on the phone, at the window and on the server.
 * An empty list says that there is nothing of the kind; it is a declaration, not a gap.
 */
export const applicationContent = z.strictObject({
  village: division.describe('where the family lives; decides who handles it'),
  residence,
  address: shortText,
  members: z.array(applicationMember).min(1).max(30),
  incomes: list(
    z.strictObject({
      member: memberKey,
      kind: z.enum(INCOME_KINDS),
      amount: money,
      per: z.enum(['month', 'year']).describe('year: the total of the last 12 months'),
    }),
  ),
  assets: list(
    z.strictObject({
      member: memberKey,
      kind: z.enum(ASSET_KINDS),
      value: fenAmount.min(0).max(100_000_000_00),
      use: z.enum(['living', 'livelihood', 'disability']).optional().describe('of a vehicle'),
      area: z.number().int().min(1).max(100_000).optional().describe('m², of a home'),
    }),
  ),
  spending: list(z.strictObject({ member: memberKey, kind: z.enum(SPENDING_KINDS), amount: money })).describe(
    'self-paid in the last 12 months',
  ),
  supporters: list(
    z.strictObject({
      of: memberKey.describe('whom they owe support'),
      relation: z.enum(['spouse', 'parent', 'child']),
      born: day.optional(),
      able: z.boolean().optional(),
    }),
  ).describe('people outside the household with a legal duty of support'),
  holding: list(
    z.strictObject({
      program: z.enum(HELD_PROGRAMS),
      member: memberKey.optional(),
      monthly: fenAmount.min(0),
      since: day.optional(),
    }),
  ).default([]),
  account: z
    .strictObject({ holder: memberKey, bank: shortText, number: z.string().trim().min(12).max(40) })
    .optional()
    .describe('may be given later'),
  helper: z
    .strictObject({ name: personName, relation: shortText, phone: z.string().trim().min(11).max(20) })
    .optional()
    .describe('who applies on the family’s behalf, with its written delegation (L2 §6)'),
  consent: z
    .literal(true)
    .describe('what is declared is true, and it may be checked (L1 §58; L5 一(二) written commitment)'),
})

export type ApplicationContent = z.infer<typeof applicationContent>
export type ApplicationMember = ApplicationContent['members'][number]
