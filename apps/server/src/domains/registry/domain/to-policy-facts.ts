import type { KeptFact } from '@songtan/contract'
import { type CountyCode, fen, type PlainDate, plainDate } from '@songtan/kernel'
import type { HouseholdFacts, MemberFacts } from '@songtan/policy'
import { prevailing, type StatedFact } from './beside.ts'
import { type Related, relationsTo } from './relations.ts'

/** A member as the register knows one. */
export interface MemberOnDay extends Related {
  readonly born: PlainDate
  readonly sex: 'male' | 'female'
  /** 户籍地, a division code; its first six digits are the county. */
  readonly registerDivision: string
}

export interface FamilyOnDay {
  readonly day: PlainDate
  readonly county: CountyCode | string
  readonly residence: 'rural' | 'urban'
  readonly members: readonly MemberOnDay[]
  readonly facts: readonly StatedFact[]
  /** Who applies (申请人, L2 §4); the head when absent. */
  readonly applicantId?: string | undefined
}

type ValueOf = { readonly [F in KeptFact as F['kind']]: F['value'] }
type OfKind<K extends KeptFact['kind']> = { readonly personId: string | null; readonly value: ValueOf[K] }

/** Facts of one kind; their values narrowed to it. */
const ofKind = <K extends KeptFact['kind']>(facts: readonly StatedFact[], kind: K): OfKind<K>[] => {
  const is = (fact: KeptFact): fact is KeptFact & { readonly value: ValueOf[K] } => fact.kind === kind
  return facts.flatMap(({ personId, fact }) => (is(fact) ? [{ personId, value: fact.value }] : []))
}

const COUNTY_DIGITS = 6

/** 残疾: a kind of which nobody knows the grade (残疾等级) is not decided, neither for nor against. */
const disabilityOf = (
  known: Extract<KeptFact, { kind: 'disability' }>['value'] | undefined,
): MemberFacts['disability'] => {
  if (known === undefined) return undefined
  if (known.kind === 'none') return null
  return known.grade === undefined ? undefined : { kind: known.kind, grade: known.grade }
}

const memberFacts = (
  member: MemberOnDay,
  facts: readonly StatedFact[],
): Omit<MemberFacts, 'id' | 'relation'> => {
  const own = facts.filter(({ personId }) => personId === member.personId)
  const first = <K extends KeptFact['kind']>(kind: K) => ofKind(own, kind)[0]?.value
  const away = first('away')
  return {
    born: member.born,
    sex: member.sex,
    register: first('register')?.county ?? member.registerDivision.slice(0, COUNTY_DIGITS),
    livesWith: first('livesWith')?.together,
    disability: disabilityOf(first('disability')),
    majorIllness: first('majorIllness')?.has,
    selfCareFailed: first('selfCare')?.failed,
    labour: first('labour')?.ability,
    schooling: first('schooling')?.level,
    away: away === undefined ? undefined : away.reason === 'home' ? null : away.reason,
    awaySince: away?.since === undefined ? undefined : plainDate(away.since),
  }
}

/** A list nobody spoke of is unknown; one of which only "none" was said is empty. */
const listOf = <V, T>(found: readonly V[], convert: (item: V) => T | undefined): T[] | undefined =>
  found.length === 0 ? undefined : found.map(convert).filter((item) => item !== undefined)

const lists = (facts: readonly StatedFact[]) => ({
  incomes: listOf(ofKind(facts, 'income'), ({ personId, value }) =>
    personId === null || value.amount === 0
      ? undefined
      : { member: personId, kind: value.kind, amount: fen(value.amount), per: value.per },
  ),
  assets: listOf(ofKind(facts, 'asset'), ({ personId, value }) =>
    personId === null || (value.value === 0 && value.area === undefined && value.use === undefined)
      ? undefined
      : { member: personId, kind: value.kind, value: fen(value.value), use: value.use, area: value.area },
  ),
  spending: listOf(ofKind(facts, 'spending'), ({ personId, value }) =>
    personId === null || value.amount === 0
      ? undefined
      : { member: personId, kind: value.kind, amount: fen(value.amount) },
  ),
  supporters: listOf(ofKind(facts, 'supporter'), ({ personId, value }) =>
    personId === null || value.relation === 'none'
      ? undefined
      : {
          of: personId,
          relation: value.relation,
          born: value.born === undefined ? undefined : plainDate(value.born),
          able: value.able,
        },
  ),
})

const holdingOf = (facts: readonly StatedFact[]) =>
  ofKind(facts, 'holding').map(({ personId, value }) => ({
    program: value.program,
    monthly: fen(value.monthly),
    since: value.since === undefined ? undefined : plainDate(value.since),
    member: personId ?? undefined,
  }))

const changeOf = (facts: readonly StatedFact[]) => {
  const change = ofKind(facts, 'change')[0]?.value
  return change ? { kind: change.kind, day: plainDate(change.day), selfReported: change.selfReported } : null
}

/**
 * The register's facts as the policy engine reads them. Verified prevails over declared thing by thing;
 * what nobody stated stays unknown, never "no". Only of what it holds itself (aid in payment, a reported change)
 * does the register know that there is none.
 */
export const toPolicyFacts = (family: FamilyOnDay): HouseholdFacts => {
  const ids = new Set(family.members.map(({ personId }) => personId))
  const facts = prevailing(family.facts).filter(({ personId }) => personId === null || ids.has(personId))
  const head = family.applicantId ?? family.members.find(({ relation }) => relation === 'head')?.personId
  const members = head === undefined ? family.members : relationsTo(family.members, head)
  return {
    day: family.day,
    place: family.county,
    residence: family.residence,
    members: members.map((member) => ({
      id: member.personId,
      relation: member.relation === 'head' ? ('applicant' as const) : member.relation,
      ...memberFacts(member, facts),
    })),
    ...lists(facts),
    holding: holdingOf(facts),
    change: changeOf(facts),
  }
}
