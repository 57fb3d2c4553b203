import { z } from 'zod'
import { county, day, division, fenAmount, id, residence } from './fields.ts'

/** 收入种类 (L2 §13); the codes of the scenario format. */
export const INCOME_KINDS = [
  'wage',
  'business',
  'property',
  'support',
  'pension',
  'basic-pension-central',
  'basic-pension-local',
  'government-aid',
  'honours',
  'scholarship',
  'compensation',
  'donation',
  'senior-allowance',
  'other',
] as const

/** 财产种类 (L2 §14) */
export const ASSET_KINDS = [
  'deposit',
  'securities',
  'fund',
  'insurance',
  'claim',
  'online-finance',
  'vehicle',
  'home',
  'shop',
  'enterprise-share',
  'forest',
  'machine',
] as const

/** 自付支出种类 (L4 §4) */
export const SPENDING_KINDS = [
  'medical',
  'education',
  'rehabilitation',
  'living',
  'disaster',
  'housing',
  'other',
] as const

/** 残疾类别 (GB/T 26341) */
export const DISABILITY_KINDS = [
  'visual',
  'hearing',
  'speech',
  'physical',
  'intellectual',
  'mental',
  'multiple',
] as const

export const SCHOOLING_LEVELS = [
  'none',
  'preschool',
  'primary',
  'junior',
  'senior',
  'vocational',
  'undergraduate',
  'postgraduate',
] as const

/** 保障项目 that a family or member may hold. */
export const HELD_PROGRAMS = [
  'tekun',
  'dibao',
  'dibao-single',
  'temporary',
  'orphan',
  'unattended-child',
  'disability-living',
  'disability-care',
  'senior-allowance',
  'edge',
  'rigid',
] as const

export const CHANGE_KINDS = [
  'employment',
  'pension',
  'death',
  'birth',
  'marriage',
  'custody',
  'release',
  'other',
] as const

/** 低收入人口类别 that a family holds (L6 二); `monitored` 防返贫监测, `other` 其他低收入, `none` 未纳入. */
export const FAMILY_CLASSES = ['tekun', 'dibao', 'edge', 'rigid', 'monitored', 'other', 'none'] as const

const positiveFen = fenAmount.min(0)
const fact = <K extends string, S extends z.ZodRawShape>(kind: K, shape: S) =>
  z.strictObject({ kind: z.literal(kind), value: z.strictObject(shape) })

/**
 * What can be told of a person: the vocabulary of the scenario format. An amount of 0 says "there is none",
 * a fact that was never recorded is unknown. Money in fen; `per: year` is the total of the last 12 months.
 */
export const personFact = z.discriminatedUnion('kind', [
  fact('income', { kind: z.enum(INCOME_KINDS), amount: positiveFen, per: z.enum(['month', 'year']) }),
  fact('asset', {
    kind: z.enum(ASSET_KINDS),
    value: positiveFen,
    use: z.enum(['living', 'livelihood', 'disability']).optional(),
    area: z.number().int().min(0).max(100_000).optional().describe('m²'),
  }),
  fact('spending', { kind: z.enum(SPENDING_KINDS), amount: positiveFen }),
  fact('supporter', {
    relation: z.enum(['spouse', 'parent', 'child', 'none']).describe('none: nobody outside owes support'),
    born: day.optional(),
    able: z.boolean().optional(),
  }),
  fact('disability', {
    kind: z.enum([...DISABILITY_KINDS, 'none']),
    grade: z.number().int().min(1).max(4).optional().describe('1 severest … 4; absent with none'),
  }),
  fact('majorIllness', { has: z.boolean() }),
  fact('selfCare', { failed: z.number().int().min(0).max(6).describe('of the six items (L3 §20)') }),
  fact('labour', { ability: z.enum(['full', 'partial', 'none']) }),
  fact('schooling', { level: z.enum(SCHOOLING_LEVELS).describe('full time') }),
  fact('away', {
    reason: z.enum(['home', 'prison', 'rehab', 'missing', 'religious']),
    since: day.optional(),
  }),
  fact('livesWith', { together: z.boolean().describe('long co-residence 长期共同居住') }),
  fact('register', { county: county.describe('county of household registration 户籍地') }),
])

/** What can be told of the family as a whole, or of one member's share in it. */
export const householdFact = z.discriminatedUnion('kind', [
  fact('holding', { program: z.enum(HELD_PROGRAMS), monthly: positiveFen, since: day.optional() }),
  fact('change', { kind: z.enum(CHANGE_KINDS), day, selfReported: z.boolean().optional() }),
])

/** What the register itself writes as facts, so that place, class and agent have a past: never taken from outside. */
export const registerFact = z.discriminatedUnion('kind', [
  fact('place', { village: division, residence }),
  fact('class', { class: z.enum(FAMILY_CLASSES) }),
  fact('agent', { personId: id, basis: z.string() }),
])

/** A fact as it may be declared or verified. */
export const familyFact = z.discriminatedUnion('kind', [...personFact.options, ...householdFact.options])
/** A fact as it is kept. */
export const keptFact = z.discriminatedUnion('kind', [...familyFact.options, ...registerFact.options])

export const familyClass = z.enum(FAMILY_CLASSES)
/** `declared` 申报 by the family, `verified` 核实 by a source, a survey or a paper. */
export const standing = z.enum(['declared', 'verified'])

export type FamilyFact = z.infer<typeof familyFact>
export type KeptFact = z.infer<typeof keptFact>
export type FactKind = KeptFact['kind']
export type FamilyClass = z.infer<typeof familyClass>
export type Standing = z.infer<typeof standing>
