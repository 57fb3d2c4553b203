import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, BrowserContext, Page, Response } from 'playwright-core'
import { isFirstLook, shiftClock } from '../browser.ts'
import { type Language, recordsOf } from './wording.ts'

const PATIENCE_MS = 20_000
const POLL_MS = 40
const STILL = 3

/** Somebody who looks at pages and keeps what the browser and the program had to say meanwhile. */
export interface Visitor {
  readonly page: Page
  readonly context: BrowserContext
  readonly language: Language
  /** Errors and warnings of the browser and refused calls, since they were last taken away. */
  readonly troubles: string[]
  /** Runs of Chinese in what the program answered. */
  readonly records: Set<string>
  /** Waits until nothing is being asked or drawn. */
  rest(): Promise<void>
}

const WAITING = '.ant-skeleton, .ant-spin-spinning, main > p[role=status]'
const SHOWN = `document.querySelector('h1, [role=alert]') !== null && document.querySelector('${WAITING}') === null`

const keepAnswer = async (response: Response, { troubles, records }: Visitor): Promise<void> => {
  const url = new URL(response.url())
  if (response.status() >= 400) {
    if (!(response.status() === 401 && isFirstLook(response.url())))
      troubles.push(`${response.status()} from ${url.pathname}`)
    return
  }
  if (!response.headers()['content-type']?.includes('json')) return
  for (const run of recordsOf(await response.json().catch(() => undefined))) records.add(run)
}

/** A request that the page itself gave up is no trouble: it has asked again. */
const watch = (visitor: Visitor, open: Set<object>): void => {
  const { page, troubles } = visitor
  page.on('pageerror', (error) => troubles.push(`page error: ${error.message}`))
  page.on('console', (message) => {
    const refusal = message.text().startsWith('Failed to load resource')
    if (['error', 'warning'].includes(message.type()) && !refusal)
      troubles.push(`console ${message.type()}: ${message.text()}`)
  })
  page.on('request', (request) => open.add(request))
  page.on('requestfailed', (request) => {
    open.delete(request)
    const failure = request.failure()?.errorText ?? ''
    if (failure !== 'net::ERR_ABORTED') troubles.push(`${failure} at ${new URL(request.url()).pathname}`)
  })
  page.on('response', async (response) => {
    await keepAnswer(response, visitor)
    open.delete(response.request())
  })
}

const restOf = (page: Page, open: ReadonlySet<object>) => async (): Promise<void> => {
  const end = Date.now() + PATIENCE_MS
  let still = 0
  while (still < STILL) {
    if (Date.now() > end) throw new Error(`${page.url()} does not come to rest, ${open.size} requests open`)
    await wait(POLL_MS)
    const calm = open.size === 0 && (await page.evaluate<boolean>(SHOWN))
    still = calm ? still + 1 : 0
  }
}

export interface VisitorOptions {
  readonly url: string
  readonly language: Language
  readonly now: Date
  readonly session?: Awaited<ReturnType<BrowserContext['storageState']>>
}

/** Opens a browser profile in a language, signed in when a session is handed over. */
export const makeVisitor = async (
  browser: Browser,
  { url, language, now, session }: VisitorOptions,
): Promise<Visitor> => {
  const context = await browser.newContext({
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    reducedMotion: 'reduce',
    storageState: {
      cookies: session?.cookies ?? [],
      origins: [{ origin: url, localStorage: [{ name: 'songtan.language', value: language }] }],
    },
  })
  context.setDefaultTimeout(PATIENCE_MS)
  await context.addInitScript(shiftClock(now.getTime() - Date.now()))
  const page = await context.newPage()
  const open = new Set<object>()
  const visitor: Visitor = {
    page,
    context,
    language,
    troubles: [],
    records: new Set(),
    rest: restOf(page, open),
  }
  watch(visitor, open)
  return visitor
}
