import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonical } from './hash.ts'
import { sha256 } from './sha256.ts'

it('gives the published digest of abc (FIPS 180-4)', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

it('agrees with the platform on any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'))
    }),
  )
})

it.each([55, 56, 63, 64, 119, 120])('pads %i bytes rightly', (n) => {
  const text = 'x'.repeat(n)
  expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'))
})

it('writes the same content the same way', () => {
  expect(canonical({ b: 1, a: [true, null], c: undefined })).toBe('{"a":[true,null],"b":1}')
})
