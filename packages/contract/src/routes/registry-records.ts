import { z } from 'zod'
import { familyClass, keptFact, standing } from '../facts.ts'
import {
  county,
  day,
  division,
  fenAmount,
  id,
  instant,
  personName,
  residence,
  sex,
  shortText,
  version,
} from '../fields.ts'

/** 与户主关系 */
export const RELATION_CODES = [
  'head',
  'spouse',
  'child',
  'parent',
  'grandchild',
  'grandparent',
  'sibling',
  'other',
] as const
export const relation = z.enum(RELATION_CODES)
/** Relation of one who is not the head. */
export const memberRelation = z.enum([
  'spouse',
  'child',
  'parent',
  'grandchild',
  'grandparent',
  'sibling',
  'other',
])

export const DUPLICATE_REASON_CODES = ['id-ends', 'name', 'near-name', 'birth', 'phone', 'sex'] as const

/** A person as one is typed in; the number is never answered back. */
export const personEntry = z.strictObject({
  name: personName,
  residentId: z.string().min(15).max(40).describe('18 characters, or the old 15'),
  phone: z.string().min(11).max(20).optional(),
  register: division.optional().describe('place of household registration 户籍地; the village when absent'),
})

/** Number and version of a family after a change: what the next change has to name. */
export const changedFamily = z.object({ householdId: id, version })

export const memberView = z.object({
  personId: id,
  name: z.string(),
  relation,
  residentIdMasked: z.string(),
  phoneMasked: z.string().nullable(),
  born: day,
  sex,
  registerDivision: division,
  diedOn: day.nullable(),
  since: day.describe('member since, in this relation'),
  version: version.describe('of the person, for corrections'),
})

export const factView = z.object({
  factId: id,
  standing,
  source: z.string(),
  sourceRef: id.nullable(),
  effectiveFrom: day,
  effectiveTo: day.nullable(),
  recordedAt: instant,
  fact: keptFact,
})

/** Declared beside verified, of one thing. */
export const comparisonView = z.object({
  personId: id.nullable(),
  kind: z.string(),
  aspect: z.string().describe('which income, property or spending'),
  outcome: z.enum(['different', 'open', 'same']),
  difference: fenAmount.optional().describe('verified less declared; a year for incomes'),
  declared: z.array(factView),
  verified: z.array(factView),
})

export const accountView = z.object({
  accountId: id,
  holderId: id,
  holderName: z.string(),
  bank: z.string(),
  accountMasked: z.string(),
  validFrom: day,
  current: z.boolean(),
})

export const linkView = z.object({
  householdId: id,
  number: z.string(),
  kind: z.enum(['split-from', 'split-into', 'merged-from', 'merged-into']),
  day,
})

export const duplicateReasons = z.array(z.enum(DUPLICATE_REASON_CODES))

export const openDuplicate = z.object({
  duplicateId: id,
  personId: id,
  otherPersonId: id,
  score: z.number().int(),
  reasons: duplicateReasons,
  version,
})

export const familyView = z.object({
  householdId: id,
  county,
  number: z.string(),
  village: division,
  residence,
  class: familyClass,
  classSince: day.nullable(),
  openedOn: day,
  closedOn: day.nullable(),
  closedReason: z.string().nullable(),
  hasAddress: z.boolean(),
  version,
  day: day.describe('the day shown'),
  headId: id.nullable(),
  members: z.array(memberView),
  facts: z.array(comparisonView),
  accounts: z.array(accountView),
  links: z.array(linkView),
  duplicates: z.array(openDuplicate),
})

export const familyRow = z.object({
  householdId: id,
  number: z.string(),
  village: division,
  villageName: z.string().describe('town and village as people say them'),
  residence,
  class: familyClass,
  headName: z.string(),
  headResidentIdMasked: z.string(),
  members: z.number().int(),
  closedOn: day.nullable(),
  version,
})

export const familyAt = { county, id } as const
export const reason = shortText.describe('why, as it shall stand in the file')
