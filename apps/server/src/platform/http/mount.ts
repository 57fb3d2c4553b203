import { problem, type Route } from '@songtan/contract'
import { AppError } from '@songtan/kernel'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Actor } from '../authz/actor.ts'
import { mayAnywhere } from '../authz/permission.ts'
import type { Services } from '../use-case/services.ts'
import type { Upload, UseCase } from '../use-case/use-case.ts'
import { assertClosed } from './closed-schema.ts'
import { sessionWriter } from './session-cookies.ts'

/** A contract route with the use case that serves it. */
export interface Binding {
  readonly route: Route
  readonly useCase: UseCase<never, unknown>
}

/** Ties a route to its use case; the compiler checks that they speak of the same input and output. */
export const bind = <I extends z.ZodType, O extends z.ZodType>(
  route: Route<I, O>,
  useCase: UseCase<z.input<I>, z.input<O>>,
): Binding => ({ route: route as Route, useCase: useCase as unknown as UseCase<never, unknown> })

/** Finds out who calls, from the session of the route's audience. */
export type ActorResolver = (request: FastifyRequest, audience: Route['audience']) => Promise<Actor>

type Fields = Readonly<Record<string, unknown>>

const baseOf = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable
    ? baseOf(schema.unwrap() as z.ZodType)
    : schema

/** Query values arrive as text; numbers and booleans are read where the schema asks for them. */
const readQuery = (route: Route, query: Fields): Fields =>
  Object.fromEntries(
    Object.entries(query).map(([name, value]) => {
      const schema = route.query[name]
      if (!schema || typeof value !== 'string') return [name, value]
      const base = baseOf(schema)
      if (base instanceof z.ZodNumber) return [name, value.trim() === '' ? value : Number(value)]
      if (base instanceof z.ZodBoolean)
        return [name, value === 'true' ? true : value === 'false' ? false : value]
      return [name, value]
    }),
  )

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const readMultipart = async (request: FastifyRequest): Promise<{ body: Fields; upload: Upload }> => {
  let body: unknown = {}
  let upload: Upload | undefined
  for await (const part of request.parts()) {
    if (part.type === 'file') upload = { name: part.filename, bytes: await part.toBuffer() }
    else if (part.fieldname === 'fields' && typeof part.value === 'string') {
      try {
        body = JSON.parse(part.value)
      } catch {
        throw new AppError(400, 'input.unreadable', { field: 'fields' })
      }
    }
  }
  if (!upload) throw new AppError(422, 'file.empty', { field: 'file' })
  if (!isFields(body)) throw new AppError(400, 'input.unreadable', { field: 'fields' })
  return { body, upload }
}

const readInput = async (route: Route, request: FastifyRequest) => {
  const { body, upload } = route.upload
    ? await readMultipart(request)
    : { body: request.body ?? {}, upload: undefined }
  if (!isFields(body)) throw new AppError(400, 'input.unreadable')
  const names = Object.keys(body).filter((name) => !(name in route.body))
  if (names.length > 0)
    throw new AppError(400, 'input.invalid', { field: names[0] ?? '', params: { problem: 'unknown field' } })
  const input = { ...readQuery(route, request.query as Fields), ...body, ...(request.params as Fields) }
  return { input, upload }
}

const KEY = /^[\x21-\x7e]{8,200}$/

const idempotencyKeyOf = (request: FastifyRequest): string | undefined => {
  const given = request.headers['idempotency-key']
  if (given === undefined) return undefined
  if (typeof given !== 'string' || !KEY.test(given)) {
    throw new AppError(400, 'input.invalid', {
      field: 'Idempotency-Key',
      params: { problem: '8–200 visible characters' },
    })
  }
  return given
}

const sendBinary = (reply: FastifyReply, output: unknown): FastifyReply => {
  const { mediaType, name, bytes } = output as { mediaType: string; name: string; bytes: Uint8Array }
  return reply
    .type(mediaType)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('content-security-policy', "default-src 'none'; sandbox")
    .send(Buffer.from(bytes))
}

const schemaOf = (route: Route) => ({
  operationId: route.id,
  summary: route.summary,
  tags: [route.id.split('.')[0] ?? ''],
  params: z.object(route.params),
  ...(Object.keys(route.query).length > 0 ? { querystring: z.object(route.query) } : {}),
  ...(Object.keys(route.body).length > 0 ? { body: z.object(route.body) } : {}),
  ...(route.upload ? { consumes: ['multipart/form-data'] } : {}),
  response: { ...(route.binary ? {} : { 200: route.output }), '4xx': problem, '5xx': problem },
})

/**
 * The one door between HTTP and use cases. Refuses to start on a route whose answer holds `any`, `unknown` or
 * a passthrough object, since only declared fields may leave (architecture §4).
 */
export const mount = (
  app: FastifyInstance,
  bindings: readonly Binding[],
  services: Services,
  resolveActor: ActorResolver,
): void => {
  for (const { route, useCase } of bindings) {
    if (!route.binary) assertClosed(route.id, route.output)
    app.route({
      method: route.method,
      url: route.path.replace(/\{(\w+)\}/g, ':$1'),
      schema: schemaOf(route),
      handler: async (request, reply) => {
        const actor = await resolveActor(request, route.audience)
        // What somebody sends who may not act is not read at all; the use case refuses and records it.
        const { input, upload } = mayAnywhere(actor, useCase.permission)
          ? await readInput(route, request)
          : { input: {}, upload: undefined }
        const idempotencyKey = useCase.effect === 'write' ? idempotencyKeyOf(request) : undefined
        const output = await useCase.run(
          {
            actor,
            input,
            session: sessionWriter(request, reply),
            client: { address: request.ip, agent: String(request.headers['user-agent'] ?? '').slice(0, 200) },
            ...(idempotencyKey ? { idempotencyKey } : {}),
            ...(upload ? { upload } : {}),
          },
          services,
        )
        return route.binary ? sendBinary(reply, output) : reply.send(output)
      },
    })
  }
}
