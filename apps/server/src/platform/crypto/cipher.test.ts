import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { endsOf, makeCipher, sm3 } from './cipher.ts'

const keysOf = (n: number) => ({
  fields: Buffer.alloc(32, n),
  index: Buffer.alloc(32, n + 1),
  sessions: Buffer.alloc(32, n + 2),
})
const cipher = makeCipher(keysOf(1))

describe('sealing', () => {
  test('what was sealed opens to the same text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => cipher.open(cipher.seal(text)) === text))
  })

  test('the same text never seals to the same bytes', () => {
    expect(cipher.seal('炉北区').equals(cipher.seal('炉北区'))).toBe(false)
  })

  test('one altered byte anywhere is refused', () => {
    const sealed = cipher.seal('13 characters')
    for (let i = 0; i < sealed.length; i += 1) {
      const altered = Buffer.from(sealed)
      altered[i] = (altered[i] ?? 0) ^ 1
      expect(() => cipher.open(altered)).toThrow()
    }
  })

  test('another installation cannot open it', () => {
    expect(() => makeCipher(keysOf(7)).open(cipher.seal('x'))).toThrow(/another installation/)
  })

  test('bytes too short to be sealed are refused', () => {
    expect(() => cipher.open(cipher.seal('').subarray(0, 20))).toThrow()
  })
})

describe('finding', () => {
  test('an index is the same each time and differs by domain and by key', () => {
    expect(cipher.index('phone', '1')).toBe(cipher.index('phone', '1'))
    expect(cipher.index('phone', '1')).not.toBe(cipher.index('account', '1'))
    expect(cipher.index('phone', '1')).not.toBe(makeCipher(keysOf(7)).index('phone', '1'))
  })

  test('first six and last four of an id', () => {
    expect(endsOf('619901199001011234')).toBe('6199011234')
  })
})

test('SM3 of "abc" is the vector of GB/T 32905', () => {
  expect(sm3('abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0')
})
