import { addDays, addMonthsToDay, daysBetween, type PlainDate } from '@songtan/kernel'

/** Days as the demo draws them, counted back from its own. Each is worked out once: a city asks for half a million. */
export interface DemoDays {
  readonly today: PlainDate
  daysAgo(n: number): PlainDate
  /** One of the days on which somebody was born who is `years` old today; `within` 0 is the latest, 364 the earliest. */
  bornYearsAgo(years: number, within: number): PlainDate
}

const MONTHS = 12

export const demoDays = (today: PlainDate): DemoDays => {
  const days: PlainDate[] = []
  const birthdays: number[] = []
  const daysAgo = (n: number): PlainDate => {
    const known = days[n]
    if (known !== undefined) return known
    const day = addDays(today, -n)
    days[n] = day
    return day
  }
  const lastBirthday = (years: number): number => {
    const known = birthdays[years] ?? daysBetween(addMonthsToDay(today, -MONTHS * years), today)
    birthdays[years] = known
    return known
  }
  return { today, daysAgo, bornYearsAgo: (years, within) => daysAgo(lastBirthday(years) + within) }
}
