import { z } from 'zod'
import * as f from '../fields.ts'
import { defineRoute } from '../route.ts'

const phone = z.string().trim().min(1).max(20).describe('Mobile number')

const profile = z.object({
  id: f.id,
  phoneMasked: z.string(),
  identified: z.boolean(),
  name: z.string().optional().describe('One’s own name, once identified'),
  residentIdMasked: z.string().optional(),
})

export const accessCitizenRoutes = {
  requestCode: defineRoute({
    id: 'access.requestCode',
    method: 'POST',
    path: '/citizen/code',
    audience: 'public',
    summary: 'Send a one-time code to a phone; the answer never tells whether the phone is known',
    body: { phone },
    output: z.object({
      secondsToNext: z.number().int(),
      validSeconds: z.number().int(),
    }),
  }),
  citizenSignIn: defineRoute({
    id: 'access.citizenSignIn',
    method: 'POST',
    path: '/citizen/session',
    audience: 'public',
    summary: 'Sign in with the code sent to the phone',
    body: { phone, code: z.string().regex(/^\d{6}$/) },
    output: z.object({ identified: z.boolean() }),
  }),
  citizenSignOut: defineRoute({
    id: 'access.citizenSignOut',
    method: 'POST',
    path: '/citizen/session/end',
    audience: 'citizen',
    summary: 'End this session',
    output: z.object({}),
  }),
  myProfile: defineRoute({
    id: 'access.myProfile',
    method: 'GET',
    path: '/citizen/me',
    audience: 'citizen',
    summary: 'Who I am on this phone',
    output: profile,
  }),
  identifyMyself: defineRoute({
    id: 'access.identifyMyself',
    method: 'POST',
    path: '/citizen/identity',
    audience: 'citizen',
    summary: 'Show who I am: name, id number and the token of the liveness check',
    body: {
      name: f.personName,
      residentId: z.string().trim().min(1).max(30),
      livenessToken: z.string().min(1).max(2000),
    },
    output: profile,
  }),
  myMessages: defineRoute({
    id: 'access.myMessages',
    method: 'GET',
    path: '/citizen/messages',
    audience: 'citizen',
    summary: 'The news sent to my phone, the newest first; codes are not among it',
    query: { limit: z.number().int().min(1).max(100).default(50) },
    output: z.object({ items: z.array(z.object({ id: f.id, at: f.instant, text: z.string() })) }),
  }),
  demoMessages: defineRoute({
    id: 'access.demoMessages',
    method: 'GET',
    path: '/demo/messages',
    audience: 'public',
    summary: 'The last messages to phones; only where they are not really sent',
    query: { limit: z.number().int().min(1).max(50).default(20) },
    output: z.object({
      items: z.array(z.object({ id: f.id, at: f.instant, phoneMasked: z.string(), text: z.string() })),
    }),
  }),
}
