import {
  AppError,
  addDays,
  addMonths,
  firstDay,
  lastDay,
  type PlainDate,
  type YearMonth,
} from '@songtan/kernel'

/** Whole months that figures are of. */
export interface Period {
  readonly from: YearMonth
  readonly to: YearMonth
}

/** More months than a page can show one beside the other. */
const MOST_MONTHS = 36
const YEAR = 12

/** The months asked for; the last twelve when none were. @throws AppError 422 `statistics.period` */
export const periodOf = (
  asked: { readonly from?: string | undefined; readonly to?: string | undefined },
  thisMonth: YearMonth,
): Period => {
  const to = (asked.to ?? thisMonth) as YearMonth
  const from = (asked.from ?? addMonths(to, 1 - YEAR)) as YearMonth
  if (from > to || addMonths(from, MOST_MONTHS) <= to)
    throw new AppError(422, 'statistics.period', { field: 'from', params: { most: MOST_MONTHS } })
  return { from, to }
}

/** Every month of a period, in order. */
export const monthsOf = ({ from, to }: Period): YearMonth[] => {
  const months: YearMonth[] = []
  for (let month = from; month <= to; month = addMonths(month, 1)) months.push(month)
  return months
}

/** First day of the period, and the day after its last. */
export const daysOf = ({ from, to }: Period): { readonly first: PlainDate; readonly end: PlainDate } => ({
  first: firstDay(from),
  end: addDays(lastDay(to), 1),
})
