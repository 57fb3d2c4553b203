import { describe, expect, it } from 'vitest'
import { backFrom, forwardFrom, hrefWith, placeAt } from './list-place.ts'

const first = placeAt(undefined, undefined, { of: 'edge', began: 'edge' })
const second = forwardFrom(first, 'c2', { total: 10_000, over: true })
const third = forwardFrom(second, 'c3', {})

describe('the place in a list', () => {
  it('goes on and back, and keeps what the first page counted', () => {
    expect(third).toEqual({ of: 'edge', trail: ['c2', 'c3'], total: 10_000, over: true })
    expect(backFrom(third)).toEqual(second)
    expect(backFrom(second).trail).toEqual([])
  })

  it('is found again by the cursor in the address, with the pages before it', () => {
    expect(placeAt('c3', third, { of: 'edge', began: 'edge' })).toEqual(third)
  })

  it('is the beginning once the list is of something else', () => {
    expect(placeAt('c3', third, { of: 'dibao', began: 'dibao' }).trail).toEqual([])
    expect(placeAt('c3', undefined, { of: 'dibao', began: 'edge' }).trail).toEqual([])
  })

  it('is the cursor alone where nothing was kept: no count is made up', () => {
    expect(placeAt('c3', undefined, { of: 'edge', began: 'edge' })).toEqual({ of: 'edge', trail: ['c3'] })
  })

  it('stands in the address beside the filters', () => {
    expect(hrefWith('/families', '?class=edge', { after: 'c2' })).toBe('/families?class=edge&after=c2')
    expect(hrefWith('/families', '?class=edge&after=c2', { after: undefined })).toBe('/families?class=edge')
    expect(hrefWith('/families', '?after=c2', { after: undefined })).toBe('/families')
  })
})
