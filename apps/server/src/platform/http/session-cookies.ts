import type { Audience } from '@songtan/contract'
import type { FastifyReply, FastifyRequest } from 'fastify'

export type SessionKind = Exclude<Audience, 'public'>

const NAMES: Readonly<Record<SessionKind, string>> = { staff: 'songtan_staff', citizen: 'songtan_citizen' }

/** Lets a use case begin or end the caller's session without knowing of HTTP. */
export interface SessionWriter {
  /** The token the caller came with. */
  token(kind: SessionKind): string | undefined
  begin(kind: SessionKind, token: string, expiresAt: Date): void
  end(kind: SessionKind): void
}

export const readSessionToken = (request: FastifyRequest, kind: SessionKind): string | undefined =>
  request.cookies[NAMES[kind]]

/** Cookies that scripts cannot read and other sites cannot send; Secure wherever the page came over TLS. */
export const sessionWriter = (request: FastifyRequest, reply: FastifyReply): SessionWriter => {
  const base = {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: request.protocol === 'https',
  } as const
  return {
    token: (kind) => readSessionToken(request, kind),
    begin: (kind, token, expires) => void reply.setCookie(NAMES[kind], token, { ...base, expires }),
    end: (kind) => void reply.clearCookie(NAMES[kind], base),
  }
}
