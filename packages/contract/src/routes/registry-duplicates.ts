import { z } from 'zod'
import { county, day, id, instant, pageOf, pageQuery, version } from '../fields.ts'
import { defineRoute } from '../route.ts'
import { duplicateReasons, reason } from './registry-records.ts'

const entry = z.object({
  personId: id,
  name: z.string(),
  residentIdMasked: z.string(),
  phoneMasked: z.string().nullable(),
  born: day,
  householdId: id.nullable(),
  householdNumber: z.string().nullable(),
})

const duplicate = z.object({
  duplicateId: id,
  a: entry,
  b: entry,
  score: z.number().int(),
  reasons: duplicateReasons,
  state: z.enum(['open', 'same', 'different']),
  foundAt: instant,
  decidedAt: instant.nullable(),
  reason: z.string().nullable(),
  version,
})

const at = { county, id }

export const registryDuplicateRoutes = {
  listDuplicates: defineRoute({
    id: 'registry.listDuplicates',
    method: 'GET',
    path: '/counties/{county}/duplicates',
    audience: 'staff',
    summary: 'Entries that may be one person, newest first',
    params: { county },
    query: { state: z.enum(['open', 'same', 'different']).default('open'), ...pageQuery },
    output: pageOf(duplicate),
  }),
  decideDuplicate: defineRoute({
    id: 'registry.decideDuplicate',
    method: 'POST',
    path: '/counties/{county}/duplicates/{id}/decide',
    audience: 'staff',
    summary: 'One person, or two; with a reason',
    params: at,
    body: {
      version,
      decision: z.enum(['same', 'different']),
      keepId: id.optional().describe('with same: the entry that stays'),
      reason,
    },
    output: z.object({ duplicateId: id, version }),
  }),
  undoDuplicate: defineRoute({
    id: 'registry.undoDuplicate',
    method: 'POST',
    path: '/counties/{county}/duplicates/{id}/undo',
    audience: 'staff',
    summary: 'Open the question again; both entries stand as before',
    params: at,
    body: { version, reason },
    output: z.object({ duplicateId: id, version }),
  }),
}
