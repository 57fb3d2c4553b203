import { readdirSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { openBrowser } from '../browser.ts'
import { CITIZEN_PAGES } from '../looks/citizen-pages.ts'
import { CONSOLE_PAGES } from '../looks/console-pages.ts'
import { type DemoCounty, fillCounty } from '../looks/county.ts'
import { openSessions, type Pair, type Sessions } from '../looks/sessions.ts'
import { walkApplication, walkSelfCheck } from '../looks/walks.ts'
import { type Product, startProduct } from '../product.ts'
import { takePictures } from './pictures.ts'

const FOLDER = fileURLToPath(new URL('../../docs/tour', import.meta.url))
const take = takePictures(FOLDER)

let browser: Browser
let product: Product
let county: DemoCounty
let sessions: Sessions

beforeAll(async () => {
  for (const file of readdirSync(FOLDER)) if (file.endsWith('.webp')) rmSync(`${FOLDER}/${file}`)
  product = await startProduct('2026-11-22')
  const [opened, filled] = await Promise.all([openBrowser(), fillCounty(product)])
  browser = opened
  county = filled
  sessions = openSessions(browser, product, county)
})
afterAll(() => browser?.close())

/** In Chinese: the first of the pair. */
const pictured = async ([visitor]: Pair, name: string, path: string): Promise<void> => {
  await visitor.page.goto(product.url + path)
  await visitor.rest()
  await take(visitor, name)
}

test.for(CONSOLE_PAGES)('$name', async ({ name, post, path }) => {
  await pictured(post ? await sessions.staff(post) : await sessions.nobody(), name, await path(county))
})

test.for(CITIZEN_PAGES)('$name', async ({ name, who, path }) => {
  const member = who?.(county)
  const pair = member ? await sessions.citizen(member) : await sessions.nobody()
  await pictured(pair, name, await path(county, member))
})

test('the self-check, question by question', async () => {
  const [visitor] = await sessions.nobody()
  await walkSelfCheck(visitor, product.url, take)
})

test('an application, question by question', async () => {
  const [visitor] = await sessions.citizen(county.paid)
  await walkApplication(visitor, product.url, take)
})
