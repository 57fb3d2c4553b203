import scalar from '@scalar/fastify-api-reference'
import type { FastifyInstance } from 'fastify'

/** The reader ships inline script and style of its own; it may talk to us and to nobody else. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** `/api/docs`: the OpenAPI document as a page to read and try. */
export const exposeApiDocs = async (app: FastifyInstance): Promise<void> => {
  await app.register(async (docs) => {
    docs.addHook('onSend', async (_, reply) => void reply.header('content-security-policy', POLICY))
    await docs.register(scalar, {
      routePrefix: '/api/docs',
      configuration: {
        url: '/api/openapi.json',
        withDefaultFonts: false,
        telemetry: false,
        hideClientButton: true,
      },
    })
  })
}
