import { expect, it } from 'vitest'
import { newPassword } from '../../../platform/crypto/random-secrets.ts'
import { passwordFault } from './password-policy.ts'

it.each([
  ['Abcdefghij1', 'access.password-short'],
  ['Abcdefghijk1', undefined],
  ['abcdefghijk1', 'access.password-simple'],
  ['abcdefghij-1', undefined],
  ['ABCDEFGHIJKL', 'access.password-simple'],
  ['Chai.Men.2023', 'access.password-has-login'],
  ['送炭到家送炭到家送炭到家', 'access.password-simple'],
  ['Aa1送炭到家送炭到家', 'access.password-short'],
  ['Aa1送炭到家送炭到家送', undefined],
] as const)('%s: %s', (password, fault) => {
  expect(passwordFault(password, 'chai.men')).toBe(fault)
})

it('a password we hand over passes, and no two are the same', () => {
  const made = Array.from({ length: 200 }, newPassword)
  expect(made.filter((password) => passwordFault(password, 'chai.men'))).toEqual([])
  expect(new Set(made).size).toBe(200)
})
