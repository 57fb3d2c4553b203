import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskPhone, mobilePhone } from './phone.ts'

describe('a mobile number', () => {
  it.each([
    '13900000000',
    ' 139 0000 0000 ',
    '139-0000-0000',
    '+8613900000000',
    '8613900000000',
    '+86 139 0000 0000',
    '１３９００００００００',
    '＋86 13900000000',
  ])('is read from "%s"', (text) => expect(mobilePhone(text)).toBe('13900000000'))

  it.each(['', '1390000000', '139000000000', '12900000000', '23900000000', '+8513900000000', '1390000000x'])(
    'is not "%s"',
    (text) => expect(() => mobilePhone(text)).toThrow(/^phone\.format$/),
  )

  it('keeps its eleven digits', () => {
    const numbers = fc.tuple(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 0, max: 999_999_999 }))
    fc.assert(
      fc.property(numbers, ([second, rest]) => {
        const number = `1${second}${String(rest).padStart(9, '0')}`
        expect(mobilePhone(number)).toBe(number)
        expect(mobilePhone(`+86${number}`)).toBe(number)
      }),
    )
  })

  it('names the field it came from', () => {
    expect(() => mobilePhone('1', 'phone')).toThrow(expect.objectContaining({ status: 422, field: 'phone' }))
  })

  it('is shown with four digits hidden', () => expect(maskPhone('13912345678')).toBe('139****5678'))
})
