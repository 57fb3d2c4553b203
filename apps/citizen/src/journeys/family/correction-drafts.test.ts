import { expect, test } from 'vitest'
import { keepCorrection, readCorrection } from './correction-drafts.ts'

const shelfOf = (stored?: string, full = false) => {
  const held = new Map(stored === undefined ? [] : [['songtan.corrections', stored]])
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (full) throw new Error('full')
      held.set(key, value)
    },
    removeItem: (key: string) => void held.delete(key),
  }
}

test('what was written about each thing is there after a reload, by itself', () => {
  const shelf = shelfOf()
  keepCorrection(shelf, 'family wage', { says: '没有工资' })
  keepCorrection(shelf, 'family account', { says: '换了卡', sendingId: 'x' })
  expect(readCorrection(shelf, 'family wage')).toEqual({ says: '没有工资' })
  expect(readCorrection(shelf, 'family account')).toEqual({ says: '换了卡', sendingId: 'x' })
  keepCorrection(shelf, 'family wage', undefined)
  expect(readCorrection(shelf, 'family wage')).toBeUndefined()
  expect(readCorrection(shelf, 'family account')?.says).toBe('换了卡')
})

test('what is no draft is none', () => {
  for (const stored of ['', 'null', '[]', '{"a":1}', '{"a":{"says":1}}', '{"a":{"says":"x","sendingId":1}}'])
    expect(readCorrection(shelfOf(stored), 'a')).toBeUndefined()
})

test('a full storage drops the draft and stops nobody', () => {
  const shelf = shelfOf('{"a":{"says":"x"}}', true)
  keepCorrection(shelf, 'b', { says: 'y' })
  expect(readCorrection(shelf, 'a')).toBeUndefined()
})
