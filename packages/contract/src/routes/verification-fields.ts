import { z } from 'zod'
import { bilingual, county, day, division, id, instant, personName, version } from '../fields.ts'
import {
  authorisationPurpose,
  checkFailure,
  checkPurpose,
  endReason,
  itemState,
  notLive,
  orderState,
  signatureMethod,
  sourceCode,
} from '../verification.ts'

export const scope = z.array(sourceCode).min(1).max(20)

const memberSignature = {
  personId: id,
  relation: z.string(),
  needsGuardian: z.boolean().describe('a minor, or without full capacity: the guardian signs'),
  method: signatureMethod.nullable(),
  signedAt: instant.nullable(),
  invitedUntil: instant.nullable(),
}

const authorisationShape = {
  id,
  county,
  number: z.string(),
  householdId: id,
  purpose: authorisationPurpose,
  scope: z.array(sourceCode),
  validFrom: day.nullable(),
  validTo: day.nullable(),
  live: z.boolean(),
  notLive: notLive.nullable(),
  openedAt: instant,
  ended: z.object({ because: endReason, at: instant }).nullable(),
  version,
}

/** 核对授权书 as staff see it. */
export const authorisationView = z.object({
  ...authorisationShape,
  endedNote: z.string().nullable(),
  members: z.array(
    z.object({
      ...memberSignature,
      name: z.string(),
      guardian: z.string().nullable(),
      fileId: id.nullable(),
      witnesses: z.array(z.string()),
    }),
  ),
})

/** 核对授权书 as the family sees it. */
export const myAuthorisationView = z.object({
  ...authorisationShape,
  members: z.array(z.object({ ...memberSignature, name: z.string(), guardian: z.string().nullable() })),
})

/** A link for one member's phone, shown as a QR code; the token in it is told this once. */
export const invitation = z.object({ url: z.string(), expiresAt: instant })

export const invitee = {
  personId: id,
  guardianId: id.optional().describe('the member who signs for one who cannot'),
}

export const paperSignatures = z
  .array(
    z.strictObject({
      personId: id,
      guardianId: id.optional(),
      guardianName: personName.optional().describe('a guardian outside the family'),
    }),
  )
  .min(1)
  .max(30)

/** One order in a list. */
export const orderLine = z.object({
  id,
  county,
  householdId: id,
  householdNumber: z.string(),
  headName: z.string(),
  village: division,
  villageName: z.string(),
  caseId: id.nullable(),
  purpose: checkPurpose,
  state: orderState,
  orderedAt: instant,
  dueOn: day,
  dueProvisional: z.boolean(),
  finishedAt: instant.nullable(),
  reportNumber: z.string().nullable(),
  reportRevision: z.number().int(),
  items: z.object({
    waiting: z.number().int(),
    found: z.number().int(),
    none: z.number().int(),
    failed: z.number().int(),
  }),
  version,
})

export const orderItem = z.object({
  personId: id,
  source: sourceCode,
  state: itemState,
  asking: z.boolean().describe('the source is still being asked, also again after a failure'),
  attempts: z.number().int(),
  askedAt: instant.nullable(),
  answeredAt: instant.nullable(),
  dataDate: day.nullable(),
  failure: checkFailure.nullable(),
  late: z.boolean(),
})

export const orderPage = z.object({
  ...orderLine.shape,
  authorisation: z.object({ id, number: z.string(), live: z.boolean(), notLive: notLive.nullable() }),
  reportValidTo: day.nullable(),
  members: z.array(z.object({ personId: id, name: z.string(), maskedId: z.string(), relation: z.string() })),
  sources: z.array(z.object({ code: sourceCode, department: bilingual, short: bilingual })),
  questions: z.array(orderItem),
})

export const sourceLine = z.object({
  code: sourceCode,
  kind: z.enum(['department', 'bank']),
  department: bilingual,
  short: bilingual,
  connected: z.boolean(),
})
