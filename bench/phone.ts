import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Browser, chromium } from 'playwright-core'
import { ensureBrowser } from '../tools/ensure-browser.ts'
import { startProduct } from './product.ts'

/**
 * The page for families on a poor phone and line: 400 kbit/s, 400 ms latency, a CPU four times slower; until its text is
 * read, until its first question can be answered, and until the answer has brought the second. Beside the bare way in
 * the same run: a static page of the same size that holds nothing but its text and a form. `npm run bench:phone`.
 */
const PORT = 7783
const ROUNDS = 5
const LIMIT_MS = 3000
const LINE = { offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 }
const SLOWER = 4

const say = (line: string) => process.stdout.write(`${line}\n`)
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

interface Figures {
  /** First text on the screen, in ms from the navigation. */
  readonly readable: number
  /** A frame with the first question and its answers on the screen. */
  readonly answerable: number
  /** The second question on the screen, when the first was answered as soon as it could be. */
  readonly second: number
}

/** In the page: the moment after a frame that shows what a selector names. */
const SHOWN = (selector: string) => `new Promise((tell) => {
  const look = () => document.querySelector('${selector}')?.checkVisibility()
    ? requestAnimationFrame(() => setTimeout(() => tell(performance.now())))
    : setTimeout(look, 5)
  look()
})`
const PAINTED = `new Promise((tell) => new PerformanceObserver((list) => tell(list.getEntriesByName('first-contentful-paint')[0]?.startTime))
  .observe({ type: 'paint', buffered: true }))`

const visit = async (browser: Browser, url: string, first: string, second?: string): Promise<Figures> => {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    isMobile: true,
    hasTouch: true,
  })
  const page = await context.newPage()
  const wire = await context.newCDPSession(page)
  await wire.send('Network.enable')
  await wire.send('Network.emulateNetworkConditions', LINE)
  await wire.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  const began = performance.now()
  await page.goto(url, { waitUntil: 'commit' })
  const answerable = await page.evaluate<number>(SHOWN(first))
  const readable = await page.evaluate<number>(PAINTED)
  if (second) {
    await page.locator(first).click()
    await page.locator(second).waitFor({ timeout: 60_000 })
  }
  const seconds = performance.now() - began
  await context.close()
  return { readable, answerable, second: seconds }
}

const rounds = async (run: () => Promise<Figures>): Promise<Figures> => {
  const all: Figures[] = []
  for (let i = 0; i < ROUNDS; i += 1) all.push(await run())
  const of = (name: keyof Figures) => Math.round(median(all.map((one) => one[name])))
  return { readable: of('readable'), answerable: of('answerable'), second: of('second') }
}

/** A page as long as ours, of nothing but text and a form. */
const startBare = async (bytes: number) => {
  const form = '<form><button name="residence" value="rural">农村</button></form>'
  const words = Array.from({ length: bytes }, (_, i) => String.fromCodePoint(0x4e00 + ((i * 7919) % 20_000)))
  const page = (n: number) =>
    `<!doctype html><html lang="zh"><meta charset="utf-8"><title>-</title><h1>送炭</h1>${form}<p>${words.slice(0, n).join('')}</p>`
  let n = 0
  while (gzipSync(page(n)).length < bytes) n += 50
  const html = gzipSync(page(n))
  const server = createServer((_, response) => {
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip' })
      .end(html)
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, stop: () => server.close() }
}

const data = mkdtempSync(path.join(tmpdir(), 'songtan-bench-phone-'))
const product = await startProduct(data, PORT, { SONGTAN_DEMO: 'small' })
const browser = await chromium.launch({
  executablePath: ensureBrowser(),
  args: ['--no-sandbox', '--disable-gpu'],
})
try {
  const address = `${product.base}/m/self-check`
  const sent = await fetch(address, { headers: { 'accept-encoding': 'identity' } })
  const bytes = gzipSync(await sent.text()).length
  const server = await startBare(bytes)
  const bare = await rounds(() => visit(browser, server.url, 'button[name=residence]'))
  server.stop()
  const home = await rounds(() => visit(browser, `${product.base}/m`, 'a.door'))
  const check = await rounds(() => visit(browser, address, 'button[value=rural]', '#f-village'))
  const times = (ours: number, theirs: number) => `${(ours / Math.max(1, theirs)).toFixed(2)} × bare`
  const verdict = (ms: number) => (ms <= LIMIT_MS ? '' : '   OVER THE LIMIT')
  say(`bare page of ${bytes} bytes: read ${bare.readable} ms, answerable ${bare.answerable} ms`)
  say(
    `home: read ${home.readable} ms (limit ${LIMIT_MS}), ${times(home.readable, bare.readable)}${verdict(home.readable)}`,
  )
  say(
    `self-check: read ${check.readable} ms, answerable ${check.answerable} ms (limit ${LIMIT_MS}), ${times(check.answerable, bare.answerable)}${verdict(check.answerable)}`,
  )
  say(
    `self-check: second question ${check.second} ms after the address was opened, the first answered at once`,
  )
} finally {
  await browser.close()
  await product.stop()
  rmSync(data, { recursive: true, force: true })
}
