import { POST_KINDS, type Route, urlOf } from '@songtan/contract'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { citizenNamed, staffWith } from '../../../../test-kit/actors.ts'
import { testApp } from '../../../../test-kit/app.ts'
import { broken, fitting } from '../../../../test-kit/arbitrary-input.ts'
import type { Actor } from '../platform/authz/actor.ts'
import { allBindings } from './domains.ts'

const app = await testApp()
const everyPost = await staffWith(
  app.services,
  POST_KINDS.map((kind) => ({ kind, area: '6199' })),
)
const family = citizenNamed('018f0000-0000-7000-8000-000000000001')
const actorFor = (route: Route): Actor => (route.audience === 'citizen' ? family : everyPost)

const RUNS = Number(process.env.SONGTAN_FUZZ_RUNS ?? 15)

/** What a browser can put into an address: text, and no half of a character. */
const inAddress = (input: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(input)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [
        name,
        typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value).toWellFormed(),
      ]),
  )

const send = async (route: Route, input: Record<string, unknown>) => {
  const actor = actorFor(route)
  app.actAs(actor)
  const body = Object.fromEntries(Object.keys(route.body).map((name) => [name, input[name]]))
  return app.server.inject({
    method: route.method,
    url: urlOf(route, inAddress(input)),
    headers: {
      'x-test-actor': actor.id,
      ...(route.method === 'GET' ? {} : { 'content-type': 'application/json' }),
    },
    ...(route.method === 'GET' ? {} : { payload: JSON.stringify(body) }),
  })
}

const schemaOf = (route: Route) => route.input as z.ZodObject

describe.each(allBindings.map(({ route }) => [route.id, route] as const))('%s', (_, route) => {
  test('never answers 5xx, and refuses in our own words', async () => {
    const inputs = fc.oneof(
      broken(schemaOf(route)),
      fitting(schemaOf(route)) as fc.Arbitrary<Record<string, unknown>>,
    )
    await fc.assert(
      fc.asyncProperty(inputs, async (input) => {
        const response = await send(route, input)
        expect(response.statusCode, response.payload.slice(0, 300)).toBeLessThan(500)
        if (response.statusCode < 400) return
        expect(response.headers['content-type']).toContain('application/problem+json')
        expect(response.json()).toMatchObject({ code: expect.any(String), status: response.statusCode })
      }),
      { numRuns: RUNS },
    )
  })
})

describe('bodies that are no JSON object', () => {
  const route = allBindings.find(({ route: r }) => r.method === 'POST' && !r.upload)?.route
  test.each(['{', '[]', '"text"', 'null', '1', '', '\u0000'])('%j is refused with 4xx', async (payload) => {
    if (!route) throw new Error('there is no POST route')
    const actor = actorFor(route)
    app.actAs(actor)
    const response = await app.server.inject({
      method: 'POST',
      url: urlOf(route, {}),
      headers: { 'x-test-actor': actor.id, 'content-type': 'application/json' },
      payload,
    })
    expect(response.statusCode).toBeGreaterThanOrEqual(400)
    expect(response.statusCode).toBeLessThan(500)
  })
})
