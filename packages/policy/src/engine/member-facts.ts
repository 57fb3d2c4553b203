import { ageOn } from '@songtan/kernel'
import type { MemberFacts } from '../facts/household-facts.ts'
import { amount } from '../values/amount.ts'
import { unknownFact } from '../values/unknown.ts'
import type { Thing, Value } from '../values/value.ts'
import { fullMonths, type MemberFact, orUnknown } from './family.ts'
import { kinOf, type Role } from './kin.ts'
import { recordsOf } from './records.ts'

/** Facts that rules read as they were told. */
const PLAIN = [
  'livesWith',
  'register',
  'majorIllness',
  'selfCareFailed',
  'labour',
  'schooling',
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

const plain =
  (key: (typeof PLAIN)[number]): MemberFact =>
  (m) =>
    orUnknown(m[key], `members.${m.id}.${key}`)

/** `none` and 0 where there is no disability. */
const ofDisability =
  (key: 'kind' | 'grade', none: Value): MemberFact =>
  (m) =>
    m.disability === undefined
      ? unknownFact(`members.${m.id}.disability`)
      : m.disability === null
        ? none
        : m.disability[key]

const since =
  (count: typeof ageOn): MemberFact =>
  (m, { facts }) =>
    m.awaySince
      ? count(m.awaySince, facts.day)
      : m.awaySince === null
        ? 0
        : unknownFact(`members.${m.id}.awaySince`)

/** Kinship among the members, as far as relations to the applicant tell. */
const kin =
  (role: Role): MemberFact =>
  (_, { facts, members }, row) => {
    const of = kinOf(facts.members)
    return members.filter((_them, other) => of(row, other) === role)
  }

const income = recordsOf('Income', 'kind', 'yearly')
const asset = recordsOf('Asset', 'kind', 'value', 'use', 'area')
const spending = recordsOf('Spending', 'kind', 'yearly')
const supporter = recordsOf('Supporter', 'relation', 'able')
const parent = recordsOf('Parent', 'state', 'months')

/** The rows of a list that are about the member, as records. */
const own = <T>(
  rows: readonly T[] | undefined,
  list: string,
  isOwn: (row: T) => boolean,
  record: (row: T, index: number) => Thing,
): Value => {
  if (!rows) return unknownFact(list)
  const found: Thing[] = []
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i]
    if (row !== undefined && isOwn(row)) found.push(record(row, i))
  }
  return found
}

/** How each fact of a member is read when a rule first asks for it; most families are asked for few. */
export const MEMBER_FACTS: Readonly<Record<string, MemberFact>> = {
  ...Object.fromEntries(PLAIN.map((key) => [key, plain(key)])),
  id: (m) => m.id,
  relation: (m) => m.relation,
  age: (m, { facts }) => ageOn(m.born, facts.day),
  disabilityKind: ofDisability('kind', 'none'),
  disabilityGrade: ofDisability('grade', 0),
  away: (m) => (m.away === undefined ? unknownFact(`members.${m.id}.away`) : (m.away ?? 'none')),
  awayYears: since(ageOn),
  awayMonths: since(fullMonths),
  spouses: kin('spouses'),
  parents: kin('parents'),
  children: kin('children'),
  incomes: (m, { facts }) =>
    own(
      facts.incomes,
      'incomes',
      (r) => r.member === m.id,
      (r) => income(r.kind, amount(r.per === 'month' ? r.amount * 12 : r.amount)),
    ),
  assets: (m, { facts }) =>
    own(
      facts.assets,
      'assets',
      (r) => r.member === m.id,
      (r) => asset(r.kind, amount(r.value), r.use ?? 'none', r.area ?? 0),
    ),
  spending: (m, { facts }) =>
    own(
      facts.spending,
      'spending',
      (r) => r.member === m.id,
      (r) => spending(r.kind, amount(r.amount)),
    ),
  supporters: (m, { facts }) =>
    own(
      facts.supporters,
      'supporters',
      (s) => s.of === m.id,
      (s, i) => supporter(s.relation, orUnknown(s.able, `supporters.${i}.able`)),
    ),
  outsideParents: (m, { facts }) =>
    own(
      facts.parentage,
      'parentage',
      (p) => p.of === m.id,
      (p, i) =>
        parent(p.state, p.since ? fullMonths(p.since, facts.day) : unknownFact(`parentage.${i}.since`)),
    ),
}
