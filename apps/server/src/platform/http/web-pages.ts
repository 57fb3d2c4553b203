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

/** How somebody reads, as the page last remembered it: a language, large print, high contrast. Nothing about a person. */
const READING = /(?:^|;\s*)songtan-page=(zh-Hant|zh|en)((?:\.(?:large|contrast)){0,2})(?:;|$)/

interface Reading {
  readonly language: string
  readonly look: string
}

const readingOf = (cookies: string | undefined): Reading => {
  const [, language = 'zh', looks = ''] = READING.exec(cookies ?? '') ?? []
  return { language, look: looks.split('.').filter(Boolean).join(' ') }
}

/** A page drawn ahead for this very address, else the empty one that draws itself; both in the reader's language. */
const pageFile = (folder: string, place: string, { language }: Reading): string => {
  const drawn = (name: string) => path.join(folder, 'drawn', `${name}.${language}.html`)
  const name = place === '' ? 'home' : place
  const found = [drawn(/^[a-z-]+$/.test(name) ? name : 'shell'), drawn('shell')].find((file) =>
    existsSync(file),
  )
  return found ?? path.join(folder, 'index.html')
}

/** @param place the address below the base, with what is asked of it: `self-check`, `progress/619901/1` */
const sendPage = async (
  reply: FastifyReply,
  folder: string,
  place: string,
  reading: Reading,
): Promise<FastifyReply> => {
  const nonce = newNonce()
  reply
    .header('content-security-policy', pagePolicy(nonce))
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
  const file = pageFile(folder, place, reading)
  if (!existsSync(file)) return reply.code(503).header('retry-after', '2').send(STARTING)
  const html = (await readFile(file, 'utf8')).replaceAll('__STYLE_NONCE__', nonce)
  return reply.send(html.replace('data-look=""', `data-look="${reading.look}"`))
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
      // The worker keeps `/m` itself too, not only what lies below it.
      if (file === 'service-worker.js') reply.header('service-worker-allowed', found.base.slice(0, -1) || '/')
      return reply.sendFile(file, found.folder)
    }
    const place = request.url.slice(found.base.length).replace(/\/$/, '')
    return sendPage(reply, found.folder, place, readingOf(request.headers.cookie))
  })
}
