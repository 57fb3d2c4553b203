import { DRAWN, keptPage, SHELL, wayOf } from './ways.ts'

interface Extendable {
  waitUntil(work: Promise<unknown>): void
}
interface Fetching extends Extendable {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}
interface Scope {
  readonly clients: { claim(): Promise<void> }
  addEventListener(kind: 'install' | 'activate', run: (event: Extendable) => void): void
  addEventListener(kind: 'fetch', run: (event: Fetching) => void): void
}

declare const self: Scope
/** Files of this build, without what only some ask for; put in by the build, with one hash over them. */
declare const FILES: readonly string[]
declare const VERSION: string

const PAGE_CACHE = `songtan-page-${VERSION}`
/** Outlives a new version of the page: the last law that was read stays at hand. */
const LAW_CACHE = 'songtan-law'
/** The day an answer was for; a kept answer must not tell it again. */
const DAY = 'songtan-day'

const keep = async (): Promise<void> => {
  const cache = await caches.open(PAGE_CACHE)
  await cache.addAll([...DRAWN, SHELL, ...FILES])
}

const throwAwayOld = async (): Promise<void> => {
  for (const name of await caches.keys())
    if (name.startsWith('songtan-') && name !== PAGE_CACHE && name !== LAW_CACHE) await caches.delete(name)
  await self.clients.claim()
}

const asset = async (request: Request): Promise<Response> => {
  const cache = await caches.open(PAGE_CACHE)
  const kept = await cache.match(request)
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.ok) await cache.put(request, answer.clone())
  return answer
}

/** Fresh while the line is there; the server knows how somebody reads. Else as it was kept. */
const page = async (request: Request): Promise<Response> => {
  try {
    return await fetch(request)
  } catch (broken) {
    const { pathname, search } = new URL(request.url)
    const kept = await (await caches.open(PAGE_CACHE)).match(keptPage(pathname, search))
    if (kept) return kept
    throw broken
  }
}

const withoutDay = (answer: Response): Response => {
  const headers = new Headers(answer.headers)
  headers.delete(DAY)
  return new Response(answer.body, { status: answer.status, headers })
}

/** The law as it is now; without a line the last that was read. */
const law = async (request: Request): Promise<Response> => {
  const cache = await caches.open(LAW_CACHE)
  try {
    const answer = await fetch(request)
    if (answer.ok) await cache.put(request, answer.clone())
    return answer
  } catch (broken) {
    const kept = await cache.match(request)
    if (kept) return withoutDay(kept)
    throw broken
  }
}

const WAYS = { asset, page, law } as const

self.addEventListener('install', (event) => event.waitUntil(keep()))
self.addEventListener('activate', (event) => event.waitUntil(throwAwayOld()))
self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (url.origin !== location.origin) return
  const way = wayOf({ method: request.method, mode: request.mode, path: url.pathname })
  if (way !== 'pass') event.respondWith(WAYS[way](request))
})
