import type { FamilyFact } from '@songtan/contract'
import type { PlainDate } from '@songtan/kernel'
import type { Tx } from '../../platform/db/db.ts'
import { type Acting, announce } from './acting.ts'
import {
  admitPersons,
  joinHousehold,
  noteDuplicatesOf,
  openNewFamily,
  type PersonInput,
} from './admit-members.ts'
import { type Related, type Relation, relationsTo } from './domain/relations.ts'
import { keepFacts } from './facts.repo.ts'
import { type HouseholdRow, takeHousehold } from './households.repo.ts'
import { readRelation } from './members.queries.ts'
import type { FoundPerson } from './persons.repo.ts'
import { requireVillage } from './village.ts'

/** A family as an application tells it: persons with a word of the caller's to name them by, facts by that word. */
export interface FamilyInput {
  readonly county: string
  readonly village: string
  readonly residence: 'rural' | 'urban'
  readonly address?: string | undefined
  readonly day: PlainDate
  /** The first is the applicant (申请人, L2 §4); relations are to the applicant. */
  readonly members: readonly (PersonInput & {
    readonly ref: string
    readonly relation: 'applicant' | Exclude<Relation, 'head'>
  })[]
  readonly facts: readonly {
    readonly ref?: string | undefined
    readonly fact: FamilyFact
    readonly from?: PlainDate | undefined
  }[]
  readonly source: string
  readonly sourceRef?: string | undefined
}

export interface OpenedFamily {
  readonly householdId: string
  readonly county: string
  readonly number: string
  /** Where the register has the family; of one found it may differ from what was told. */
  readonly village: string
  readonly opened: boolean
  readonly members: readonly { readonly ref: string; readonly personId: string }[]
}

/** The open family in which one of the persons is a member now, asked in their order. */
const familyOfFirst = async (
  tx: Tx,
  county: string,
  personIds: readonly string[],
): Promise<string | undefined> => {
  const rows = await tx
    .selectFrom('registry.membership')
    .select(['personId', 'householdId'])
    .where('county', '=', county)
    .where('personId', 'in', [...personIds])
    .where('supersededAt', 'is', null)
    .where('validTo', 'is', null)
    .execute()
  return personIds
    .map((id) => rows.find(({ personId }) => personId === id)?.householdId)
    .find((id) => id !== undefined)
}

/** Relations to the head of a family found, where they follow from what the application says of the applicant. */
const relationsInside = (
  told: readonly Related[],
  headId: string,
  applicantId: string,
): readonly Related[] => {
  if (headId === applicantId) return told
  return told.some(({ personId }) => personId === headId)
    ? relationsTo(told, headId)
    : told.map((one) => ({ ...one, relation: 'other' }))
}

const joinFound = async (
  tx: Tx,
  acting: Acting,
  input: FamilyInput,
  householdId: string,
  found: readonly FoundPerson[],
): Promise<HouseholdRow> => {
  const { county, day } = input
  const household = await takeHousehold(tx, { county, householdId }, () => undefined)
  const members = await tx
    .selectFrom('registry.membership')
    .select('personId')
    .where('county', '=', county)
    .where('householdId', '=', householdId)
    .where('supersededAt', 'is', null)
    .where('validTo', 'is', null)
    .execute()
  const told = found.map(({ personId }, i) => ({
    personId,
    relation: i === 0 ? ('head' as const) : readRelation(input.members[i]?.relation ?? 'other'),
  }))
  const joining = relationsInside(told, household.headId, found[0]?.personId ?? '').filter(
    ({ personId }) => !members.some((member) => member.personId === personId),
  )
  await joinHousehold(tx, acting, { county, householdId }, joining, day, 'application')
  const family = members.map(({ personId }) => personId)
  await noteDuplicatesOf(tx, acting, county, found, family)
  return household
}

/**
 * Finds the family that the applicant (or else a listed member) belongs to in the county, or opens one; adds who is
 * missing in it and keeps the declared facts. Members that the application leaves out stay: ending a membership is an
 * act of its own.
 * @throws AppError 409 `registry.person-in-other-county` | `registry.member-elsewhere` | `registry.name-differs`, 422 `registry.village-elsewhere`
 */
export const openFamily = async (tx: Tx, acting: Acting, input: FamilyInput): Promise<OpenedFamily> => {
  const { county, village, residence, address, day } = input
  await requireVillage(tx, county, village, day)
  const persons = input.members.map(({ ref, relation, ...person }, i) => ({
    ...person,
    field: `members.${i}`,
  }))
  const found = await admitPersons(tx, acting, { county, village, persons })
  const known = await familyOfFirst(
    tx,
    county,
    found.map(({ personId }) => personId),
  )
  const relations = input.members.map(({ relation }) => readRelation(relation))
  const household = known
    ? await joinFound(tx, acting, input, known, found)
    : await openNewFamily(
        tx,
        acting,
        { county, village, residence, address, openedOn: day },
        found,
        relations,
      )
  const householdId = 'householdId' in household ? household.householdId : household.id
  const members = input.members.map(({ ref }, i) => ({ ref, personId: found[i]?.personId ?? '' }))
  const idOf = new Map(members.map(({ ref, personId }) => [ref, personId]))
  await keepFacts(tx, acting, {
    county,
    householdId,
    facts: input.facts.map(({ ref, fact, from = day }) => ({
      ...{ personId: ref === undefined ? null : (idOf.get(ref) ?? null), fact, from },
      ...{ standing: 'declared' as const, source: input.source, sourceRef: input.sourceRef },
    })),
  })
  const personIds = found.filter(({ added }) => added).map(({ personId }) => personId)
  await announce(acting, { county, householdId }, { change: known ? 'facts' : 'opened', day, personIds })
  return {
    ...{ householdId, county, number: household.number, members, opened: known === undefined },
    village: 'village' in household ? household.village : village,
  }
}
