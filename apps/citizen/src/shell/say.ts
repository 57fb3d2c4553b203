import { formatYuan, fen as toFen } from '@songtan/kernel'
import type { Language } from './i18n.ts'

const LOCALE: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' }

/** 59100 → `591.00 元` | `¥591.00`, thousands apart. */
export const sayMoney = (amount: number, language: Language): string => {
  const [whole = '0', part = '00'] = formatYuan(toFen(amount)).split('.')
  const text = `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${part}`
  return language === 'en' ? `¥${text}` : `${text} 元`
}

/** `2023-04-13` → `2023年4月13日` | `13 April 2023`. */
export const sayDay = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALE[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )

/** `2023-04` → `2023年4月` | `April 2023`. */
export const sayMonth = (month: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALE[language], { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  )

/** An instant by the clock on the wall in China. */
export const sayInstant = (instant: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALE[language], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Asia/Shanghai',
  }).format(new Date(instant))
