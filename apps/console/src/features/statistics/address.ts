import { addMonths, type YearMonth } from '@songtan/kernel'
import { useLocation, useNavigate } from '@tanstack/react-router'

/** What the address asks figures for; what it does not say is left to the server. */
export interface FiguresAsked {
  readonly from?: string
  readonly to?: string
  readonly area?: string
}

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/
const AREA = /^\d{12}$/

const fitting = (text: string | null, form: RegExp): string | undefined =>
  text !== null && form.test(text) ? text : undefined

const askedIn = (query: URLSearchParams): FiguresAsked => {
  const from = fitting(query.get('from'), MONTH)
  const to = fitting(query.get('to'), MONTH)
  const area = fitting(query.get('area'), AREA)
  return { ...(from ? { from } : {}), ...(to ? { to } : {}), ...(area ? { area } : {}) }
}

export const hrefOf = (path: string, asked: Readonly<Record<string, string | undefined>>): string => {
  const said = Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value]] : []))
  const query = new URLSearchParams(said).toString()
  return query ? `${path}?${query}` : path
}

/** Period and town stand in the address, so that a page of figures can be sent to a colleague. */
export const useFiguresAsked = (): [FiguresAsked, (asked: FiguresAsked) => void, URLSearchParams] => {
  const { pathname, searchStr } = useLocation()
  const navigate = useNavigate()
  const query = new URLSearchParams(searchStr)
  return [
    askedIn(query),
    (next) => void navigate({ href: hrefOf(pathname, { ...next }), replace: true }),
    query,
  ]
}

const CHOICES = 36

/** Months that may be chosen, the newest first. */
export const monthsBack = (now: string): string[] =>
  Array.from({ length: CHOICES }, (_, i) => addMonths(now as YearMonth, -i))
