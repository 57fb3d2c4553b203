import { type Fen, formatYuan } from '@songtan/kernel'
import type { ReactNode } from 'react'
import { useLanguage } from './i18n.ts'

const grouped = (text: string): string => text.replace(/\B(?=(\d{3})+(?!\d))/g, ',')

/** 59100 → `591.00`, grouped by thousands, to the fen. */
export const moneyText = (amount: number): string => {
  const [whole = '', part = ''] = formatYuan(amount as Fen).split('.')
  return `${grouped(whole)}.${part}`
}

export const Money = ({ fen }: { readonly fen: number | null | undefined }): ReactNode => (
  <span className="money">{fen === null || fen === undefined ? '—' : moneyText(fen)}</span>
)

const zhDay = (day: string): string =>
  `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`
/** Made once: the browser takes as long to make one as a list takes to draw its rows. */
const EN_DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})
const enDay = (day: string): string => EN_DAY.format(new Date(`${day}T00:00:00Z`))

/** How people say a day, inside a sentence. */
export const useSaidDay = (): ((day: string) => string) => {
  const [language] = useLanguage()
  return language === 'en' ? enDay : zhDay
}

/** How people say a month. */
export const useSaidMonth = (): ((month: string) => string) => {
  const [language] = useLanguage()
  return (month) => {
    if (language === 'zh') return `${Number(month.slice(0, 4))}年${Number(month.slice(5, 7))}月`
    return enDay(`${month}-01`).slice(2)
  }
}

/** A day as people say it. */
export const Day = ({ day }: { readonly day: string | null | undefined }): ReactNode => {
  const said = useSaidDay()
  if (!day) return <span className="quiet">—</span>
  return <time dateTime={day}>{said(day)}</time>
}

/** Its form of a moment is the one of ISO 8601. */
const SHANGHAI = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
})
const momentText = (at: string): string => SHANGHAI.format(new Date(at))

/** An instant inside a sentence: its day as it is said, and the minute on Shanghai's clock. */
export const useSaidMoment = (): ((at: string) => string) => {
  const said = useSaidDay()
  return (at) => {
    const [day = '', time = ''] = momentText(at).split(' ')
    return `${said(day)} ${time}`
  }
}

/** An instant on Shanghai's clock, to the minute. */
export const Moment = ({ at }: { readonly at: string | null | undefined }): ReactNode => {
  if (!at) return <span className="quiet">—</span>
  return <time dateTime={at}>{momentText(at)}</time>
}
