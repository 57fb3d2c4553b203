import { z } from 'zod'
import { familyClass } from '../facts.ts'
import { binary, county, day, division, id, instant, pageOf, pageQuery, shortText } from '../fields.ts'
import { defineRoute } from '../route.ts'
import { accountView, familyAt, familyRow, familyView } from './registry-records.ts'

/** What narrows a list of families. In the body, since a search text may be a number that no address may hold. */
const filters = {
  area: division.optional().describe('village or town'),
  class: familyClass.optional(),
  text: z
    .string()
    .min(1)
    .max(60)
    .optional()
    .describe('part of a name, household number, id or its ends (610***1234), phone'),
  closed: z.boolean().default(false).describe('also families that were closed'),
}

export const registryReadRoutes = {
  searchFamilies: defineRoute({
    id: 'registry.searchFamilies',
    method: 'POST',
    path: '/counties/{county}/families/search',
    audience: 'staff',
    summary: 'Families of my area, by place, class and text',
    params: { county },
    body: { ...filters, ...pageQuery },
    output: pageOf(familyRow),
  }),
  exportFamilies: defineRoute({
    id: 'registry.exportFamilies',
    method: 'POST',
    path: '/counties/{county}/families/export',
    audience: 'staff',
    summary: 'The same list as CSV, masked',
    params: { county },
    body: filters,
    output: binary,
    binary: true,
  }),
  family: defineRoute({
    id: 'registry.family',
    method: 'GET',
    path: '/counties/{county}/families/{id}',
    audience: 'staff',
    summary: 'One family on a day, as known now or at an instant',
    params: familyAt,
    query: {
      day: day.optional().describe('today when absent'),
      knownAt: instant.optional().describe('what the register knew then'),
    },
    output: familyView,
  }),
  reveal: defineRoute({
    id: 'registry.reveal',
    method: 'POST',
    path: '/counties/{county}/families/{id}/reveal',
    audience: 'staff',
    summary: 'One hidden value, with a reason that is recorded',
    params: familyAt,
    body: {
      what: z.enum(['residentId', 'phone', 'account', 'address']),
      personId: id.optional().describe('whose id or phone'),
      purpose: shortText,
    },
    output: z.object({ value: z.string() }),
  }),
  payeeAccount: defineRoute({
    id: 'registry.payeeAccount',
    method: 'GET',
    path: '/counties/{county}/families/{id}/account',
    audience: 'staff',
    summary: 'The account that receives a family’s money, masked',
    params: familyAt,
    output: z.object({ number: z.string(), account: accountView.nullable() }),
  }),
}
