import { PAYABLE_PROGRAMS } from '@songtan/contract'
import { expect, it } from 'vitest'
import { ACCOUNTS, accountName, SIDES, sidesOf } from './accounts.ts'

it('has a Chinese and an English name for every account, no two alike', () => {
  const names = ACCOUNTS.map((account) => accountName(account))
  expect(new Set(names.map(({ zh }) => zh)).size).toBe(ACCOUNTS.length)
  expect(new Set(names.map(({ en }) => en)).size).toBe(ACCOUNTS.length)
  expect(accountName('payable:dibao')).toEqual({
    zh: '低保·应付补助',
    en: 'minimum living guarantee: payable',
  })
})

it('shows an unknown account as it is', () => {
  expect(accountName('cash').zh).toBe('cash')
  expect(accountName('payable:other').zh).toBe('payable:other')
})

it('knows both sides of every kind for every programme', () => {
  for (const program of PAYABLE_PROGRAMS) {
    for (const kind of Object.keys(SIDES) as (keyof typeof SIDES)[]) {
      const { debit, credit } = sidesOf(kind, program)
      expect(ACCOUNTS).toContain(debit)
      expect(ACCOUNTS).toContain(credit)
      expect(debit).not.toBe(credit)
    }
  }
})
