import { addMonthsToDay, type PlainDate } from '@songtan/kernel'
import type { HardshipFact, HouseholdFacts, MemberFacts } from '../facts/household-facts.ts'
import { amount, ZERO } from '../values/amount.ts'
import { unknownFact } from '../values/unknown.ts'
import { Thing, type Value } from '../values/value.ts'

/** Full months from one day to another; 0 when it lies ahead. */
const fullMonths = (from: PlainDate, to: PlainDate): number => {
  const rough = (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12
  const months = rough + Number(to.slice(5, 7)) - Number(from.slice(5, 7))
  return Math.max(0, addMonthsToDay(from, months) > to ? months - 1 : months)
}

const thing = (kind: Thing['kind'], fields: Record<string, Value>): Thing =>
  new Thing(kind, '', new Map(Object.entries(fields)))

/** Fields that are worked out when a rule first asks for them: most families are asked for none of these. */
export class LateFields extends Map<string, Value> {
  readonly #late: ReadonlySet<string>
  readonly #workOut: (field: string) => Value

  constructor(now: Iterable<[string, Value]>, late: ReadonlySet<string>, workOut: (field: string) => Value) {
    super(now)
    this.#late = late
    this.#workOut = workOut
  }

  override get(field: string): Value | undefined {
    const known = super.get(field)
    if (known !== undefined || !this.#late.has(field)) return known
    const value = this.#workOut(field)
    super.set(field, value)
    return value
  }

  override has(field: string): boolean {
    return super.has(field) || this.#late.has(field)
  }
}

const PLAIN = [
  'sex',
  'diagnoses',
  'careForm',
  'longTermCare',
  'medicalInsurance',
  'pensionInsured',
  'registeredUnemployed',
  'unionMember',
  'veteran',
  'onlyChildLost',
  'boarding',
] as const satisfies readonly (keyof MemberFacts)[]

export const MEMBER_SITUATION: ReadonlySet<string> = new Set([...PLAIN, 'awayMonths', 'outsideParents'])

const awayMonths = (m: MemberFacts, day: PlainDate): Value =>
  m.awaySince
    ? fullMonths(m.awaySince, day)
    : m.awaySince === null
      ? 0
      : unknownFact(`members.${m.id}.awaySince`)

const outsideParents = (m: MemberFacts, { parentage, day }: HouseholdFacts): Value =>
  parentage?.flatMap((p, i) => {
    if (p.of !== m.id) return []
    const months = p.since ? fullMonths(p.since, day) : unknownFact(`parentage.${i}.since`)
    return [thing('Parent', { state: p.state, months })]
  }) ?? unknownFact('parentage')

/** What only the catalogue asks of a member; nobody asked is unknown. */
export const memberSituation =
  (m: MemberFacts, facts: HouseholdFacts) =>
  (field: string): Value => {
    if (field === 'awayMonths') return awayMonths(m, facts.day)
    if (field === 'outsideParents') return outsideParents(m, facts)
    const key = PLAIN.find((p) => p === field)
    return (key && m[key]) ?? unknownFact(`members.${m.id}.${field}`)
  }

const HARDSHIP: Readonly<Record<string, readonly [keyof HardshipFact, Value]>> = {
  hardshipKind: ['kind', 'none'],
  hardshipSeverity: ['severity', 'none'],
  hardshipNeed: ['need', ZERO],
  hardshipMonths: ['months', 0],
  hardshipGiven: ['given', 0],
  hardshipSameCause: ['sameCause', false],
}

const ofHardship = ({ hardship }: HouseholdFacts, field: string): Value | undefined => {
  const [key, none] = HARDSHIP[field] ?? []
  if (key === undefined) return undefined
  if (hardship === null) return none
  const told = hardship?.[key]
  if (told === undefined) return unknownFact(hardship ? `hardship.${key}` : 'hardship')
  return key === 'need' && typeof told === 'number' ? amount(told) : told
}

const ofHome = ({ home }: HouseholdFacts, key: 'tenure' | 'grade'): Value =>
  home === null ? 'none' : (home?.[key] ?? unknownFact(home ? `home.${key}` : 'home'))

/** An event that lies ahead has not happened. */
const eventsOf = ({ events, day }: HouseholdFacts): Value =>
  events
    ?.filter((e) => e.day <= day)
    .map((e) => thing('Event', { kind: e.kind, months: fullMonths(e.day, day), member: e.member ?? '' })) ??
  unknownFact('events')

export const HOUSEHOLD_SITUATION: ReadonlySet<string> = new Set([
  ...Object.keys(HARDSHIP),
  'homeTenure',
  'homeGrade',
  'monitored',
  'residentMonths',
  'events',
])

/** What only the catalogue asks of the family. */
export const householdSituation =
  (facts: HouseholdFacts) =>
  (field: string): Value => {
    switch (field) {
      case 'homeTenure':
        return ofHome(facts, 'tenure')
      case 'homeGrade':
        return ofHome(facts, 'grade')
      case 'monitored':
        return facts.monitored ?? unknownFact('monitored')
      case 'residentMonths':
        return facts.residentSince ? fullMonths(facts.residentSince, facts.day) : unknownFact('residentSince')
      case 'events':
        return eventsOf(facts)
      default:
        return ofHardship(facts, field) ?? unknownFact(field)
    }
  }
