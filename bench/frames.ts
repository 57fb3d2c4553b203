import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { ensureBrowser } from '../tools/ensure-browser.ts'

/**
 * The lists of the desk in a browser: from the press of a key or button to the frame that shows the new rows, the server
 * included; and the gaps between frames while 500 rows and more are scrolled through.
 */
const ROUNDS = 12
const ROWS = '.work-rows > li, .rows tbody tr[data-row-key]'

interface Asked {
  readonly say: (line: string) => void
  /** Milliseconds to the next frame. */
  readonly limit: number
}

const at = (times: readonly number[], share: number): number => {
  const sorted = [...times].sort((a, b) => a - b)
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10
}

/** In the page: takes the last press of a button or key before another first row comes, then the frame that paints it. */
const NEXT_ROWS = `new Promise((tell, fail) => {
  setTimeout(() => fail(new Error('no other rows came')), 15000)
  const shown = () => document.querySelector('${ROWS}')?.textContent
  const before = shown()
  let began
  const start = (event) => { began = event.timeStamp }
  for (const type of ['pointerdown', 'keydown']) addEventListener(type, start, { capture: true })
  const watch = new MutationObserver(() => {
    if (began === undefined || shown() === undefined || shown() === before) return
    watch.disconnect()
    for (const type of ['pointerdown', 'keydown']) removeEventListener(type, start, { capture: true })
    requestAnimationFrame(() => setTimeout(() => tell(performance.now() - began)))
  })
  watch.observe(document.querySelector('main'), { subtree: true, childList: true, characterData: true, attributes: true })
})`

/** In the page: what a press left to do afterwards, the rows below the window, is done. */
const AT_REST = 'new Promise((tell) => requestIdleCallback(() => requestIdleCallback(tell)))'

/** In the page: gaps between frames while the page is scrolled from end to end, a third of a screen a frame. */
const SCROLLED = `new Promise((tell) => {
  const gaps = []
  let last = performance.now()
  scrollTo(0, 0)
  const step = (now) => {
    gaps.push(now - last)
    last = now
    const before = scrollY
    scrollBy(0, innerHeight / 3)
    if (scrollY === before && gaps.length > 3) tell(gaps.slice(2))
    else requestAnimationFrame(step)
  }
  requestAnimationFrame(step)
})`

/** Presses and measures, again and again, whenever the page has come to rest; the first time is not counted. */
const again = async (page: Page, presses: readonly (() => Promise<void>)[]): Promise<number[]> => {
  const times: number[] = []
  for (let i = 0; i <= ROUNDS; i += 1) {
    await page.evaluate(AT_REST)
    const told = page.evaluate<number>(NEXT_ROWS)
    await presses[i % presses.length]?.()
    times.push(await told)
  }
  return times.slice(1)
}

const PATIENCE_MS = 20_000

const turn = (page: Page, name: string) => () =>
  page.locator('.pager').getByRole('button', { name }).click({ timeout: PATIENCE_MS })
const figure = (page: Page, name: string) => () =>
  page.locator('.work-figures button', { hasText: name }).click({ timeout: PATIENCE_MS })

const choose = (page: Page, name: string) => async () => {
  await page.getByRole('combobox', { name: '类别' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.locator('.ant-select-item-option', { hasText: new RegExp(`^${name}$`) }).click()
}

const look = (page: Page, text: string) => async () => {
  const field = page.getByRole('searchbox').or(page.locator('main .ant-input-search input')).first()
  await field.fill(text)
  await field.press('Enter')
}

const openAt = async (page: Page, url: string): Promise<void> => {
  await page.goto(url)
  await page.locator(ROWS).first().waitFor({ timeout: 30_000 })
  await page.waitForLoadState('networkidle')
}

/** As many rows as a page of the API can hold, thrice: the list answers with 200 and is shown with 600. */
const withManyRows = async (context: BrowserContext): Promise<void> => {
  await context.route(/\/api\/v1\/(work\?|.*\/families\/search)/, async (route) => {
    const url = new URL(route.request().url())
    const asked = route.request().postData()
    if (asked === null) url.searchParams.set('limit', '200')
    const more = asked === null ? {} : { postData: { ...JSON.parse(asked), limit: 200 } }
    const answer = await route.fetch({ url: url.href, ...more })
    const body = await answer.json()
    const items = [0, 1, 2].flatMap((n) =>
      body.items.map((item: Record<string, unknown>) => ({
        ...item,
        ...('householdId' in item ? { householdId: `${item.householdId}-${n}` } : { id: `${item.id}-${n}` }),
      })),
    )
    await route.fulfill({ response: answer, json: { ...body, items } })
  })
}

/** @returns how many measures are over the limit at p95 */
export const measureFrames = async (
  base: string,
  cookies: string,
  { say, limit }: Asked,
): Promise<number> => {
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    args: ['--no-sandbox', '--disable-gpu'],
  })
  const seat = async () => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    await context.addCookies(
      cookies.split('; ').map((pair) => {
        const [name = '', value = ''] = pair.split('=')
        return { name, value, url: base }
      }),
    )
    return context
  }
  let over = 0
  const tell = (name: string, times: readonly number[]) => {
    const late = at(times, 0.95) > limit
    if (late) over += 1
    say(
      `${name}: p50 ${at(times, 0.5)} ms, p95 ${at(times, 0.95)} ms to the frame with the new rows (limit ${limit})${late ? '   OVER THE LIMIT' : ''}`,
    )
  }
  try {
    const page = await (await seat()).newPage()
    const [next, previous] = [turn(page, '下一页'), turn(page, '上一页')]
    await openAt(page, `${base}/cases?bucket=all`)
    tell('frame: work, another figure', await again(page, [figure(page, '退回重查'), figure(page, '该我办')]))
    await openAt(page, `${base}/cases?bucket=all`)
    tell('frame: work, next page', await again(page, [next]))
    await openAt(page, `${base}/families`)
    tell('frame: families, next page', await again(page, [next]))
    tell('frame: families, page before', await again(page, [previous, next]))
    tell(
      'frame: families, another class',
      await again(page, [choose(page, '低保边缘'), choose(page, '低保')]),
    )
    await openAt(page, `${base}/families`)
    tell('frame: families, looked for', await again(page, [look(page, '暖丠'), look(page, '暖両')]))
    const many = await seat()
    await withManyRows(many)
    const long = await many.newPage()
    for (const path of ['/cases?bucket=all', '/families']) {
      await openAt(long, base + path)
      const rows = await long.locator(ROWS).count()
      const gaps = await long.evaluate<number[]>(SCROLLED)
      tell(`frame gaps: scrolling through ${rows} rows of ${path}`, gaps)
    }
  } finally {
    await browser.close()
  }
  return over
}
