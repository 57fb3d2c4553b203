import { BANK_FAILURES, HOLD_REASONS } from '@songtan/contract'
import { expect, it } from 'vitest'
import { adjustmentSentence, paymentSentence } from './payment-sentence.ts'

const both = (sentence: { zh: string; en: string }) => sentence.zh.length > 0 && sentence.en.length > 0

it('has a plain sentence for every state and reason', () => {
  for (const state of ['preparing', 'on-its-way', 'paid', 'not-owed'] as const)
    expect(both(paymentSentence(state, null))).toBe(true)
  for (const reason of HOLD_REASONS) expect(both(paymentSentence('waiting', reason))).toBe(true)
  for (const reason of BANK_FAILURES) expect(both(paymentSentence('failed', reason))).toBe(true)
})

it('says what to do about an account, and does not tell a family of a suspected duplicate', () => {
  expect(paymentSentence('failed', 'frozen').zh).toContain('请到窗口换一个账户')
  expect(paymentSentence('waiting', 'duplicate')).toEqual(paymentSentence('waiting', 'death'))
  expect(paymentSentence('failed', 'toString').zh).toBe(paymentSentence('failed', 'other').zh)
})

it('names the publication that is the reason of back-pay', () => {
  for (const undone of [false, true]) {
    const sentence = adjustmentSentence({ publication: 3, undone })
    expect(sentence.zh).toContain('（发布第 3 号）')
    expect(both(sentence)).toBe(true)
  }
})
