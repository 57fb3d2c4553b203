import { describe, expect, it } from 'vitest'
import { PolicyError } from '../problems.ts'
import { valueDecoder } from './read-value.ts'

const read = (type: Parameters<typeof valueDecoder>[0], unit: string, value: string | number | boolean) =>
  valueDecoder(type, unit, ['full', 'percent'])({ line: 1, value }, 'p.yaml')

describe('values are exact', () => {
  it.each([
    ['monthly', 'yuan/year', '5964.00', [49_700, 1]],
    ['monthly', 'yuan/year', '100.00', [2500, 3]],
    ['yearly', 'yuan/month', '662.00', [794_400, 1]],
    ['yearly', 'yuan/year', '5964.5', [596_450, 1]],
    ['money', 'yuan', '0.01', [1, 1]],
    ['ratio', 'times', '1.5', [3, 2]],
    ['ratio', 'percent', '140', [7, 5]],
    ['ratio', 'share', '1/6', [1, 6]],
  ] as const)('%s %s %s', (type, unit, text, wanted) => {
    expect(read(type, unit, text)).toEqual({ type, is: wanted })
  })

  it('terms, roundings and choices', () => {
    expect(read('term', 'working-day', 30)).toEqual({ type: 'term', is: 30, unit: 'working-day' })
    expect(read('rounding', '', 'yuan up')).toEqual({ type: 'rounding', unit: 100, mode: 'up' })
    expect(read('text', '', 'full')).toEqual({ type: 'text', is: 'full' })
  })
})

describe('what does not fit is refused', () => {
  it.each([
    ['monthly', 'yuan', '1.00'],
    ['monthly', 'yuan/month', '1.001'],
    ['monthly', 'yuan/month', 497],
    ['ratio', 'times', '1/3'],
    ['ratio', '', '1.5'],
    ['ratio', 'percent', '-5'],
    ['term', 'week', 3],
    ['term', 'month', -1],
    ['bool', '', 'true'],
    ['rounding', '', 'yuan nearest'],
    ['rounding', '', 'li up'],
    ['text', '', 'half'],
    ['int', '', 1.5],
  ] as const)('%s %s %s', (type, unit, value) => {
    expect(() => read(type, unit, value)).toThrow(PolicyError)
  })
})
