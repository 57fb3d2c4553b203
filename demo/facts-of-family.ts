import type { KeptFact, Standing } from '@songtan/contract'
import type { PlainDate } from '@songtan/kernel'
import { type DemoFamily, type DemoMember, type IncomeFact, laterOf } from './demo-family.ts'

/** A fact of the demo before it has an id; `memberId` null where it is the family's. */
export interface DemoFact {
  readonly memberId: string | null
  readonly standing: Standing
  readonly source: string
  readonly from: PlainDate
  readonly fact: KeptFact
}

const NOTHING = 0
const OLD = 60
const SCHOOL_UNTIL = 30
const WORK_FROM = 16

/**
 * What was established of a member when the family came in: all that a determination may ask. Nobody asks a child of
 * work, a grown-up of school but for 特困, or the hale of self-care.
 */
const conditionsOf = (member: DemoMember, { class: demoClass }: DemoFamily): KeptFact[] => {
  const { age, relation, disability, majorIllness, selfCareFailed, labour, schooling } = member
  const facts: KeptFact[] = [
    { kind: 'away', value: { reason: 'home' } },
    { kind: 'disability', value: disability ?? { kind: 'none' } },
    { kind: 'majorIllness', value: { has: majorIllness } },
  ]
  if (disability || age >= OLD) facts.push({ kind: 'selfCare', value: { failed: selfCareFailed } })
  if (age >= WORK_FROM) facts.push({ kind: 'labour', value: { ability: labour } })
  if (age < SCHOOL_UNTIL || demoClass === 'tekun')
    facts.push({ kind: 'schooling', value: { level: schooling } })
  if (relation !== 'head' && relation !== 'spouse')
    facts.push({ kind: 'livesWith', value: { together: true } })
  return facts
}

const incomesOf = (incomes: readonly IncomeFact[]): KeptFact[] =>
  incomes.map((value) => ({ kind: 'income', value }))

const meansOf = ({ incomes, assets, spending, supporters }: DemoMember): KeptFact[] => [
  ...incomesOf(incomes),
  ...assets.map((value): KeptFact => ({ kind: 'asset', value })),
  ...spending.map((value): KeptFact => ({ kind: 'spending', value })),
  ...supporters.map((value): KeptFact => ({ kind: 'supporter', value })),
]

/** Of which lists nobody in the family has anything: said once, of the head, so that they are known to be empty. */
const absencesOf = (members: readonly DemoMember[]): KeptFact[] => {
  const none = (list: 'incomes' | 'assets' | 'spending' | 'supporters') =>
    members.every((member) => member[list].length === 0)
  return [
    ...(none('incomes')
      ? [{ kind: 'income', value: { kind: 'other', amount: NOTHING, per: 'month' } } as const]
      : []),
    ...(none('assets') ? [{ kind: 'asset', value: { kind: 'deposit', value: NOTHING } } as const] : []),
    ...(none('spending') ? [{ kind: 'spending', value: { kind: 'other', amount: NOTHING } } as const] : []),
    ...(none('supporters') ? [{ kind: 'supporter', value: { relation: 'none' } } as const] : []),
  ]
}

const SOURCES: Readonly<Partial<Record<KeptFact['kind'], string>>> = {
  disability: 'disabled-persons-federation',
  majorIllness: 'medical-insurance',
  schooling: 'education',
}
const SURVEY = 'survey'

/** What the register itself says, what was verified, and for those who came lately what they had declared. */
export const factsOfFamily = (family: DemoFamily, declaredSince: PlainDate): DemoFact[] => {
  const { members, since, village, residence } = family
  const ofFamily = (fact: KeptFact): DemoFact => ({
    memberId: null,
    standing: 'verified',
    source: 'register',
    from: since,
    fact,
  })
  const verified = members.flatMap((member) => {
    const absent = member.relation === 'head' ? absencesOf(members) : []
    return [...conditionsOf(member, family), ...meansOf(member), ...absent].map(
      (fact): DemoFact => ({
        memberId: member.id,
        standing: 'verified',
        source: SOURCES[fact.kind] ?? SURVEY,
        from: laterOf(member.born, since),
        fact,
      }),
    )
  })
  const declared = since < declaredSince ? [] : verified.filter(wasDeclared).map(asDeclared)
  return [
    ofFamily({ kind: 'place', value: { village, residence } }),
    ...(family.class === 'none' ? [] : [ofFamily({ kind: 'class', value: { class: family.class } })]),
    ...declared,
    ...verified,
  ]
}

const wasDeclared = ({ fact }: DemoFact): boolean => fact.kind === 'income' || fact.kind === 'asset'

const UNTOLD_ABOVE = 100_000
/** People round: what they tell is a little below what is found. */
export const told = (amount: number): number =>
  amount > UNTOLD_ABOVE ? Math.floor(amount / 10_000) * 10_000 : amount

const asDeclared = (entry: DemoFact): DemoFact => {
  const declared = { ...entry, standing: 'declared', source: 'family' } as const
  const { fact } = entry
  if (fact.kind === 'income')
    return {
      ...declared,
      fact: { kind: 'income', value: { ...fact.value, amount: told(fact.value.amount) } },
    }
  if (fact.kind === 'asset')
    return { ...declared, fact: { kind: 'asset', value: { ...fact.value, value: told(fact.value.value) } } }
  return declared
}
