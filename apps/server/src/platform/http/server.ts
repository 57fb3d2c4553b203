import { randomUUID } from 'node:crypto'
import { constants } from 'node:zlib'
import compress, { type FastifyCompressOptions } from '@fastify/compress'
import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import { AppError } from '@songtan/kernel'
import fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject, serializerCompiler } from 'fastify-type-provider-zod'
import { MAX_FILE_BYTES } from '../files/file-store.ts'
import type { Services } from '../use-case/services.ts'
import { exposeApiDocs } from './api-docs.ts'
import { exposeHealth } from './health.ts'
import { exposeMetrics } from './metrics.ts'
import { type ActorResolver, type Binding, mount } from './mount.ts'
import { problemFor, sendProblem } from './problems.ts'
import { secure } from './security.ts'
import { readSessionToken } from './session-cookies.ts'
import { tellDay } from './tell-day.ts'
import { serveWebPages, type WebPages } from './web-pages.ts'

const API = '/api/v1'
const BODY_LIMIT = 1024 * 1024
/** A minute from one session or, without one, from one address: an office of clerks may share an address. */
const PER_MINUTE = 6000

/**
 * Answers go out small, quickly made so: a village has a slow line. Bodies that come in compressed are not opened, so
 * that none grows past its limit.
 */
const COMPRESSION = {
  threshold: 1024,
  encodings: ['br', 'gzip'],
  brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  globalDecompression: false,
} satisfies FastifyCompressOptions

export interface ServerOptions {
  readonly services: Services
  readonly bindings: readonly Binding[]
  readonly resolveActor: ActorResolver
  readonly pages?: readonly WebPages[]
  /** Serves the readable API document; its 5 MB reader stays out of tests. */
  readonly apiDocs?: boolean
  readonly metricsToken?: string | undefined
  /** Requests a minute from one session or address; tests that hammer raise it. */
  readonly requestsPerMinute?: number
}

const describe = async (app: FastifyInstance): Promise<void> => {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Songtan 送炭', version: '1', description: 'Social assistance end to end (社会救助)' },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  })
}

/** Told to end, the program answers what has begun and then lets go of the line, which a browser would keep open. */
const endGently = (app: FastifyInstance): void => {
  let ending = false
  app.addHook('preClose', async () => {
    ending = true
  })
  app.addHook('onSend', async (_, reply) => {
    if (ending) reply.header('connection', 'close')
  })
}

/** The whole HTTP face: API, its document, health, metrics and both front ends behind one port. */
export const buildServer = async (options: ServerOptions): Promise<FastifyInstance> => {
  const { services, bindings, resolveActor } = options
  const app = fastify({
    loggerInstance: services.log as FastifyBaseLogger,
    logController: new fastify.LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    frameworkErrors: (error, request, reply) => sendProblem(reply, problemFor(error, request)),
    genReqId: () => randomUUID(),
    trustProxy: 'loopback',
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
  })
  app.setErrorHandler((error, request, reply) => sendProblem(reply, problemFor(error, request)))
  endGently(app)
  app.setNotFoundHandler((request, reply) =>
    sendProblem(reply, problemFor(new AppError(404, 'route.not-found'), request)),
  )
  // Input is checked once, in the use case; the schemas given to routes describe them and filter answers.
  app.setValidatorCompiler(() => () => true)
  app.setSerializerCompiler(serializerCompiler)
  await app.register(compress, COMPRESSION)
  await app.register(cookie)
  await secure(app)
  await app.register(rateLimit, {
    max: options.requestsPerMinute ?? PER_MINUTE,
    timeWindow: '1 minute',
    keyGenerator: (request) =>
      readSessionToken(request, 'staff') ?? readSessionToken(request, 'citizen') ?? request.ip,
    errorResponseBuilder: (_, { ttl }) =>
      new AppError(429, 'request.too-many', { params: { seconds: Math.ceil(ttl / 1000) } }),
  })
  await app.register(multipart, {
    limits: { fileSize: MAX_FILE_BYTES, files: 1, fields: 2, parts: 4, fieldSize: 64 * 1024 },
  })
  await describe(app)
  exposeHealth(app, services.db)
  exposeMetrics(app, options.metricsToken)
  await app.register(
    async (api) => {
      tellDay(api, services.clock)
      mount(api, bindings, services, resolveActor)
    },
    { prefix: API },
  )
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())
  if (options.apiDocs) await exposeApiDocs(app)
  if (options.pages) await serveWebPages(app, options.pages)
  return app
}
