import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Browser, type BrowserContext, type ConsoleMessage, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from 'vitest'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const PATIENCE_MS = 15_000
const FAILURES = path.join(tmpdir(), 'songtan-e2e-failures')

/** The two machines people sit at. */
export const MACHINES = {
  phone: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
  desk: { viewport: { width: 1440, height: 900 } },
} as const
export type Machine = keyof typeof MACHINES

/** A person before a machine: one page, with a profile of its own. */
export interface Seat {
  readonly name: string
  readonly page: Page
  readonly context: BrowserContext
  /** Script errors, console errors and broken policies since the last test. */
  readonly problems: string[]
}

export interface Hall {
  sit(name: string, machine: Machine): Promise<Seat>
}

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: inject('chromium'), args: FLAGS })

/** A visitor without a session asks who it is, and is told 401: the one refusal that every first look makes. */
export const isFirstLook = (url: string): boolean => /\/(me|session|citizen\/me)$/.test(url)
const tellsFirstLook = (message: ConsoleMessage): boolean =>
  message.text().includes('status of 401') && isFirstLook(message.location().url)

/** The page's clock goes as far from the real one as the program's does, and on. */
export const shiftClock = (shiftMs: number): string => `{
  const Real = globalThis.realDate ??= Date
  globalThis.Date = class extends Real {
    constructor(...given) { if (given.length === 0) super(Real.now() + ${shiftMs}); else super(...given) }
    static now() { return Real.now() + ${shiftMs} }
  }
}`

const watch = (page: Page, problems: string[]): void => {
  page.on('pageerror', (error) => problems.push(`page error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' && !tellsFirstLook(message)) problems.push(`console: ${message.text()}`)
  })
}

const fileName = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]+/gu, '-')

/**
 * A browser for a test file: a test fails when any page had a script or console error, and leaves a picture of every
 * seat when it failed. After the first failure the rest of a journey is not walked and fails too.
 */
export const openHall = (now: () => Date): Hall => {
  const seats: Seat[] = []
  let browser: Browser | undefined
  let broken = false
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser?.close())
  beforeEach(() => {
    if (broken) throw new Error('an earlier step of the journey failed')
  })
  afterEach(async ({ task }) => {
    const problems = seats.flatMap(({ name, problems: found }) => found.splice(0).map((p) => `${name}: ${p}`))
    const failed = task.result?.state === 'fail' || problems.length > 0
    const first = failed && !broken
    broken ||= failed
    if (first) {
      mkdirSync(FAILURES, { recursive: true })
      for (const { name, page } of seats) {
        const picture = path.join(FAILURES, `${fileName(`${task.name} ${name}`)}.png`)
        if (!page.isClosed()) await page.screenshot({ path: picture, fullPage: true })
      }
    }
    expect(problems).toEqual([])
  })
  return {
    sit: async (name, machine) => {
      if (!browser) throw new Error('the browser is not open yet')
      const context = await browser.newContext({
        ...MACHINES[machine],
        locale: 'zh-CN',
        reducedMotion: 'reduce',
        acceptDownloads: true,
      })
      context.setDefaultTimeout(PATIENCE_MS)
      await context.addInitScript(shiftClock(now().getTime() - Date.now()))
      const page = await context.newPage()
      const seat = { name, page, context, problems: [] }
      watch(page, seat.problems)
      context.on('page', (other) => watch(other, seat.problems))
      seats.push(seat)
      return seat
    },
  }
}

/** A new day: pages opened or reloaded from now on show it. */
export const wakeUp = async ({ context, page }: Seat, now: Date): Promise<void> => {
  await context.addInitScript(shiftClock(now.getTime() - Date.now()))
  await page.reload()
}
