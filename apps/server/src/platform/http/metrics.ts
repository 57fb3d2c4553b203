import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import client from 'prom-client'

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

const mayRead = (request: FastifyRequest, token: string | undefined): boolean => {
  const given = Buffer.from(request.headers.authorization ?? '')
  const wanted = Buffer.from(`Bearer ${token}`)
  if (token && given.length === wanted.length && timingSafeEqual(given, wanted)) return true
  return LOOPBACK.has(request.ip) && request.headers['x-forwarded-for'] === undefined
}

/** `/metrics` in Prometheus text, for loopback or the bearer of the token only. */
export const exposeMetrics = (app: FastifyInstance, token: string | undefined): void => {
  const register = new client.Registry()
  client.collectDefaultMetrics({ register })
  const duration = new client.Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer, by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.08, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [register],
  })
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown'
    duration.labels(request.method, route, String(reply.statusCode)).observe(reply.elapsedTime / 1000)
  })
  app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
    if (!mayRead(request, token)) return reply.callNotFound()
    return reply.type(register.contentType).send(await register.metrics())
  })
}
