import { z } from 'zod'
import { ASSET_KINDS, HELD_PROGRAMS } from './facts.ts'
import { bilingual, county, day, division, fenAmount, id, instant, month } from './fields.ts'

/** Departments and banks that are asked (L1 §58, L2 §17). */
export const SOURCE_CODES = [
  'police',
  'social-security',
  'real-estate',
  'market',
  'tax',
  'provident-fund',
  'civil-affairs',
  'bank',
] as const
export const sourceCode = z.enum(SOURCE_CODES)
export type SourceCode = z.infer<typeof sourceCode>

/** Why a question got no usable answer. */
export const CHECK_FAILURES = [
  'not-connected',
  'unreachable',
  'timeout',
  'error',
  'refused',
  'malformed',
  'no-authorisation',
] as const
export const checkFailure = z.enum(CHECK_FAILURES)

/** 查得 / 无记录 / 未取得; `failed` is never read as `none`. */
export const itemState = z.enum(['waiting', 'found', 'none', 'failed'])
export const orderState = z.enum(['running', 'complete', 'partial'])

/** What the family is asked to authorise: recognition and review of 低保, 特困, 边缘, 刚性支出; or temporary aid. */
export const authorisationPurpose = z.enum(['social-assistance', 'temporary-aid'])
/** Why the sources are asked this time. */
export const checkPurpose = z.enum(['application', 'review', 'complaint'])
/** Why an authorisation ended: taken back, other members, a newer application, help over. */
export const endReason = z.enum(['revoked', 'composition', 'new-application', 'closed'])
/** Why no source may be asked. */
export const notLive = z.enum(['none', 'unsigned', 'not-yet', 'expired', ...endReason.options])
/** Signed on paper, or by the code sent to one's phone. */
export const signatureMethod = z.enum(['paper', 'code'])

const amount = fenAmount.min(0)
const record = <K extends string, S extends z.ZodRawShape>(kind: K, shape: S) =>
  z.strictObject({ kind: z.literal(kind), ...shape })

/**
 * What a source answers about a person, in our words; each department's adapter translates into these. No record
 * carries an id number, an account or a number plate.
 */
export const sourceRecord = z.discriminatedUnion('kind', [
  record('registration', { county: county.describe('户籍地') }),
  record('vehicle', {
    vehicleType: z.string().min(1).max(40),
    use: z.enum(['living', 'livelihood', 'disability']),
    registeredOn: day,
    value: amount,
  }),
  record('insurance', { employer: z.string().min(1).max(80), lastMonth: month, monthlyBase: amount }),
  record('pension', { scheme: z.enum(['employee', 'resident-central', 'resident-local']), monthly: amount }),
  record('real-estate', {
    use: z.enum(['home', 'shop']),
    area: z.number().int().min(0).max(100_000).describe('m²'),
    registeredOn: day,
    value: amount,
  }),
  record('enterprise', {
    name: z.string().min(1).max(80),
    role: z.enum(['legal-representative', 'shareholder', 'sole-trader']),
    capital: amount,
    foundedOn: day,
  }),
  record('taxed-income', {
    income: z.enum(['wage', 'business', 'property']),
    yearly: amount.describe('last 12 months'),
  }),
  record('provident-fund', { lastMonth: month, monthly: amount }),
  record('marriage', { status: z.enum(['married', 'divorced']), since: day }),
  record('death', { on: day }),
  record('programme', { program: z.enum(HELD_PROGRAMS), county, monthly: amount, since: day }),
  record('balance', {
    product: z.enum(['deposit', 'fund', 'securities']),
    bank: z.string().min(1).max(80),
    balance: amount,
  }),
])
export type SourceRecord = z.infer<typeof sourceRecord>

/** Income by the four kinds of L2 §13; `apart` is what L2 §13 does not count, shown beside them. */
export const incomeGroup = z.enum(['wage', 'business', 'property', 'transfer', 'apart'])

const sides = {
  declared: amount.nullable().describe('null: nothing was declared of this kind'),
  verified: amount.nullable().describe('null: no source that would know has answered'),
  complete: z.boolean().describe('every source that would know has answered for every member'),
}

/** 申报与核对不一致 */
export const DIFFERENCE_CODES = [
  'undeclared',
  'differs',
  'unconfirmed',
  'employment-sign',
  'died',
  'spouse-outside',
  'divorced',
  'registered-elsewhere',
  'other-aid',
] as const

export const reportDifference = z.object({
  code: z.enum(DIFFERENCE_CODES),
  personId: id,
  subject: z.union([incomeGroup, z.enum(ASSET_KINDS), z.enum(HELD_PROGRAMS), z.literal('person')]),
  declared: amount.nullable(),
  verified: amount.nullable(),
  sources: z.array(sourceCode),
})

export const reportItem = z.object({
  personId: id,
  source: sourceCode,
  state: itemState,
  dataDate: day.nullable(),
  failure: checkFailure.nullable(),
  late: z.boolean().describe('answered after the report was first made'),
  records: z.array(sourceRecord),
})

/** 家庭经济状况核对报告: declared beside verified. It informs a decision and is none (L1 §58). */
export const verificationReport = z.object({
  number: z.string(),
  revision: z.number().int().describe('2 and more: answers that came late were added'),
  state: z.enum(['complete', 'partial']),
  county,
  village: division,
  householdNumber: z.string(),
  purpose: checkPurpose,
  authorisation: z.object({ number: z.string(), since: day }),
  orderedAt: instant,
  finishedAt: instant,
  day,
  validTo: day.nullable(),
  members: z.array(z.object({ personId: id, name: z.string(), maskedId: z.string(), relation: z.string() })),
  sources: z.array(z.object({ code: sourceCode, department: bilingual, short: bilingual })),
  items: z.array(reportItem),
  incomes: z.array(z.object({ group: incomeGroup, ...sides })).describe('yearly'),
  assets: z.array(
    z.object({
      kind: z.enum(ASSET_KINDS),
      declaredCount: z.number().int(),
      verifiedCount: z.number().int(),
      ...sides,
    }),
  ),
  totals: z.object({
    income: z.object(sides).describe('yearly, the four kinds of L2 §13'),
    perCapita: z.object(sides).describe('monthly a person, rounded once'),
    assets: z.object(sides),
  }),
  standard: z.object({ monthly: amount, source: z.string() }).nullable().describe('低保标准 of the day'),
  differences: z.array(reportDifference),
  conclusion: z.enum(['consistent', 'differences', 'incomplete']),
})
export type VerificationReport = z.infer<typeof verificationReport>
