import { type PlainDate, plainDate } from '@songtan/kernel'
import type { ReadDb } from '../../platform/db/db.ts'
import { RELATIONS, type Relation } from './domain/relations.ts'
import { holding, type Known, standing } from './known.ts'

/** A member of a family on a day, with the person as it was known then. */
export interface Member {
  readonly personId: string
  readonly relation: Relation
  readonly since: PlainDate
  readonly name: string
  readonly residentIdMasked: string
  readonly phoneMasked: string | null
  readonly born: PlainDate
  readonly sex: 'male' | 'female'
  readonly registerDivision: string
  readonly diedOn: string | null
  readonly version: number
}

export const readRelation = (text: string): Relation => RELATIONS.find((known) => known === text) ?? 'other'

const ranks = new Map<Relation, number>(RELATIONS.map((relation, i) => [relation, i]))
const rankOf = (relation: Relation): number => ranks.get(relation) ?? RELATIONS.length

/** The head first, then by kinship and age. */
export const byKinship = (
  a: Pick<Member, 'relation' | 'born'>,
  b: Pick<Member, 'relation' | 'born'>,
): number => rankOf(a.relation) - rankOf(b.relation) || (a.born < b.born ? -1 : 1)

export interface FamilyOn extends Known {
  readonly county: string
  readonly householdId: string
  readonly day: PlainDate
}

const memberRows = (db: ReadDb, { county, householdId, day, knownAt }: FamilyOn) =>
  db
    .selectFrom('registry.membership as m')
    .innerJoin('registry.person as p', (join) =>
      join.onRef('p.county', '=', 'm.county').onRef('p.id', '=', 'm.personId'),
    )
    .leftJoin('registry.person_past as past', (join) =>
      join
        .onRef('past.county', '=', 'm.county')
        .onRef('past.personId', '=', 'm.personId')
        .on('past.recordedAt', '<=', knownAt ?? null)
        .on('past.supersededAt', '>', knownAt ?? null),
    )
    .select(['m.personId', 'm.relation', 'm.validFrom', 'p.residentIdMasked', 'p.born', 'p.sex', 'p.version'])
    .select(['p.name', 'p.phoneMasked', 'p.registerDivision', 'p.diedOn'])
    .select(['past.version as pastVersion', 'past.name as pastName', 'past.phoneMasked as pastPhone'])
    .select(['past.registerDivision as pastRegister', 'past.diedOn as pastDiedOn'])
    .where('m.county', '=', county)
    .where('m.householdId', '=', householdId)
    .where(standing('m', { knownAt }))
    .where(holding('m', ['validFrom', 'validTo'], day))

type MemberRow = Awaited<ReturnType<ReturnType<typeof memberRows>['execute']>>[number]

const asKnown = (row: MemberRow) =>
  row.pastVersion === null
    ? {
        name: row.name,
        phoneMasked: row.phoneMasked,
        registerDivision: row.registerDivision,
        diedOn: row.diedOn,
      }
    : {
        name: row.pastName ?? row.name,
        phoneMasked: row.pastPhone,
        registerDivision: row.pastRegister ?? row.registerDivision,
        diedOn: row.pastDiedOn,
      }

/** Members on a day (valid time) as known at an instant (recorded time): the head first, then by kinship and age. */
export const membersOn = async (db: ReadDb, family: FamilyOn): Promise<Member[]> => {
  const rows = await memberRows(db, family).execute()
  return rows
    .map((row) => ({
      personId: row.personId,
      relation: readRelation(row.relation),
      since: plainDate(row.validFrom),
      residentIdMasked: row.residentIdMasked,
      born: plainDate(row.born),
      sex: row.sex === 'male' ? ('male' as const) : ('female' as const),
      version: row.version,
      ...asKnown(row),
    }))
    .sort(byKinship)
}
