import { z } from 'zod'
import { bilingual, binary, day, pageOf, pageQuery } from '../fields.ts'
import { defineRoute } from '../route.ts'
import { policyDraftRoutes } from './programs-drafts.ts'
import { policySimulationRoutes } from './programs-simulations.ts'

const lawPlace = z
  .string()
  .regex(/^(cn|\d{2}|\d{4}|\d{6})$/)
  .describe('cn for the nation, else the leading 2, 4 or 6 digits of a province, city or county')

const pack = z.object({
  id: z.string(),
  place: lawPlace,
  name: bilingual,
  note: bilingual.nullable(),
  fictional: z.boolean(),
})

/** Routes of the domain `programs`: the law as data. */
export const programsRoutes = {
  ...policyDraftRoutes,
  ...policySimulationRoutes,
  readPolicy: defineRoute({
    id: 'programs.readPolicy',
    method: 'GET',
    path: '/policies/{place}',
    audience: 'public',
    summary: 'The packs that apply in a place, as JSON that runs in a browser',
    params: {
      place: z
        .string()
        .regex(/^\d{6}$/)
        .describe('Deciding county, 6 digits'),
    },
    query: { day: day.optional() },
    output: binary,
    binary: true,
  }),
  listPacks: defineRoute({
    id: 'programs.listPacks',
    method: 'GET',
    path: '/policies',
    audience: 'staff',
    summary: 'Places that have packs of their own, the nation first',
    output: z.object({ hash: z.string(), items: z.array(pack) }),
  }),
  readLaw: defineRoute({
    id: 'programs.readLaw',
    method: 'GET',
    path: '/policies/{place}/law',
    audience: 'staff',
    summary:
      'All packs that speak for a place, whole: every day, past and future, with the text of each rule',
    params: { place: lawPlace },
    output: binary,
    binary: true,
  }),
  listScenarios: defineRoute({
    id: 'programs.listScenarios',
    method: 'GET',
    path: '/policies/{place}/scenarios',
    audience: 'staff',
    summary: 'Worked cases beside the packs that speak for a place, and beside those of places in it',
    params: { place: lawPlace },
    query: pageQuery,
    output: pageOf(z.object({ path: z.string(), text: z.string() })),
  }),
}
