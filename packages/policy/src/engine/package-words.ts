import { factWords } from '../facts/fact-words.ts'
import type { Item } from '../pack/item-types.ts'
import type { Words } from '../pack/pack-types.ts'
import { Amount, toFen } from '../values/amount.ts'
import type { Unknown } from '../values/unknown.ts'
import { formatValue } from './format.ts'
import type { Law } from './law.ts'
import type { Entry, EntryAmount, Standing } from './package.ts'
import type { Settled } from './package-conflicts.ts'
import type { Tried } from './package-entries.ts'

/** What a parameter is called; a value of a family of parameters is called like the family. */
export const figureWords = (law: Law, key: string): Words => {
  const { zh, en } = law.declared.get(key) ??
    law.declared.get(key.slice(0, key.lastIndexOf('.'))) ?? { zh: key, en: key }
  return { zh, en }
}

const join = (law: Law, { facts, parameters }: Entry['hangsOn'], language: keyof Words): string => {
  const parameterWords = (key: string): string => {
    const said = figureWords(law, key)[language]
    return language === 'zh' ? `当地未公布的“${said}”` : `the place’s “${said}”`
  }
  return [...new Set([...facts.map((f) => factWords(f)[language]), ...parameters.map(parameterWords)])].join(
    language === 'zh' ? '、' : ', ',
  )
}

/** One sentence of how an item stands, in both languages. */
export const sayEntry = (law: Law, settled: Settled, standing: Standing, on: Entry['hangsOn']): Words => {
  const { item, member } = settled
  const zh = member ? `${member.id} ` : '该家庭'
  const en = member ? member.id : 'the family'
  switch (standing) {
    case 'entitled':
      return {
        zh: `${zh}可享受“${item.zh}”：${item.who.zh}`,
        en: `${en} may have “${item.en}”: ${item.who.en}`,
      }
    case 'covered':
      return {
        zh: `${zh}符合“${item.zh}”条件，但已由其他待遇保障`,
        en: `${en} meets the conditions of “${item.en}”, but is covered otherwise`,
      }
    case 'hangs':
      return {
        zh: `${zh}能否享受“${item.zh}”还取决于：${join(law, on, 'zh')}`,
        en: `whether ${en} may have “${item.en}” hangs on: ${join(law, on, 'en')}`,
      }
    case 'not':
      return {
        zh: `${zh}不符合“${item.zh}”：${item.who.zh}`,
        en: `${en} is not meant by “${item.en}”: ${item.who.en}`,
      }
  }
}

const PER = { monthly: 'month', yearly: 'year', money: 'time', ratio: 'share' } as const

/** The amount of an entry, or why there is none to tell. */
export const entryAmount = (law: Law, item: Item, amount: Tried['amount']): EntryAmount | undefined => {
  if (!amount) return undefined
  const per = PER[amount.per]
  if (amount.is instanceof Amount)
    return per === 'share'
      ? { per, fen: null, share: formatValue(amount.is, 'ratio') }
      : { per, fen: toFen(amount.is) }
  const { facts } = amount.is
  const reason = reasonOf(law, item, amount.is)
  return { per, fen: null, reason, ...(facts.length > 0 ? { facts } : {}) }
}

const reasonOf = (law: Law, item: Item, unknown: Unknown): Words => {
  const on = { facts: unknown.facts, parameters: unknown.parameters.filter((k) => k !== '') }
  if (item.open && on.facts.length === 0) return item.open
  return {
    zh: `金额无法计算，缺少：${join(law, on, 'zh')}`,
    en: `the amount cannot be computed; lacking: ${join(law, on, 'en')}`,
  }
}
