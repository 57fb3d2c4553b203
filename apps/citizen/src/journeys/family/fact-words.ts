import type { KeptFact } from '@songtan/contract'
import {
  ASSETS,
  AWAYS,
  DISABILITIES,
  INCOMES,
  PROGRAMS,
  SCHOOLINGS,
  SPENDINGS,
  SUPPORTERS,
  VEHICLE_USES,
} from '../../household/labels.ts'
import type { Language } from '../../shell/i18n.ts'
import { sayDay, sayMoney } from '../../shell/say.ts'

const W = {
  income: { zh: '收入', en: 'Income' },
  asset: { zh: '财产', en: 'Property' },
  spending: { zh: '大笔花费', en: 'Large costs' },
  month: { zh: '每月', en: 'a month' },
  year: { zh: '一年', en: 'a year' },
  none: { zh: '没有', en: 'none' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '不是', en: 'no' },
  disability: { zh: '残疾证', en: 'Disability certificate' },
  grade: { zh: '级', en: 'grade' },
  illness: { zh: '重大疾病', en: 'Serious illness' },
  care: { zh: '生活自理（做不了几样）', en: 'Self-care (things not possible alone)' },
  labour: { zh: '劳动能力', en: 'Ability to work' },
  full: { zh: '能干活', en: 'able' },
  partial: { zh: '能干一点', en: 'partly able' },
  unable: { zh: '干不了', en: 'not able' },
  schooling: { zh: '上学', en: 'School' },
  away: { zh: '是否在家', en: 'At home or away' },
  together: { zh: '一起住', en: 'Lives with the family' },
  supporter: { zh: '不住一起的亲人', en: 'Relative elsewhere' },
  able: { zh: '有能力帮', en: 'able to help' },
  notAble: { zh: '没能力帮', en: 'not able to help' },
  holding: { zh: '在领的救助', en: 'Help received' },
  change: { zh: '报告的变化', en: 'Change reported' },
} as const

const LABOUR = { full: W.full, partial: W.partial, none: W.unable } as const

export interface FactWords {
  readonly label: string
  readonly value: string
}

/** An amount of 0 says that there is none at all. */
const noneOf = (fact: KeptFact, l: Language): FactWords | undefined => {
  const { kind } = fact
  if (kind === 'asset')
    return fact.value.value === 0 && fact.value.kind === 'deposit'
      ? { label: W.asset[l], value: W.none[l] }
      : undefined
  if (kind !== 'income' && kind !== 'spending') return undefined
  return fact.value.amount === 0 ? { label: W[kind][l], value: W.none[l] } : undefined
}

const aboutMoney = (fact: KeptFact, l: Language): FactWords | undefined => {
  switch (fact.kind) {
    case 'income': {
      const { kind, amount, per } = fact.value
      const value = l === 'en' ? `${sayMoney(amount, l)} ${W[per].en}` : `${W[per].zh} ${sayMoney(amount, l)}`
      return { label: INCOMES[kind][l], value }
    }
    case 'asset': {
      const { kind, value, use, area } = fact.value
      const more = [...(use ? [VEHICLE_USES[use][l]] : []), ...(area ? [`${area} m²`] : [])]
      return { label: ASSETS[kind][l], value: [sayMoney(value, l), ...more].join(' · ') }
    }
    case 'spending':
      return { label: SPENDINGS[fact.value.kind][l], value: sayMoney(fact.value.amount, l) }
    case 'holding':
      return {
        label: W.holding[l],
        value: `${PROGRAMS[fact.value.program][l]} ${sayMoney(fact.value.monthly, l)}`,
      }
    default:
      return undefined
  }
}

const aboutPerson = (fact: KeptFact, l: Language): FactWords | undefined => {
  switch (fact.kind) {
    case 'supporter': {
      const { relation, able } = fact.value
      if (relation === 'none') return { label: W.supporter[l], value: W.none[l] }
      const ability = able === undefined ? [] : [(able ? W.able : W.notAble)[l]]
      return { label: W.supporter[l], value: [SUPPORTERS[relation][l], ...ability].join(' · ') }
    }
    case 'disability': {
      const { kind, grade } = fact.value
      if (kind === 'none') return { label: W.disability[l], value: W.none[l] }
      const graded = l === 'en' ? `${W.grade.en} ${grade ?? '—'}` : `${grade ?? '—'} ${W.grade.zh}`
      return { label: W.disability[l], value: `${DISABILITIES[kind][l]} ${graded}` }
    }
    case 'majorIllness':
      return { label: W.illness[l], value: (fact.value.has ? W.yes : W.none)[l] }
    case 'selfCare':
      return { label: W.care[l], value: String(fact.value.failed) }
    case 'labour':
      return { label: W.labour[l], value: LABOUR[fact.value.ability][l] }
    case 'schooling':
      return { label: W.schooling[l], value: SCHOOLINGS[fact.value.level][l] }
    case 'away':
      return { label: W.away[l], value: AWAYS[fact.value.reason][l] }
    case 'livesWith':
      return { label: W.together[l], value: (fact.value.together ? W.yes : W.no)[l] }
    case 'change':
      return { label: W.change[l], value: sayDay(fact.value.day, l) }
    default:
      return undefined
  }
}

/** A fact as the office holds it, in plain words; undefined for what the register keeps for itself. */
export const factWords = (fact: KeptFact, language: Language): FactWords | undefined =>
  noneOf(fact, language) ?? aboutMoney(fact, language) ?? aboutPerson(fact, language)
