import { createCipheriv, createHmac } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { freshIvs } from './fresh-ivs.ts'
import { keyedSm3 } from './keyed-sm3.ts'
import { sm4Counter } from './sm4-counter.ts'

const bytes = (options: fc.IntArrayConstraints = {}) =>
  fc.uint8Array(options).map((array) => Buffer.from(array))
const sixteen = bytes({ minLength: 16, maxLength: 16 })

test('keyed SM3 is the library’s HMAC-SM3, for keys of any length', () => {
  fc.assert(
    fc.property(bytes({ maxLength: 100 }), bytes({ maxLength: 900 }), bytes(), (key, head, body) => {
      const theirs = createHmac('sm3', key).update(head).update(body).digest('hex')
      expect(keyedSm3(key)(head, body)).toEqual(theirs)
    }),
  )
  expect(keyedSm3(Buffer.alloc(32, 1))('炉北')).toEqual(
    createHmac('sm3', Buffer.alloc(32, 1)).update('炉北').digest('hex'),
  )
})

test('the counter mode is the library’s, on both sides of where one takes over from the other', () => {
  fc.assert(
    fc.property(sixteen, sixteen, bytes({ maxLength: 400 }), (key, iv, text) => {
      const theirs = createCipheriv('sm4-ctr', key, iv)
      expect(sm4Counter(key)(iv, text)).toEqual(Buffer.concat([theirs.update(text), theirs.final()]))
    }),
  )
})

test('a counter at its end goes on from nought', () => {
  const [key, iv, text] = [Buffer.alloc(16, 7), Buffer.alloc(16, 0xff), Buffer.alloc(40)]
  const theirs = createCipheriv('sm4-ctr', key, iv)
  expect(sm4Counter(key)(iv, text)).toEqual(Buffer.concat([theirs.update(text), theirs.final()]))
})

test('one counter seals text after text alike', () => {
  const counter = sm4Counter(Buffer.alloc(16, 7))
  const once = counter(Buffer.alloc(16, 1), Buffer.from('619902196005010015'))
  counter(Buffer.alloc(16, 2), Buffer.from('another'))
  expect(counter(Buffer.alloc(16, 1), Buffer.from('619902196005010015'))).toEqual(once)
})

test('no IV comes twice, over many draws', () => {
  const freshIv = freshIvs()
  const drawn = Array.from({ length: 2_000 }, () => freshIv().toString('hex'))
  expect(new Set(drawn).size).toBe(2_000)
  expect(drawn.every((iv) => iv.length === 32)).toBe(true)
})
