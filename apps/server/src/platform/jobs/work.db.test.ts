import { setTimeout } from 'node:timers/promises'
import { afterAll, expect, test, vi } from 'vitest'
import { testApp } from '../../../../../test-kit/app.ts'
import { job } from './job.ts'
import { prepareQueues } from './queue.ts'
import { startWorking } from './work.ts'

const seen: number[] = []
let running = 0
let most = 0

const count = job<{ n: number }>({
  name: 'test.count',
  retries: 0,
  run: async ({ n }) => {
    running += 1
    most = Math.max(most, running)
    await setTimeout(1)
    running -= 1
    if (n === 7) throw new Error('the seventh fails')
    seen.push(n)
  },
})

const QUESTIONS = 30

test('what is queued at once is worked off without waiting between; one that fails leaves the others alone', async () => {
  const { services, database } = await testApp()
  await prepareQueues(database.jobsUrl, [count])
  const working = await startWorking(database.jobsUrl, [count], services, services.log)
  afterAll(() => working.stop())
  await services.db.transaction().execute(async (tx) => {
    for (let n = 0; n < QUESTIONS; n += 1) await services.jobs.enqueue(tx, count.name, { n })
  })
  const wanted = Array.from({ length: QUESTIONS }, (_, n) => n).filter((n) => n !== 7)
  await vi.waitFor(() => expect([...seen].sort((a, b) => a - b)).toEqual(wanted), { timeout: 20_000 })
  expect(most).toBe(3)
})
