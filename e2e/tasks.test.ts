import pg from 'pg'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { MACHINES, openBrowser } from './browser.ts'
import { type DemoCounty, fillCounty } from './looks/county.ts'
import { openSessions, type Sessions } from './looks/sessions.ts'
import type { Visitor } from './looks/visitor.ts'
import { type Product, startProduct } from './product.ts'
import { TASKS } from './tasks/all.ts'
import { attempt } from './tasks/attempt.ts'
import type { About, Ask, Task } from './tasks/task.ts'

/** What may be said to be needed beyond what is. */
const SLACK = 1

let browser: Browser
let product: Product
let county: DemoCounty
let sessions: Sessions
let looking: pg.Client
const abouts = new Map<Task, About>()

const rowOf = async (sql: string): Promise<About> => {
  const { rows } = await looking.query<Record<string, string>>(sql)
  const [row] = rows
  if (!row) throw new Error(`there is nothing for: ${sql}`)
  return row
}
const ask: Ask = async (sql) => String(Object.values(await rowOf(sql))[0])

beforeAll(async () => {
  product = await startProduct('2026-11-22')
  const [opened, filled] = await Promise.all([openBrowser(), fillCounty(product)])
  browser = opened
  county = filled
  sessions = openSessions(browser, product, county)
  looking = new pg.Client(product.database.ownerUrl)
  await looking.connect()
  for (const task of TASKS) {
    const { about = () => ({}) } = task
    abouts.set(task, typeof about === 'string' ? await rowOf(about) : about(county))
  }
})
afterAll(async () => {
  await browser?.close()
  await looking?.end()
})

const seatOf = async ({ who }: Task): Promise<{ readonly visitor: Visitor; readonly home: string }> => {
  if (typeof who === 'string' && who !== 'nobody') {
    const [visitor] = await sessions.staff(who)
    await visitor.page.setViewportSize(MACHINES.desk.viewport)
    return { visitor, home: '/' }
  }
  const [visitor] = await (typeof who === 'string' ? sessions.nobody() : sessions.citizen(who(county)))
  await visitor.page.setViewportSize(MACHINES.phone.viewport)
  return { visitor, home: '/m' }
}

test.for(TASKS.map((task) => ({ told: task.told.zh, task })))('$told', async ({ task }) => {
  const { visitor, home } = await seatOf(task)
  const start = product.url + home
  const { steps, doneBefore } = await attempt(visitor.page, task, {
    start,
    about: abouts.get(task) ?? {},
    ask,
  })
  expect(doneBefore, 'the proof holds before the first step and proves nothing').toBe(false)
  expect(steps, 'steps taken').toBeLessThanOrEqual(task.most)
  expect(steps, 'steps taken, fewer than are allowed: lower the number').toBeGreaterThanOrEqual(
    task.most - SLACK,
  )
  expect(visitor.troubles.splice(0)).toEqual([])
})
