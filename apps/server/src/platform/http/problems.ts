import { errorSentence, type Language, type Problem } from '@songtan/contract'
import { AppError, type ErrorParams } from '@songtan/kernel'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { isUnavailable } from '../db/database-error.ts'

export const languageOf = (request: FastifyRequest): Language =>
  request.headers['accept-language']?.trim().toLowerCase().startsWith('en') ? 'en' : 'zh'

const problemOf = (
  language: Language,
  status: number,
  code: string,
  options: { field?: string | undefined; params?: ErrorParams } = {},
): Problem => {
  const params = { ...(options.field === undefined ? {} : { field: options.field }), ...options.params }
  return {
    type: `urn:songtan:problem:${code}`,
    title: errorSentence(code, language, params),
    status,
    code,
    ...(options.field === undefined ? {} : { field: options.field }),
    ...(options.params && Object.keys(options.params).length > 0 ? { params: options.params } : {}),
  }
}

/** What Fastify and its plugins refuse by themselves, in our codes. */
const FRAMEWORK: Readonly<Record<string, { readonly status: number; readonly code: string }>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: { status: 400, code: 'input.unreadable' },
  FST_ERR_CTP_EMPTY_JSON_BODY: { status: 400, code: 'input.unreadable' },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: { status: 400, code: 'input.unreadable' },
  FST_ERR_CTP_BODY_TOO_LARGE: { status: 413, code: 'request.too-large' },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { status: 415, code: 'request.media-type' },
  FST_INVALID_MULTIPART_CONTENT_TYPE: { status: 415, code: 'request.media-type' },
  FST_REQ_FILE_TOO_LARGE: { status: 413, code: 'file.too-large' },
  FST_FILES_LIMIT: { status: 400, code: 'input.unreadable' },
  FST_FIELDS_LIMIT: { status: 400, code: 'input.unreadable' },
  FST_PARTS_LIMIT: { status: 400, code: 'input.unreadable' },
}

const isFastifyError = (error: unknown): error is FastifyError =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'

/** Turns whatever a call threw into RFC 9457; what we did not expect is logged whole and told as a reference only. */
export const problemFor = (error: unknown, request: FastifyRequest): Problem => {
  const language = languageOf(request)
  if (error instanceof AppError) {
    return problemOf(language, error.status, error.code, { field: error.field, params: error.params })
  }
  if (isFastifyError(error)) {
    const known = FRAMEWORK[error.code]
    if (known)
      return problemOf(language, known.status, known.code, {
        params: { limit: request.routeOptions.bodyLimit ?? 0 },
      })
    if (error.statusCode && error.statusCode >= 400 && error.statusCode < 500) {
      return problemOf(language, error.statusCode, 'input.unreadable')
    }
  }
  if (isUnavailable(error)) {
    request.log.warn({ reason: (error as Error).message }, 'database unavailable')
    return problemOf(language, 503, 'service.unavailable')
  }
  request.log.error({ err: error }, 'unexpected error')
  return problemOf(language, 500, 'internal.error', { params: { reference: request.id } })
}

export const sendProblem = (reply: FastifyReply, found: Problem): FastifyReply =>
  reply.code(found.status).type('application/problem+json').send(found)
