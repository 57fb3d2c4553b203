import { expect, it } from 'vitest'
import { newPassword } from '../../platform/crypto/random-secrets.ts'
import { passwordFault } from './domain/password-policy.ts'
import { hashPassword, passwordFits } from './passwords.ts'

it('a password we hand over passes the policy, and no two are the same', () => {
  const made = Array.from({ length: 200 }, newPassword)
  expect(made.filter((password) => passwordFault(password, 'chai.men'))).toEqual([])
  expect(new Set(made).size).toBe(200)
})

it('is argon2id, salted, and nobody’s password fits an account that does not exist', async () => {
  const [first, second] = await Promise.all([
    hashPassword('Own-password-42'),
    hashPassword('Own-password-42'),
  ])
  expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(first).not.toBe(second)
  expect(await passwordFits(first, 'Own-password-42')).toBe(true)
  expect(await passwordFits(first, 'Own-password-43')).toBe(false)
  expect(await passwordFits(undefined, 'Own-password-42')).toBe(false)
})
