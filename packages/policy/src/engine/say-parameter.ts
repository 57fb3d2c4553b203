import type { Declaration, ParameterValue, PlainValue, TermUnit, Words } from '../pack/pack-types.ts'
import { sayValue } from './format.ts'
import { plainToValue } from './plain-value.ts'

/** How a figure is said with the unit in which its pack writes it; `@` stands for the figure. */
const IN_UNIT: Readonly<Record<string, Words>> = {
  'yuan/month': { zh: '@ 元/月', en: '@ yuan a month' },
  'yuan/year': { zh: '@ 元/年', en: '@ yuan a year' },
  yuan: { zh: '@ 元', en: '@ yuan' },
  times: { zh: '@ 倍', en: '@ times' },
  percent: { zh: '@%', en: '@%' },
  grade: { zh: '@ 级', en: 'grade @' },
  years: { zh: '@ 周年', en: '@ years' },
  pieces: { zh: '@ 件', en: '@ pieces' },
}

const TERMS: Readonly<Record<TermUnit, Words>> = {
  'working-day': { zh: '@ 个工作日', en: '@ working days' },
  'calendar-day': { zh: '@ 日', en: '@ calendar days' },
  month: { zh: '@ 个月', en: '@ months' },
  hour: { zh: '@ 小时', en: '@ hours' },
}

const said = (words: Words, figure: string): Words => ({
  zh: words.zh.replace('@', figure),
  en: words.en.replace('@', figure),
})

const both = (plain: PlainValue): Words => {
  const value = plainToValue(plain)
  return { zh: sayValue(value, plain.type, 'zh'), en: sayValue(value, plain.type, 'en') }
}

/** A parameter's value as people say it: with its unit, a code by its words, a rounding and steps as sentences. */
export const sayParameter = (
  { value, text, unit }: Pick<ParameterValue, 'value' | 'text' | 'unit'>,
  { options }: Pick<Declaration, 'options'>,
): Words => {
  if (value === undefined) return { zh: '不详', en: 'not known' }
  switch (value.type) {
    case 'term':
      return said(TERMS[value.unit], String(value.is))
    case 'text': {
      const option = options?.find(({ code }) => code === value.is)
      return option ? { zh: option.zh, en: option.en } : both(value)
    }
    case 'bool':
    case 'rounding':
    case 'tiers':
      return both(value)
    default:
      return said(IN_UNIT[unit] ?? { zh: '@', en: '@' }, text)
  }
}
