import { z } from 'zod'
import * as f from '../fields.ts'
import { payableProgram, STOP_REASONS } from '../payment-codes.ts'
import { defineRoute } from '../route.ts'

export const entitlement = z.object({
  id: f.id,
  program: payableProgram,
  personId: f.id.nullable().describe('The member covered singly; null for the whole household'),
  monthly: f.fenAmount,
  fromMonth: f.month,
  toMonth: f.month.nullable(),
  decisionId: f.id.describe(
    'The decision that began it, or the id that stands for one where an adjustment did',
  ),
  adjustment: z
    .object({
      id: f.id,
      publication: z.number().int().describe('Number of the publication'),
      undone: z.boolean().describe('Began when the adjustment was taken back'),
    })
    .nullable()
    .describe('The adjustment (调标) that began it; null where a decision did'),
  ended: z.object({ at: f.instant, reason: z.string() }).nullable(),
  voided: z.boolean().describe('Replaced from its first month on: it never counted'),
  version: f.version,
})

/** What families are owed (待遇). */
export const entitlementRoutes = {
  listEntitlements: defineRoute({
    id: 'benefits.listEntitlements',
    method: 'GET',
    path: '/counties/{county}/households/{householdId}/entitlements',
    audience: 'staff',
    summary: 'What a household is and was owed each month (待遇)',
    params: { county: f.county, householdId: f.id },
    output: z.object({ items: z.array(entitlement) }),
  }),
  stopEntitlement: defineRoute({
    id: 'benefits.stopEntitlement',
    method: 'POST',
    path: '/counties/{county}/entitlements/{id}/stop',
    audience: 'staff',
    summary: 'End an entitlement with a month (停发); months already paid become a receivable',
    params: { county: f.county, id: f.id },
    body: {
      version: f.version,
      lastMonth: f.month.describe(
        'Last month that is still owed; the month before the first one for none at all',
      ),
      reason: z.enum(STOP_REASONS),
      note: f.shortText,
    },
    output: z.object({
      entitlement,
      claimed: f.fenAmount.describe('Newly claimed back; 0 when nothing was overpaid'),
    }),
  }),
}
