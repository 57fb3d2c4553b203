import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bankAccount, maskAccount } from './bank-account.ts'

/** The digit that makes the sum of all digits, every second from the right doubled, a multiple of ten. */
const luhnDigit = (digits: string): string => {
  const doubled = (n: number): number => (n < 5 ? 2 * n : 2 * n - 9)
  let sum = 0
  for (let i = 0; i < digits.length; i += 1) {
    const n = Number(digits.charAt(digits.length - 1 - i))
    sum += i % 2 === 0 ? doubled(n) : n
  }
  return String((10 - (sum % 10)) % 10)
}
const digitsOf = (min: number, max: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: min, maxLength: max })
    .map((digits) => digits.join(''))

describe('a bank account', () => {
  it.each([
    '123456789012',
    '123456789012345',
    '4539148803436467',
    '4539 1488 0343 6467',
    '4539-1488-0343-6467',
    '４５３９１４８８０３４３６４６７',
  ])('may be "%s"', (text) => expect(bankAccount(text)).toMatch(/^\d{12,19}$/))

  it.each(['', '12345678901', '12345678901234567890', '12345678901x', '45391488'])('is not "%s"', (text) =>
    expect(() => bankAccount(text)).toThrow(/^bank-account\.format$/),
  )

  it('of 16 digits and more carries a check digit, of 15 and fewer none', () => {
    expect(() => bankAccount('4539148803436468')).toThrow(/^bank-account\.check-digit$/)
    expect(bankAccount('453914880343646')).toBe('453914880343646')
  })

  it('is accepted with its check digit and refused with any other', () => {
    fc.assert(
      fc.property(digitsOf(15, 18), fc.integer({ min: 1, max: 9 }), (digits, by) => {
        const right = luhnDigit(digits)
        expect(bankAccount(digits + right)).toBe(digits + right)
        const wrong = String((Number(right) + by) % 10)
        expect(() => bankAccount(digits + wrong)).toThrow('bank-account.check-digit')
      }),
    )
  })

  it('names the field it came from', () => {
    expect(() => bankAccount('1', 'account')).toThrow(
      expect.objectContaining({ status: 422, field: 'account' }),
    )
  })

  it('is shown by its last four digits', () => expect(maskAccount('4539148803436467')).toBe('**** 6467'))
})
