import { z } from 'zod'
import { actorKind } from '../actors.ts'
import * as f from '../fields.ts'
import { defineRoute } from '../route.ts'

const auditRow = z.object({
  id: f.id,
  county: f.county,
  at: f.instant,
  actorKind: actorKind,
  actorId: z.string(),
  actorLabel: z.string(),
  post: z.string().nullable(),
  postArea: f.division.nullable(),
  action: z.string(),
  outcome: z.enum(['done', 'looked', 'refused']),
  subjectKind: z.string().nullable(),
  subjectId: f.id.nullable(),
  householdId: f.id.nullable(),
  purpose: z.string().nullable(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  /** False while the minute it was written in is still open: the unsealed tail. */
  sealed: z.boolean(),
})

export const accessAuditRoutes = {
  listAudit: defineRoute({
    id: 'access.listAudit',
    method: 'GET',
    path: '/audit',
    audience: 'staff',
    summary: 'Acts and looks in my area, newest first',
    query: {
      county: f.county.optional(),
      from: f.day.optional().describe('First day, in Shanghai; a week ago when left out'),
      to: f.day.optional().describe('Last day; today when left out'),
      staffId: f.id.optional(),
      actorId: z.string().max(80).optional().describe('As it stands in a row: citizen:…, operator:…'),
      householdId: f.id.optional(),
      action: z.string().max(80).optional(),
      outcome: z.enum(['done', 'looked', 'refused']).optional(),
      actorKind: actorKind.optional(),
      ...f.pageQuery,
    },
    output: z.object({ items: z.array(auditRow), next: z.string().optional() }),
  }),
}
