import type { PlainDate } from '@songtan/kernel'
import type { Tx } from '../../platform/db/db.ts'

/** 申 receipts, 受 acceptances, 告 letters. */
export const SERIES = { receipt: 'SQ', acceptance: 'SL', letter: 'GZ' } as const

const DIGITS = 6

/**
 * The next number of a series in a county and year: `SQ6199012023000001`. Two clerks race for the counter's row: the
 * second waits for the first to finish, so no number is given twice and none is skipped by a refused call.
 */
export const takeNumber = async (
  tx: Tx,
  county: string,
  series: (typeof SERIES)[keyof typeof SERIES],
  today: PlainDate,
): Promise<string> => {
  const year = Number(today.slice(0, 4))
  const { last } = await tx
    .insertInto('cases.numbering')
    .values({ county, series, year, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['county', 'series', 'year'])
        .doUpdateSet((eb) => ({ last: eb('cases.numbering.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return `${series}${county}${year}${String(last).padStart(DIGITS, '0')}`
}
