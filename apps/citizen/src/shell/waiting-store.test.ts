import { expect, test } from 'vitest'
import { parseWaiting, readWaiting } from './waiting-store.ts'

const one = { key: 'k', county: '619901', content: '{}' }

test('what waits comes back as it was, with its key', () => {
  expect(parseWaiting(JSON.stringify(one))).toEqual(one)
  expect(parseWaiting(JSON.stringify({ ...one, draftId: 'd' }))).toMatchObject({ draftId: 'd' })
})

test.each([null, '', 'null', '[]', '{}', JSON.stringify({ ...one, key: 1 })])(
  '%s is nothing that waits',
  (text) => {
    expect(parseWaiting(text)).toBeUndefined()
  },
)

test('where there is no phone nothing waits', () => {
  expect(readWaiting()).toBeUndefined()
})
