import { isPlainDate } from '@songtan/kernel'
import { z } from 'zod'

/** Stands for rows without a day, which come last. */
export const NO_DAY = 'infinity'

/** Cursors of lists sorted by day and id: anything else is refused before the database sees it. */
export const isDayCursor = (values: readonly string[]): boolean => {
  const [day = '', id] = values
  return (day === NO_DAY || isPlainDate(day)) && z.uuid().safeParse(id).success
}
