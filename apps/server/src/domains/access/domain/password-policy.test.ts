import { expect, it } from 'vitest'
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
