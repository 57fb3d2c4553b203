import { expect, test } from 'vitest'
import { hideNumbers } from './log.ts'

test.each([
  ['an id', 'person 619901199001011234 not found', 'person [number] not found'],
  ['an id with X', 'id 61990119900101123X', 'id [number]'],
  ['a phone', '{"phone":"19900001234"}', '{"phone":"[number]"}'],
  ['an account', 'to 6222000000000000000', 'to [number]'],
])('%s never reaches a log line', (_, line, shown) => {
  expect(hideNumbers(line)).toBe(shown)
})

test.each([
  '{"id":"018f3a2b-1c4d-7e8f-9a0b-123456789012"}',
  '{"time":"2023-04-01T00:00:00.000Z","ms":1234567890}',
  'sm3 66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
])('ids of ours, times and hashes stay: %s', (line) => {
  expect(hideNumbers(line)).toBe(line)
})
