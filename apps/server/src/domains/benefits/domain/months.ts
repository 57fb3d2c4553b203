import { addMonths, type YearMonth } from '@songtan/kernel'

/** Every month from `from` to `to`, both included; none when `to` lies before. */
export const monthsBetween = (from: YearMonth, to: YearMonth): YearMonth[] => {
  const months: YearMonth[] = []
  for (let month = from; month <= to; month = addMonths(month, 1)) months.push(month)
  return months
}

/** A stretch of months in which the same amount is owed; open when `toMonth` is null. */
export interface Stretch {
  readonly fromMonth: YearMonth
  readonly toMonth: YearMonth | null
}

export const covers = ({ fromMonth, toMonth }: Stretch, month: YearMonth): boolean =>
  fromMonth <= month && (toMonth === null || month <= toMonth)
