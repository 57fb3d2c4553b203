import { expect, test } from 'vitest'
import { killManyTimes } from '../../../../../test-kit/kill-nine/kill-many-times.ts'

test('kill -9 of payer, worker and database loses nothing and pays nothing twice', {
  timeout: 300_000,
}, async () => {
  const told: string[] = []
  const found = await killManyTimes({ kills: 5, seed: 5, say: (line) => told.push(line) })
  expect(told).toHaveLength(5)
  expect(found).toMatchObject({ lost: 0, twice: 0, broken: undefined })
  expect(found.payments).toBeGreaterThan(50)
  expect(Math.min(...Object.values(found.killed))).toBeGreaterThan(0)
})
