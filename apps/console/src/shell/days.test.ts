import { expect, test } from 'vitest'
import { daysFrom } from './days.ts'

test.each([
  ['2026-11-22', '2026-11-22', 0],
  ['2026-11-22', '2026-11-23', 1],
  ['2026-11-22', '2026-11-21', -1],
  ['2024-02-28', '2024-03-01', 2],
  ['2025-12-31', '2026-12-31', 365],
])('from %s to %s there are %i days', (one, other, days) => {
  expect(daysFrom(one, other)).toBe(days)
})
