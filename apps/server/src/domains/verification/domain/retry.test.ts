import { expect, it } from 'vitest'
import { ATTEMPTS, retryAt } from './retry.ts'

const NOW = new Date('2023-04-03T02:00:00Z')
const waits = (from: number): (number | undefined)[] =>
  Array.from({ length: ATTEMPTS }, (_, i) => {
    const at = retryAt(NOW, 'timeout', from + i + 1, from + ATTEMPTS)
    return at && (at.getTime() - NOW.getTime()) / 1000
  })

it('waits longer each time and gives up after the last attempt', () => {
  expect(waits(0)).toEqual([5, 30, 180, 900, undefined])
})

it('begins anew when a person asks again', () => {
  expect(waits(5)).toEqual(waits(0))
})

it.each(['refused', 'not-connected', 'no-authorisation'] as const)('does not repeat: %s', (failure) => {
  expect(retryAt(NOW, failure, 1, ATTEMPTS)).toBeUndefined()
})
