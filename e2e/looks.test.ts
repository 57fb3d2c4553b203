import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { CITIZEN_PAGES } from './looks/citizen-pages.ts'
import { CONSOLE_PAGES } from './looks/console-pages.ts'
import { type DemoCounty, fillCounty } from './looks/county.ts'
import { FAULTS, plantFaults } from './looks/faults.ts'
import { look } from './looks/look.ts'
import { lookInModes } from './looks/reading-modes.ts'
import { openSessions, type Pair, type Sessions } from './looks/sessions.ts'
import { SELF_CHECK_RESULT, walkApplication, walkSelfCheck } from './looks/walks.ts'
import { type Product, startProduct } from './product.ts'

const ROUTES = {
  '': { file: '../apps/console/src/shell/router.tsx', each: /page\('([^']+)'/g },
  '/m': { file: '../apps/citizen/src/shell/app.tsx', each: /<Route path="([^"]+)"/g },
} as const

let browser: Browser
let product: Product
let county: DemoCounty
let sessions: Sessions
const visited = new Set<string>()

beforeAll(async () => {
  product = await startProduct('2026-11-22')
  const [opened, filled] = await Promise.all([openBrowser(), fillCounty(product)])
  browser = opened
  county = filled
  sessions = openSessions(browser, product, county)
})
afterAll(() => browser?.close())

/** Opens a page in both languages at once. @returns what is wrong with it in either */
const lookAt = async (pair: Pair, name: string, path: string): Promise<string[]> => {
  visited.add(path.replace(/\?.*/, ''))
  const found = await Promise.all(
    pair.map(async (visitor) => {
      for (const name of county.names) visitor.records.add(name)
      await visitor.page.goto(product.url + path)
      return look(visitor, name)
    }),
  )
  return found.flat()
}

test('a look finds every kind of fault that is planted', async () => {
  const pair = await sessions.nobody()
  const found = await Promise.all(
    pair.map(async (visitor) => {
      await visitor.page.goto(`${product.url}/nowhere`)
      await visitor.rest()
      await plantFaults(visitor.page)
      return look(visitor, 'planted')
    }),
  )
  const told = found.flat()
  expect(Object.keys(FAULTS).filter((fault) => !told.some((line) => FAULTS[fault]?.test(line)))).toEqual([])
})

/** A page about a refusal is refused; what it then shows is looked at like any other. */
const unexpected = (found: readonly string[], refused: readonly number[] = []): string[] =>
  found.filter((trouble) => !refused.some((status) => trouble.includes(`: ${status} from`)))

describe('the console', () => {
  test.for(CONSOLE_PAGES)('$name', async ({ name, post, path, refused }) => {
    const pair = post ? await sessions.staff(post) : await sessions.nobody()
    expect(unexpected(await lookAt(pair, name, await path(county)), refused)).toEqual([])
  })
})

describe('the page for families', () => {
  test.for(CITIZEN_PAGES)('$name', async ({ name, who, path, refused }) => {
    const member = who?.(county)
    const pair = member ? await sessions.citizen(member) : await sessions.nobody()
    const found = await lookAt(pair, name, await path(county, member))
    expect(unexpected([...found, ...(await lookInModes(pair[0], name))], refused)).toEqual([])
  })

  test('the self-check, question by question', async () => {
    const [visitor] = await sessions.nobody()
    visited.add('/m/self-check')
    const found = await walkSelfCheck(visitor, product.url)
    expect([...found, ...(await lookInModes(visitor, SELF_CHECK_RESULT))]).toEqual([])
  })

  test('an application, question by question', async () => {
    const [visitor] = await sessions.citizen(county.paid)
    expect(await walkApplication(visitor, product.url)).toEqual([])
  })
})

/** Places of records hold a digit, names of pages none. */
const addressesOf = (route: string): RegExp =>
  new RegExp(`^${route.replace(/\/$/, '').replaceAll(/[$:]\w+/g, '[^/]*\\d[^/]*')}/?$`)

test.for(Object.entries(ROUTES))('every route of %s was looked at', ([base, { file, each }]) => {
  const routes = [...readFileSync(new URL(file, import.meta.url), 'utf8').matchAll(each)].map(
    ([, route]) => base + route,
  )
  expect(routes.length).toBeGreaterThan(5)
  expect(routes.filter((route) => ![...visited].some((path) => addressesOf(route).test(path)))).toEqual([])
})
