import { AppError, type PlainDate } from '@songtan/kernel'
import type { Tx } from '../../platform/db/db.ts'
import type { About } from './held-now.ts'
import { lastAct } from './last-act.ts'

const DIGITS = 6

/** The next 更正请求编号: `GX6199012023000001`. Two families race for the counter's row: the second waits. */
const takeNumber = async (tx: Tx, county: string, today: PlainDate): Promise<string> => {
  const year = Number(today.slice(0, 4))
  const { numbered } = await tx
    .insertInto('registry.correction_count')
    .values({ county, year, numbered: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['county', 'year'])
        .doUpdateSet((eb) => ({ numbered: eb('registry.correction_count.numbered', '+', 1) })),
    )
    .returning('numbered')
    .executeTakeFirstOrThrow()
  return `GX${county}${year}${String(numbered).padStart(DIGITS, '0')}`
}

/**
 * Holds the family's row to the end of the transaction: of one request sent twice at once the second finds the first,
 * and so does a second member who says the same thing is wrong. @throws AppError 404 `record.not-found`
 */
export const holdFamily = async (tx: Tx, county: string, householdId: string): Promise<void> => {
  const row = await tx
    .selectFrom('registry.household')
    .select('id')
    .where('county', '=', county)
    .where('id', '=', householdId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new AppError(404, 'record.not-found')
}

export interface NewCorrection {
  readonly county: string
  readonly id: string
  readonly householdId: string
  readonly citizenId: string
  readonly sendingId: string | undefined
  readonly about: About
  readonly marks: readonly string[]
  readonly saysSealed: Buffer
  readonly askedAt: Date
  readonly today: PlainDate
}

export const insertCorrection = async (
  tx: Tx,
  { about, marks, sendingId, today, ...row }: NewCorrection,
): Promise<void> => {
  const number = await takeNumber(tx, row.county, today)
  const { what, personId, kind, aspect } = about
  await tx
    .insertInto('registry.correction')
    .values({
      ...{ ...row, number, sendingId: sendingId ?? null, held: JSON.stringify(marks) },
      ...{ about: what, personId, factKind: kind, aspect },
    })
    .execute()
}

export interface CorrectionAt {
  readonly county: string
  readonly id: string
  readonly version: number
}

export interface CorrectionAnswer {
  readonly state: 'corrected' | 'kept'
  readonly answerSealed: Buffer
  readonly answeredBy: string
  readonly answeredAt: Date
}

/**
 * Takes a request to answer it; two clerks race for its row, the second finds another version.
 * @throws AppError 404 `record.not-found` | 409 `record.changed` | `registry.correction-answered`
 */
export const takeCorrection = async (
  tx: Tx,
  { county, id, version }: CorrectionAt,
  mayTouch: (village: string) => void,
) => {
  const row = await tx
    .selectFrom('registry.correction as k')
    .innerJoin('registry.household as h', (join) =>
      join.onRef('h.county', '=', 'k.county').onRef('h.id', '=', 'k.householdId'),
    )
    .selectAll('k')
    .select('h.village')
    .where('k.county', '=', county)
    .where('k.id', '=', id)
    .forUpdate('k')
    .executeTakeFirst()
  if (!row) throw new AppError(404, 'record.not-found')
  mayTouch(row.village)
  if (row.version !== version) {
    const act = await lastAct(tx, { county, householdId: row.householdId })
    throw new AppError(409, 'record.changed', { params: { version: row.version, ...act } })
  }
  if (row.state !== 'received') throw new AppError(409, 'registry.correction-answered')
  return row
}

export const settleCorrection = async (
  tx: Tx,
  { county, id, version }: CorrectionAt,
  answer: CorrectionAnswer,
): Promise<number> => {
  await tx
    .updateTable('registry.correction')
    .set({ ...answer, version: version + 1 })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute()
  return version + 1
}
