import { z } from 'zod'
import { actorKind } from '../actors.ts'
import { familyClass } from '../facts.ts'
import { county, day, division, id, instant, pageOf, pageQuery, residence } from '../fields.ts'
import { defineRoute } from '../route.ts'
import { accountView, comparisonView, relation } from './registry-records.ts'

const summary = z.object({
  householdId: id,
  county,
  number: z.string(),
  village: division,
  class: familyClass,
  relation,
})

const at = { county, id }

export const registryCitizenRoutes = {
  myFamilies: defineRoute({
    id: 'registry.myFamilies',
    method: 'GET',
    path: '/my/families',
    audience: 'citizen',
    summary: 'The families that the signed-in person is a member of',
    output: z.object({ items: z.array(summary) }),
  }),
  myFamily: defineRoute({
    id: 'registry.myFamily',
    method: 'GET',
    path: '/my/counties/{county}/families/{id}',
    audience: 'citizen',
    summary: 'My family: who is in it, and what is kept of myself (PIPL §45)',
    params: at,
    output: summary.extend({
      residence,
      classSince: day.nullable(),
      members: z.array(
        z.object({
          personId: id,
          name: z.string(),
          relation,
          residentIdMasked: z.string(),
          self: z.boolean(),
        }),
      ),
      facts: z.array(comparisonView),
      account: accountView.nullable(),
    }),
  }),
  whoLooked: defineRoute({
    id: 'registry.whoLooked',
    method: 'GET',
    path: '/my/counties/{county}/families/{id}/looks',
    audience: 'citizen',
    summary: 'Who looked at my family’s data, and why',
    params: at,
    query: {
      order: id.optional().describe('the questions of one check order, one by one'),
      ...pageQuery,
    },
    output: pageOf(
      z.object({
        at: instant,
        post: z.string().nullable().describe('the post of staff; null for others'),
        by: actorKind,
        postArea: division.nullable().describe('place of that post'),
        action: z.string(),
        outcome: z.enum(['done', 'looked', 'refused']),
        purpose: z.string().nullable(),
        source: z.string().nullable().describe('the department or bank that was asked'),
        gathered: z
          .object({ order: id, times: z.number().int(), sources: z.number().int() })
          .nullable()
          .describe('all questions of one check order, told in one line'),
      }),
    ),
  }),
}
