import type { HouseholdFacts } from '../facts/household-facts.ts'
import type { Words } from '../pack/pack-types.ts'
import { statusWords } from './status-words.ts'
import { toldFacts } from './told-facts.ts'

/** A fact that two determinations of one family were told differently. */
export interface FactDifference {
  readonly member?: string | undefined
  readonly fact: string
  readonly name: Words
  readonly before: Words
  readonly after: Words
}

const say = (zh: string, en: string): Words => ({ zh, en })
const MEMBERSHIP = say('家庭成员', 'member of the family')
const RESIDENCE = say('城乡', 'residence')
const HERE = statusWords('true')
const NOT_HERE = statusWords('false')

/** What is compared of a person; an age rises by itself and is no difference. */
const COMPARED: ReadonlySet<string> = new Set([
  'livesWith',
  'incomes',
  'assets',
  'spending',
  'disability',
  'majorIllness',
  'selfCareFailed',
  'labour',
  'schooling',
  'away',
])

const ofPerson = (before: HouseholdFacts, after: HouseholdFacts, member: string): FactDifference[] => {
  const was = before.members.some(({ id }) => id === member)
  const is = after.members.some(({ id }) => id === member)
  if (was !== is) {
    const [one, other] = was ? [HERE, NOT_HERE] : [NOT_HERE, HERE]
    return [{ member, fact: 'membership', name: MEMBERSHIP, before: one, after: other }]
  }
  const then = new Map(toldFacts(before, member, COMPARED).map((told) => [told.fact, told.said]))
  return toldFacts(after, member, COMPARED).flatMap(({ fact, name, said }) => {
    const told = then.get(fact)
    return told === undefined || told.zh === said.zh
      ? []
      : [{ member, fact, name, before: told, after: said }]
  })
}

/** Where the facts of two determinations of one family part, person by person; those who came or left first. */
export const factDifferences = (before: HouseholdFacts, after: HouseholdFacts): FactDifference[] => {
  const persons = [...new Set([...after.members, ...before.members].map(({ id }) => id))]
  const told = persons.flatMap((member) => ofPerson(before, after, member))
  const moved: FactDifference[] =
    before.residence === after.residence
      ? []
      : [
          {
            fact: 'residence',
            name: RESIDENCE,
            before: statusWords(before.residence),
            after: statusWords(after.residence),
          },
        ]
  return [
    ...told.filter(({ fact }) => fact === 'membership'),
    ...moved,
    ...told.filter(({ fact }) => fact !== 'membership'),
  ]
}
