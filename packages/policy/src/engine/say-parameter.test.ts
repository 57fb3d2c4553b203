import { describe, expect, it } from 'vitest'
import type { PlainValue } from '../pack/pack-types.ts'
import { amount } from '../values/amount.ts'
import { unknownFact } from '../values/unknown.ts'
import { RoundingRule, Tiers } from '../values/value.ts'
import { formatValue, sayValue } from './format.ts'
import { sayParameter } from './say-parameter.ts'

const said = (value: PlainValue | undefined, unit = '', text = '') =>
  sayParameter({ value, text, unit }, { options: [{ code: 'full', zh: '全额', en: 'in full' }] })

describe('every kind of parameter is said in both languages', () => {
  it.each([
    [
      said({ type: 'yearly', is: [596_400, 1] }, 'yuan/year', '5964.00'),
      '5964.00 元/年',
      '5964.00 yuan a year',
    ],
    [
      said({ type: 'monthly', is: [49_700, 1] }, 'yuan/month', '497.00'),
      '497.00 元/月',
      '497.00 yuan a month',
    ],
    [said({ type: 'money', is: [100, 1] }, 'yuan', '1.00'), '1.00 元', '1.00 yuan'],
    [said({ type: 'ratio', is: [3, 2] }, 'times', '1.5'), '1.5 倍', '1.5 times'],
    [said({ type: 'ratio', is: [7, 5] }, 'percent', '140'), '140%', '140%'],
    [said({ type: 'ratio', is: [1, 6] }, 'share', '1/6'), '1/6', '1/6'],
    [said({ type: 'int', is: 2 }, 'grade', '2'), '2 级', 'grade 2'],
    [said({ type: 'int', is: 2 }, '', '2'), '2', '2'],
    [said({ type: 'bool', is: true }, '', 'true'), '是', 'yes'],
    [said({ type: 'bool', is: false }, '', 'false'), '否', 'no'],
    [said({ type: 'text', is: 'full' }, '', 'full'), '全额', 'in full'],
    [said({ type: 'text', is: 'other' }, '', 'other'), 'other', 'other'],
    [said({ type: 'term', is: 30, unit: 'working-day' }), '30 个工作日', '30 working days'],
    [said({ type: 'term', is: 6, unit: 'month' }), '6 个月', '6 months'],
    [said({ type: 'rounding', unit: 100, mode: 'up' }), '进一法取整到元', 'rounded up to the yuan'],
    [said({ type: 'rounding', unit: 10, mode: 'down' }), '去尾法取整到角', 'rounded down to the jiao'],
    [
      said({ type: 'tiers', is: [{ below: [3, 2], share: [1, 3] }, { share: [1, 2] }] }),
      '低于 1.5 倍按 1/3；其余按 50%',
      'below 1.5 times 1/3; otherwise 50%',
    ],
    [said(undefined), '不详', 'not known'],
  ])('%j', (words, zh, en) => {
    expect(words).toEqual({ zh, en })
  })
})

describe('a value within a trace', () => {
  it('that needs no language is written as in a pack', () => {
    expect(formatValue(new RoundingRule({ unit: 1, mode: 'half-up' }))).toBe('fen half-up')
    expect(
      formatValue(
        new Tiers([
          { below: amount(1), share: amount(1) },
          { below: undefined, share: amount(1, 2) },
        ]),
      ),
    ).toBe('<1: 1; 0.5')
    expect(formatValue(unknownFact('incomes'))).toBe('?')
  })

  it('is joined and answered in the language of its sentence', () => {
    expect(sayValue([true, 2], undefined, 'zh')).toBe('是、2')
    expect(sayValue([false, 2], undefined, 'en')).toBe('no, 2')
  })
})
