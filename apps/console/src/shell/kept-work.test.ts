import { beforeEach, describe, expect, it } from 'vitest'
import { clearOthers, dropKept, keepTyped, readKept } from './kept-work.ts'

const HOUR = 3_600_000
const NOW = Date.parse('2026-11-22T01:00:00Z')

/** A tab's storage, whose entries are its own properties as a browser's are. */
const makeShelf = (): Storage =>
  Object.create(
    {
      getItem(this: Record<string, string>, key: string) {
        return this[key] ?? null
      },
      setItem(this: Record<string, string>, key: string, value: string) {
        this[key] = value
      },
      removeItem(this: Record<string, string>, key: string) {
        delete this[key]
      },
    },
    {},
  )

let shelf: Storage
beforeEach(() => {
  shelf = makeShelf()
  keepTyped(shelf, 'clerk-1', 'visit', { note: '三组' }, NOW)
})

describe('what was typed', () => {
  it('comes back to the one who typed it, and to nobody else', () => {
    expect(readKept(shelf, 'clerk-1', 'visit', NOW)).toEqual({ note: '三组' })
    expect(readKept(shelf, 'clerk-2', 'visit', NOW)).toBeUndefined()
    expect(readKept(shelf, 'clerk-1', 'letter', NOW)).toBeUndefined()
  })

  it('is kept for twelve hours and no longer', () => {
    expect(readKept(shelf, 'clerk-1', 'visit', NOW + 12 * HOUR - 1)).toBeDefined()
    expect(readKept(shelf, 'clerk-1', 'visit', NOW + 12 * HOUR)).toBeUndefined()
  })

  it('is gone when it is dropped', () => {
    dropKept(shelf, 'clerk-1', 'visit')
    expect(Object.keys(shelf)).toEqual([])
  })

  it.each(['{', 'null', '[]', '{"what":1}', '{"at":"x","what":1}'])('is nothing when it reads %s', (text) => {
    for (const key of Object.keys(shelf)) shelf.setItem(key, text)
    expect(readKept(shelf, 'clerk-1', 'visit', NOW)).toBeUndefined()
  })
})

describe('when somebody signs in', () => {
  it('their own stays, that of others goes, and other things are left alone', () => {
    keepTyped(shelf, 'clerk-2', 'visit', {}, NOW)
    shelf.setItem('songtan.trail', '{}')
    clearOthers(shelf, 'clerk-2', NOW)
    expect(Object.keys(shelf)).toEqual(['songtan.kept.clerk-2.visit', 'songtan.trail'])
  })

  it('their own that is too old goes too', () => {
    clearOthers(shelf, 'clerk-1', NOW + 12 * HOUR)
    expect(Object.keys(shelf)).toEqual([])
  })

  it('an id that begins another is not taken for it', () => {
    clearOthers(shelf, 'clerk', NOW)
    expect(Object.keys(shelf)).toEqual([])
  })
})
