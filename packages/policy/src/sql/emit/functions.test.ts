import { divideFen, type RoundingMode } from '@songtan/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FamiliesInDuckDb, openFamilies } from '../../../../../test-kit/duckdb/families-in-duckdb.ts'
import type { Quotient } from '../code/code.ts'
import { rounded } from './functions.ts'

const MOST = 100

let db: FamiliesInDuckDb
beforeAll(async () => {
  db = await openFamilies()
})
afterAll(() => db.close())

const whole = (n: number): Quotient => ({ is: 'quotient', sql: 'n', open: true, den: 12, max: n })

describe('the one rounding, on either side of nought', () => {
  it.each<[RoundingMode, number, number]>(
    (['half-up', 'up', 'down'] as const).flatMap((mode) => [
      [mode, 1, 1],
      [mode, 10, 1],
      [mode, 1, 3],
    ]),
  )('%s to units of %i fen for %i heads', async (mode, unit, heads) => {
    const x = heads === 1 ? whole(MOST) : { ...whole(MOST), heads: { rule: 'heads', sql: '3', max: 3 } }
    const { sql } = rounded(x, { is: 'rounding', unit, mode, lacking: undefined })
    const rows = await db.ask(
      `SELECT n, ${sql} AS fen FROM range(${-MOST}, ${MOST + 1}) AS numbers(n) ORDER BY n`,
    )
    const wanted = Array.from({ length: 2 * MOST + 1 }, (_, i) => i - MOST)
    expect(rows).toEqual(
      wanted.map((n) => ({ n: String(n), fen: String(divideFen(n, 12 * heads, mode, unit)) })),
    )
  })

  it('of what is unknown is unknown', async () => {
    const { sql } = rounded(whole(MOST), { is: 'rounding', unit: 1, mode: 'half-up', lacking: undefined })
    expect(await db.ask(`SELECT ${sql} AS fen FROM (SELECT NULL::BIGINT AS n)`)).toEqual([{ fen: null }])
  })
})
