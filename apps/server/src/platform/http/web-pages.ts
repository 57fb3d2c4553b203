import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { newNonce, pagePolicy } from './security.ts'

/** A built front end: its folder and the address it is served under. */
export interface WebPages {
  readonly folder: string
  /** `/` or `/m/`. */
  readonly base: string
}

const STARTING = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta http-equiv="refresh" content="2">
<title>送炭</title><body><main><h1>送炭</h1><p>正在准备，请稍候……</p><p>Getting ready, one moment…</p></main>`

const sendPage = async (reply: FastifyReply, folder: string): Promise<FastifyReply> => {
  const nonce = newNonce()
  reply
    .header('content-security-policy', pagePolicy(nonce))
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
  const file = path.join(folder, 'index.html')
  if (!existsSync(file)) return reply.code(503).header('retry-after', '2').send(STARTING)
  return reply.send((await readFile(file, 'utf8')).replaceAll('__STYLE_NONCE__', nonce))
}

/**
 * Serves both front ends: hashed assets for a year, the page itself fresh each time with its own style nonce.
 * Any address below a base that is no file is a place inside that page.
 */
export const serveWebPages = async (app: FastifyInstance, pages: readonly WebPages[]): Promise<void> => {
  for (const [i, { folder, base }] of pages.entries()) {
    await app.register(fastifyStatic, {
      root: path.join(folder, 'assets'),
      prefix: `${base}assets/`,
      decorateReply: i === 0,
      immutable: true,
      maxAge: '365d',
      preCompressed: true,
      wildcard: true,
    })
  }
  const byLength = [...pages].sort((a, b) => b.base.length - a.base.length)
  app.get('/*', async (request, reply) => {
    const url = request.url.split('?')[0] ?? '/'
    const found = byLength.find(({ base }) => url.startsWith(base) || `${url}/` === base)
    if (!found || url.startsWith('/api/') || url.includes('/assets/')) return reply.callNotFound()
    const file = path.basename(url)
    if (
      ['favicon.svg', 'manifest.webmanifest', 'service-worker.js', 'icon-192.png', 'icon-512.png'].includes(
        file,
      )
    ) {
      return reply.sendFile(file, found.folder)
    }
    return sendPage(reply, found.folder)
  })
}
