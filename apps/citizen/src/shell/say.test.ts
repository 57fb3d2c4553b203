import { describe, expect, test } from 'vitest'
import { sayDay, sayInstant, sayMoney, sayMonth } from './say.ts'

describe('what a family reads', () => {
  test('amounts stand to the fen with thousands apart', () => {
    expect(sayMoney(59_100, 'zh')).toBe('591.00 元')
    expect(sayMoney(123_456_789, 'en')).toBe('¥1,234,567.89')
    expect(sayMoney(-5, 'zh')).toBe('-0.05 元')
  })

  test('days and months are said as people say them', () => {
    expect(sayDay('2023-04-13', 'zh')).toBe('2023年4月13日')
    expect(sayDay('2023-04-13', 'en')).toBe('13 April 2023')
    expect(sayMonth('2023-04', 'zh')).toBe('2023年4月')
  })

  test('times are those of the clock on the wall in China', () => {
    expect(sayInstant('2023-04-12T17:30:00Z', 'zh')).toContain('2023年4月13日')
    expect(sayInstant('2023-04-12T17:30:00Z', 'zh')).toContain('01:30')
  })
})
