import { ageOn, type PlainDate } from '@songtan/kernel'
import type { HouseholdFacts, MemberFacts } from '../facts/household-facts.ts'
import { amount } from '../values/amount.ts'
import { unknownFact } from '../values/unknown.ts'
import { Thing, type Value } from '../values/value.ts'
import { kinOf } from './kin.ts'
import {
  HOUSEHOLD_SITUATION,
  householdSituation,
  LateFields,
  MEMBER_SITUATION,
  memberSituation,
} from './situation.ts'

/** A household as the rules see it: facts by name, unknown ones as `Unknown` with their path. */
export interface Household {
  /** A run keeps the values of rules beside the facts. */
  readonly facts: Map<string, Value>
  readonly members: readonly Thing[]
}

const orUnknown = (value: Value | undefined, path: string): Value => value ?? unknownFact(path)

/** Disability as two plain fields; `none` and 0 where there is none. */
const disabilityFields = (m: MemberFacts, path: string): [string, Value][] => {
  if (m.disability === undefined)
    return ['disabilityKind', 'disabilityGrade'].map((f) => [f, unknownFact(`${path}.disability`)])
  return [
    ['disabilityKind', m.disability?.kind ?? 'none'],
    ['disabilityGrade', m.disability?.grade ?? 0],
  ]
}

const awayFields = (m: MemberFacts, day: PlainDate, path: string): [string, Value][] => [
  ['away', m.away === undefined ? unknownFact(`${path}.away`) : (m.away ?? 'none')],
  [
    'awayYears',
    m.awaySince ? ageOn(m.awaySince, day) : m.awaySince === null ? 0 : unknownFact(`${path}.awaySince`),
  ],
]

const memberThing = (m: MemberFacts, facts: HouseholdFacts): Thing => {
  const path = `members.${m.id}`
  const own = <T extends { member: string }>(
    rows: readonly T[] | undefined,
    list: string,
    thing: (row: T, i: number) => Thing,
  ): Value => (rows ? rows.filter((r) => r.member === m.id).map(thing) : unknownFact(list))
  return new Thing(
    'Member',
    m.id,
    new LateFields(
      [
        ['id', m.id],
        ['relation', m.relation],
        ['age', ageOn(m.born, facts.day)],
        ['livesWith', orUnknown(m.livesWith, `${path}.livesWith`)],
        ['register', orUnknown(m.register, `${path}.register`)],
        ['majorIllness', orUnknown(m.majorIllness, `${path}.majorIllness`)],
        ['selfCareFailed', orUnknown(m.selfCareFailed, `${path}.selfCareFailed`)],
        ['labour', orUnknown(m.labour, `${path}.labour`)],
        ['schooling', orUnknown(m.schooling, `${path}.schooling`)],
        ...disabilityFields(m, path),
        ...awayFields(m, facts.day, path),
        [
          'incomes',
          own(facts.incomes, 'incomes', (r) =>
            thing('Income', { kind: r.kind, yearly: amount(r.per === 'month' ? r.amount * 12 : r.amount) }),
          ),
        ],
        [
          'assets',
          own(facts.assets, 'assets', (r) =>
            thing('Asset', { kind: r.kind, value: amount(r.value), use: r.use ?? 'none', area: r.area ?? 0 }),
          ),
        ],
        [
          'spending',
          own(facts.spending, 'spending', (r) =>
            thing('Spending', { kind: r.kind, yearly: amount(r.amount) }),
          ),
        ],
        ['supporters', supportersOf(m.id, facts)],
      ],
      MEMBER_SITUATION,
      memberSituation(m, facts),
    ),
  )
}

const thing = (kind: Thing['kind'], fields: Record<string, Value>): Thing =>
  new Thing(kind, '', new Map(Object.entries(fields)))

const supportersOf = (id: string, facts: HouseholdFacts): Value =>
  facts.supporters
    ? facts.supporters.flatMap((s, i) =>
        s.of === id
          ? [thing('Supporter', { relation: s.relation, able: orUnknown(s.able, `supporters.${i}.able`) })]
          : [],
      )
    : unknownFact('supporters')

/** The facts as values, with kinship among the members worked out. */
export const householdOf = (facts: HouseholdFacts): Household => {
  const members = facts.members.map((m) => memberThing(m, facts))
  const kin = kinOf(facts.members)
  for (const [i, member] of members.entries())
    for (const role of ['spouses', 'parents', 'children'] as const)
      member.fields.set(
        role,
        members.filter((_, j) => kin(i, j) === role),
      )
  const { change } = facts
  const ofChange = <T extends Value>(value: T | undefined, none: T, path: string): Value =>
    change === null ? none : orUnknown(value, change === undefined ? 'change' : path)
  return {
    members,
    facts: new LateFields(
      [
        ['day', facts.day],
        ['place', facts.place],
        ['residence', facts.residence],
        ['members', members],
        [
          'holding',
          facts.holding?.map((h) =>
            thing('Holding', { program: h.program, monthly: amount(h.monthly), member: h.member ?? '' }),
          ) ?? unknownFact('holding'),
        ],
        ['changeKind', ofChange(change?.kind, 'none', 'change')],
        ['changeDay', ofChange(change?.day, facts.day, 'change')],
        ['changeSelfReported', ofChange<boolean>(change?.selfReported, false, 'change.selfReported')],
      ],
      HOUSEHOLD_SITUATION,
      householdSituation(facts),
    ),
  }
}
