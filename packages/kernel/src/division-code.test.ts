import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ancestorsOf,
  countyCode,
  countyOf,
  divisionCode,
  divisionRange,
  isWithin,
  levelOf,
  NATION,
  townOf,
} from './division-code.ts'

const digits = (length: number) =>
  fc.integer({ min: 1, max: 10 ** length - 1 }).map((n) => String(n).padStart(length, '0'))
const villages = fc
  .tuple(digits(2), digits(2), digits(2), digits(3), digits(3))
  .map((parts) => divisionCode(parts.join('')))

describe('a division code', () => {
  it.each([
    ['61', '610000000000', 'province'],
    ['6103', '610300000000', 'city'],
    ['610302', '610302000000', 'county'],
    ['610302001', '610302001000', 'town'],
    ['610302001007', '610302001007', 'village'],
    ['00', '000000000000', 'nation'],
    ['442000', '442000000000', 'city'],
    ['442000001', '442000001000', 'town'],
  ] as const)('%s is %s, a %s by its digits', (text, code, level) => {
    expect(divisionCode(text)).toBe(code)
    expect(levelOf(divisionCode(text))).toBe(level)
  })

  it.each(['', '6', '610', '61030', '6103020', '6103020010071', '61030x', ' 6103', '６１'])(
    'is not "%s"',
    (text) => expect(() => divisionCode(text)).toThrow('division.unreadable'),
  )

  it('tells its county and its town', () => {
    expect(countyOf(divisionCode('442000001007'))).toBe('442000')
    expect(townOf(divisionCode('442000001007'))).toBe('442000001000')
  })
})

describe('a county code', () => {
  it('has six digits', () => expect(countyCode('610302')).toBe('610302'))
  it.each(['61030', '6103020', '61030a', ''])('is not "%s"', (text) =>
    expect(() => countyCode(text)).toThrow('division.not-a-county'),
  )
})

describe('an area', () => {
  it.each([
    ['00', '000000000000', '999999999999'],
    ['61', '610000000000', '619999999999'],
    ['442000', '442000000000', '442099999999'],
    ['610302', '610302000000', '610302999999'],
    ['610302001', '610302001000', '610302001999'],
    ['610302001007', '610302001007', '610302001007'],
  ])('%s runs from %s to %s', (text, from, to) =>
    expect(divisionRange(divisionCode(text))).toEqual({ from, to }),
  )

  it('ends where its neighbour begins', () => {
    const [one, next] = [divisionCode('610302'), divisionCode('610303')]
    expect(isWithin(divisionCode('610302999999'), one)).toBe(true)
    expect(isWithin(next, one)).toBe(false)
    expect(isWithin(divisionCode('6103'), one)).toBe(false)
  })
})

describe('ancestors', () => {
  it('go from the place itself to the nation', () => {
    expect(ancestorsOf(divisionCode('610302001007'))).toEqual([
      '610302001007',
      '610302001000',
      '610302000000',
      '610300000000',
      '610000000000',
      NATION,
    ])
    expect(ancestorsOf(NATION)).toEqual([NATION])
  })

  it('name a city without counties once', () => {
    expect(ancestorsOf(divisionCode('442000001'))).toEqual([
      '442000001000',
      '442000000000',
      '440000000000',
      NATION,
    ])
  })

  it('are the areas that hold a place, each within the next', () => {
    fc.assert(
      fc.property(villages, villages, (place, other) => {
        const line = ancestorsOf(place)
        expect(line.every((area) => isWithin(place, area))).toBe(true)
        line.slice(1).forEach((area, i) => {
          expect(isWithin(line[i] ?? place, area)).toBe(true)
        })
        for (const area of ancestorsOf(other)) expect(isWithin(place, area)).toBe(line.includes(area))
      }),
    )
  })
})
