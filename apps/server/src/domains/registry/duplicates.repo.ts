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
