import { z } from 'zod'
import { binary, day } from '../fields.ts'
import { defineRoute } from '../route.ts'

/** Routes of the domain `programs`: the law as data. */
export const programsRoutes = {
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
}
