import { randomBytes } from 'node:crypto'
import helmet from '@fastify/helmet'
import { AppError } from '@songtan/kernel'
import type { FastifyInstance, FastifyRequest } from 'fastify'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * A page of another site may make a browser send our cookies' neighbours; it cannot forge Origin or Sec-Fetch-Site.
 * Calls without either come from programs, which hold no browser cookies.
 */
const comesFromUs = (request: FastifyRequest): boolean => {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  const origin = request.headers.origin
  return origin === undefined || origin === `${request.protocol}://${request.host}`
}

/** Strict headers for every answer; pages add their own style nonce (see web-pages.ts). */
export const secure = async (app: FastifyInstance): Promise<void> => {
  await app.register(helmet, {
    contentSecurityPolicy: false,
    crossOriginEmbedderPolicy: false,
    hsts: false,
    referrerPolicy: { policy: 'no-referrer' },
  })
  app.addHook('onRequest', async (request, reply) => {
    reply.header('permissions-policy', 'camera=(self), geolocation=(self), microphone=()')
    // Nothing here is for search engines: a notice they kept would outlive its days (PIPL §47).
    reply.header('x-robots-tag', 'noindex, nofollow, noarchive')
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store')
    if (!SAFE.has(request.method) && !comesFromUs(request)) throw new AppError(403, 'request.origin')
  })
}

export const newNonce = (): string => randomBytes(16).toString('base64')

/** One strict policy for both front ends: no eval, no inline script, styles only with this answer's nonce. */
export const pagePolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
