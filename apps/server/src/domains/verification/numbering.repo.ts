import { sql } from 'kysely'
import type { Tx } from '../../platform/db/db.ts'

/** SQ 授权书号, HD 核对报告编号. */
export type Series = 'SQ' | 'HD'

const DIGITS = 6

/**
 * The next number of a county and year, `HD619901-2023-000001`. The row's lock makes two who ask at once wait for
 * each other, and a number that was rolled back is given again: no gaps.
 */
export const nextNumber = async (tx: Tx, county: string, series: Series, year: number): Promise<string> => {
  const { last } = await tx
    .insertInto('verification.numbering')
    .values({ county, series, year, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['county', 'series', 'year']).doUpdateSet({ last: sql<number>`numbering.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return `${series}${county}-${year}-${String(last).padStart(DIGITS, '0')}`
}
