import { describe, expect, it } from 'vitest'
import { keepTrail, readTrail, stepAt } from './trail.ts'

const shelfWith = (text?: string) => {
  const held = new Map(text === undefined ? [] : [['songtan.trail', text]])
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
  }
}
const trail = { list: '/cases', paths: ['/cases/619901/a', '/cases/619901/b', '/cases/619901/c'] }

describe('a trail', () => {
  it('leads from each record to its neighbours', () => {
    expect(stepAt(trail, '/cases/619901/b')).toEqual({
      list: '/cases',
      position: 2,
      of: 3,
      previous: '/cases/619901/a',
      next: '/cases/619901/c',
    })
  })

  it('ends at both ends', () => {
    expect(stepAt(trail, '/cases/619901/a')).not.toHaveProperty('previous')
    expect(stepAt(trail, '/cases/619901/c')).not.toHaveProperty('next')
  })

  it('says nothing of a record that the list does not hold', () => {
    expect(stepAt(trail, '/cases/619901/d')).toBeUndefined()
    expect(stepAt(undefined, '/cases/619901/a')).toBeUndefined()
  })

  it('is kept and read again', () => {
    const shelf = shelfWith()
    keepTrail(shelf, trail)
    expect(readTrail(shelf)).toEqual(trail)
  })

  it.each([undefined, 'not json', '{"list":1,"paths":[]}', '{"list":"/","paths":[1]}', '[]'])(
    'is nothing when %s was kept',
    (text) => {
      expect(readTrail(shelfWith(text))).toBeUndefined()
    },
  )
})
