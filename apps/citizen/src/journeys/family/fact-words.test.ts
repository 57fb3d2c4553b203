import { describe, expect, test } from 'vitest'
import { factWords } from './fact-words.ts'

describe('what the office holds, in plain words', () => {
  test('an income says how much and for how long', () => {
    const wage = { kind: 'income', value: { kind: 'wage', amount: 120_000, per: 'month' } } as const
    expect(factWords(wage, 'zh')).toEqual({ label: '打工、上班的工资', value: '每月 1,200.00 元' })
    expect(factWords(wage, 'en')).toEqual({ label: 'Wages', value: '¥1,200.00 a month' })
  })

  test('an asset names its use or size only where there is one', () => {
    const home = { kind: 'asset', value: { kind: 'home', value: 0, area: 80 } } as const
    expect(factWords(home, 'zh')?.value).toBe('0.00 元 · 80 m²')
    const deposit = { kind: 'asset', value: { kind: 'deposit', value: 5 } } as const
    expect(factWords(deposit, 'zh')?.value).toBe('0.05 元')
  })

  test('an amount of nothing says that there is none', () => {
    const none = { kind: 'spending', value: { kind: 'other', amount: 0 } } as const
    expect(factWords(none, 'zh')).toEqual({ label: '大笔花费', value: '没有' })
    const income = { kind: 'income', value: { kind: 'other', amount: 0, per: 'year' } } as const
    expect(factWords(income, 'en')).toEqual({ label: 'Income', value: 'none' })
    const deposit = { kind: 'asset', value: { kind: 'deposit', value: 0 } } as const
    expect(factWords(deposit, 'zh')).toEqual({ label: '财产', value: '没有' })
  })

  test('"none" is said, not left out', () => {
    expect(factWords({ kind: 'disability', value: { kind: 'none' } }, 'zh')?.value).toBe('没有')
    expect(factWords({ kind: 'supporter', value: { relation: 'none' } }, 'en')?.value).toBe('none')
  })

  test('what the register keeps for itself is not shown', () => {
    expect(factWords({ kind: 'register', value: { county: '619901' } }, 'zh')).toBeUndefined()
    expect(factWords({ kind: 'class', value: { class: 'dibao' } }, 'zh')).toBeUndefined()
  })
})
