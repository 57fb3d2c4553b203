import { expect, test } from 'vitest'
import { inOrder, keepLook, lastLook, type Notice, newSince } from './notices.ts'

const notice = (key: string, at: string): Notice => ({
  ...{ key, at, kind: 'handed', about: '谷宁', detail: '', href: `/cases/${key}` },
})
const ONE = notice('one', '2026-11-20T01:00:00.000Z')
const TWO = notice('two', '2026-11-20T02:00:00.000Z')

test('the newest stands first, and a record once', () => {
  const again = notice('one', '2026-11-20T03:00:00.000Z')
  expect(inOrder([ONE, TWO]).map(({ key }) => key)).toEqual(['two', 'one'])
  expect(inOrder([ONE, again, TWO])).toEqual([again, TWO])
  expect(inOrder([again, ONE, TWO])).toEqual([again, TWO])
})

test.each([
  [undefined, 2],
  ['2026-11-20T00:59:59.999Z', 2],
  ['2026-11-20T01:00:00.000Z', 1],
  ['2026-11-20T02:00:00.000Z', 0],
])('looked at %s, %i are new', (looked, n) => {
  expect(newSince([ONE, TWO], looked)).toBe(n)
})

test('a look is remembered by person, and holds nothing but its moment', () => {
  const shelf = new Map<string, string>()
  const storage = {
    getItem: (key: string) => shelf.get(key) ?? null,
    setItem: (key: string, value: string) => void shelf.set(key, value),
  }
  keepLook(storage, 'a', new Date('2026-11-20T01:00:00Z'))
  expect(lastLook(storage, 'a')).toBe('2026-11-20T01:00:00.000Z')
  expect(lastLook(storage, 'b')).toBeUndefined()
  expect([...shelf.values()]).toEqual(['2026-11-20T01:00:00.000Z'])
  shelf.set('songtan.looked.a', 'yesterday')
  expect(lastLook(storage, 'a')).toBeUndefined()
})
