import { AppError } from '@songtan/kernel'
import type { Tx } from '../../platform/db/db.ts'
import type { Acting } from './acting.ts'
import { duplicateScore } from './domain/duplicate-score.ts'

interface Entered {
  readonly county: string
  readonly personId: string
  /** Persons of the same family: twins share a phone and a birthday and are not asked about. */
  readonly companions: readonly string[]
}

const CANDIDATES = 50

const likenessOf = (row: {
  readonly name: string
  readonly born: string
  readonly sex: string
  readonly residentIdEndsIndex: string
  readonly phoneIndex: string | null
}) => ({
  name: row.name,
  born: row.born,
  sex: row.sex,
  idEndsIndex: row.residentIdEndsIndex,
  phoneIndex: row.phoneIndex,
})

/** Looks for entries of the county that may be the same person and keeps the question for a person to decide. */
export const noteDuplicates = async (
  tx: Tx,
  acting: Acting,
  { county, personId, companions }: Entered,
): Promise<number> => {
  const own = await tx
    .selectFrom('registry.person')
    .selectAll()
    .where('county', '=', county)
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
  const others = await tx
    .selectFrom('registry.person')
    .select(['id', 'name', 'born', 'sex', 'residentIdEndsIndex', 'phoneIndex'])
    .where('county', '=', county)
    .where('id', 'not in', [personId, ...companions])
    .where('sameAs', 'is', null)
    .where((eb) =>
      eb.or([
        eb('residentIdEndsIndex', '=', own.residentIdEndsIndex),
        eb.and([
          eb('born', '=', own.born),
          eb.or([
            eb('name', '=', own.name),
            ...(own.phoneIndex === null ? [] : [eb('phoneIndex', '=', own.phoneIndex)]),
          ]),
        ]),
      ]),
    )
    .orderBy('id')
    .limit(CANDIDATES)
    .execute()
  const found = others.flatMap((other) => {
    const likeness = duplicateScore(likenessOf(own), likenessOf(other))
    if (!likeness) return []
    const [personA = '', personB = ''] = [personId, other.id].sort()
    const { score, reasons } = likeness
    const foundAt = acting.now
    return [
      { county, id: acting.newId(), personA, personB, score, reasons: JSON.stringify(reasons), foundAt },
    ]
  })
  if (found.length === 0) return 0
  await tx
    .insertInto('registry.duplicate')
    .values(found)
    .onConflict((conflict) => conflict.columns(['county', 'personA', 'personB']).doNothing())
    .execute()
  return found.length
}

export interface DuplicateAt {
  readonly county: string
  readonly id: string
  readonly version: number
}

/**
 * Takes a question to decide it or to open it again; two examiners race for its row, the second finds another version.
 * @throws AppError 404 `record.not-found` | 409 `record.changed`
 */
export const takeDuplicate = async (tx: Tx, { county, id, version }: DuplicateAt) => {
  const row = await tx
    .selectFrom('registry.duplicate')
    .selectAll()
    .where('county', '=', county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new AppError(404, 'record.not-found')
  if (row.version !== version)
    throw new AppError(409, 'record.changed', { params: { version: row.version, change: row.state } })
  return row
}

export const settleDuplicate = async (
  tx: Tx,
  { county, id, version }: DuplicateAt,
  settled: {
    readonly state: 'open' | 'same' | 'different'
    readonly decidedBy: string | null
    readonly decidedAt: Date | null
    readonly reason: string
  },
): Promise<number> => {
  await tx
    .updateTable('registry.duplicate')
    .set({ ...settled, version: version + 1 })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute()
  return version + 1
}
