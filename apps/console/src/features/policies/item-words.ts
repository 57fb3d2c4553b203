import type { ITEM_CODES } from '@songtan/policy'
import { useLanguage } from '../../shell/i18n.ts'

type Column = keyof typeof ITEM_CODES
type Code<C extends Column> = (typeof ITEM_CODES)[C][number]

/** How the codes of the catalogue are called. */
const WORDS: { readonly [C in Column]: Readonly<Record<Code<C>, readonly [zh: string, en: string]>> } = {
  of: { household: ['按户', 'the household'], member: ['逐人', 'each member'] },
  form: {
    cash: ['现金', 'cash'],
    kind: ['实物', 'in kind'],
    service: ['服务', 'a service'],
    'fee-waiver': ['费用减免', 'a waiver of fees'],
    status: ['身份认定', 'a status'],
    loan: ['贷款', 'a loan'],
  },
  frequency: {
    monthly: ['按月', 'monthly'],
    yearly: ['按年', 'yearly'],
    once: ['一次性', 'once'],
    'each-time': ['每次', 'each time'],
    standing: ['长期', 'standing'],
  },
  certainty: {
    read: ['已读全文', 'read in full'],
    excerpt: ['已读摘录', 'read as an excerpt'],
    recalled: ['回忆，待核', 'recalled, to be checked'],
  },
  amountType: {
    monthly: ['元/月', 'a month'],
    yearly: ['元/年', 'a year'],
    money: ['元/次', 'each time'],
    ratio: ['费用比例', 'a share of costs'],
  },
  publicity: { none: ['不公示', 'none'], '7d': ['公示 7 天', '7 days'] },
}

/** A code of a column of the catalogue, in words. */
export const useItemWords = () => {
  const [language] = useLanguage()
  return (column: Column, code: string): string => {
    const words = new Map<string, readonly [string, string]>(Object.entries(WORDS[column]))
    return words.get(code)?.[language === 'en' ? 1 : 0] ?? code
  }
}
