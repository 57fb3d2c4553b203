import { addMonthsToDay, type PlainDate } from '@songtan/kernel'
import type { HouseholdFacts, MemberFacts } from '../facts/household-facts.ts'
import { amount } from '../values/amount.ts'
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

const awayMonths = (m: MemberFacts, day: PlainDate): Value =>
  m.awaySince
    ? fullMonths(m.awaySince, day)
    : m.awaySince === null
      ? 0
      : unknownFact(`members.${m.id}.awaySince`)

/** What only the catalogue asks of a member; nobody asked is unknown. */
export const memberSituationFields = (m: MemberFacts, facts: HouseholdFacts): [string, Value][] => [
  ...PLAIN.map((key): [string, Value] => [key, m[key] ?? unknownFact(`members.${m.id}.${key}`)]),
  ['awayMonths', awayMonths(m, facts.day)],
  [
    'outsideParents',
    facts.parentage?.flatMap((p, i) =>
      p.of === m.id
        ? [
            thing('Parent', {
              state: p.state,
              months: p.since ? fullMonths(p.since, facts.day) : unknownFact(`parentage.${i}.since`),
            }),
          ]
        : [],
    ) ?? unknownFact('parentage'),
  ],
]

const hardshipFields = ({ hardship }: HouseholdFacts): [string, Value][] => {
  const read = (key: string, told: Value | undefined, none: Value): [string, Value] => {
    const name = `hardship${key[0]?.toUpperCase() ?? ''}${key.slice(1)}`
    if (hardship === null) return [name, none]
    return [name, told ?? unknownFact(hardship ? `hardship.${key}` : 'hardship')]
  }
  return [
    read('kind', hardship?.kind, 'none'),
    read('severity', hardship?.severity, 'none'),
    read('need', hardship?.need === undefined ? undefined : amount(hardship.need), amount(0)),
    read('months', hardship?.months, 0),
    read('given', hardship?.given, 0),
    read('sameCause', hardship?.sameCause, false),
  ]
}

/** What only the catalogue asks of the family. */
export const householdSituationFields = (facts: HouseholdFacts): [string, Value][] => {
  const { home, events, day } = facts
  const ofHome = (key: 'tenure' | 'grade'): Value =>
    home === null ? 'none' : (home?.[key] ?? unknownFact(home ? `home.${key}` : 'home'))
  return [
    ['homeTenure', ofHome('tenure')],
    ['homeGrade', ofHome('grade')],
    ['monitored', facts.monitored ?? unknownFact('monitored')],
    [
      'residentMonths',
      facts.residentSince ? fullMonths(facts.residentSince, day) : unknownFact('residentSince'),
    ],
    [
      'events',
      events
        ?.filter((e) => e.day <= day)
        .map((e) =>
          thing('Event', { kind: e.kind, months: fullMonths(e.day, day), member: e.member ?? '' }),
        ) ?? unknownFact('events'),
    ],
    ...hardshipFields(facts),
  ]
}
