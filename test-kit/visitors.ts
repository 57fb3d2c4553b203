import { type InputOf, type OutputOf, type Problem, type Route, urlOf } from '@songtan/contract'
import { afterAll } from 'vitest'
import type { z } from 'zod'
import { allBindings } from '../apps/server/src/app/domains.ts'
import { makeActorResolver } from '../apps/server/src/domains/access/resolve-actor.ts'
import { buildServer } from '../apps/server/src/platform/http/server.ts'
import type { TestApp } from './app.ts'

/** Somebody with a browser of their own: signs in as people do, cookies are kept. */
export interface Visitor {
  call<R extends Route<z.ZodType, z.ZodType>>(
    route: R,
    input: InputOf<R>,
  ): Promise<{
    status: number
    body: OutputOf<R>
    problem: Problem
    headers: Readonly<Record<string, unknown>>
  }>
  /** The cookies now held, as a thief would copy them. */
  readonly cookies: Map<string, string>
}

/** The program with its real sessions, for tests of signing in; `address` tells visitors apart as the network does. */
export const visitorsOf = async ({ services }: TestApp): Promise<(address?: string) => Visitor> => {
  const server = await buildServer({
    services,
    bindings: allBindings,
    resolveActor: makeActorResolver(services),
    requestsPerMinute: 1_000_000,
  })
  afterAll(() => server.close())
  return (address = '192.0.2.1') => {
    const cookies = new Map<string, string>()
    return {
      cookies,
      call: async (route, input) => {
        const values = input as Record<string, unknown>
        const fields = Object.fromEntries(
          Object.keys(route.body).flatMap((k) => (values[k] === undefined ? [] : [[k, values[k]]])),
        )
        const response = await server.inject({
          method: route.method,
          url: urlOf(route, values),
          remoteAddress: address,
          cookies: Object.fromEntries(cookies),
          ...(route.method === 'GET' ? {} : { payload: fields }),
        })
        for (const { name, value } of response.cookies) {
          if (value === '') cookies.delete(name)
          else cookies.set(name, value)
        }
        const body = response.json()
        return { status: response.statusCode, body, problem: body, headers: response.headers }
      },
    }
  }
}
