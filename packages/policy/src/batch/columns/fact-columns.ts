import {
  ASSET_KINDS,
  AWAY,
  CHANGES,
  DISABILITIES,
  INCOME_KINDS,
  LABOUR,
  PROGRAMS,
  RELATIONS,
  RESIDENCES,
  SCHOOLINGS,
  SPENDING_KINDS,
  STATUSES,
  SUPPORTER_RELATIONS,
  VEHICLE_USES,
} from '../../facts/codes.ts'
import type {
  AssetFact,
  ChangeFact,
  HoldingFact,
  HouseholdFacts,
  IncomeFact,
  SpendingFact,
  SupporterFact,
} from '../../facts/household-facts.ts'
import { always, code, count, county, day, flag, money, people, person } from './column.ts'
import { type In, type MemberIn, none } from './row-in-family.ts'
import { HOUSEHOLD_SITUATION, MEMBER_SITUATION } from './situation-columns.ts'

const ofChange = <T>({ change }: HouseholdFacts, absent: T, read: (c: ChangeFact) => T | undefined) =>
  change === null ? absent : change === undefined ? undefined : read(change)

export const HOUSEHOLD = {
  residence: always(code(RESIDENCES, (f: HouseholdFacts) => f.residence)),
  changeKind: code(none(CHANGES), (f: HouseholdFacts) => ofChange<string>(f, 'none', (c) => c.kind)),
  /** 0 without a change: it is then read as the day assessed. */
  changeDay: day((f: HouseholdFacts) => ofChange<string | null>(f, null, (c) => c.day)),
  changeSelfReported: flag((f: HouseholdFacts) => ofChange(f, false, (c) => c.selfReported)),
  ...HOUSEHOLD_SITUATION,
}

export const MEMBER = {
  relation: always(code(RELATIONS, ({ fact }: MemberIn) => fact.relation)),
  /** Rules ask for the age: it is counted on the day assessed. */
  born: always(day(({ fact }: MemberIn) => fact.born)),
  livesWith: flag(({ fact }: MemberIn) => fact.livesWith),
  register: county(({ fact }: MemberIn) => fact.register),
  disabilityKind: code(none(DISABILITIES), ({ fact }: MemberIn) =>
    fact.disability === undefined ? undefined : (fact.disability?.kind ?? 'none'),
  ),
  disabilityGrade: count(({ fact }: MemberIn) =>
    fact.disability === undefined ? undefined : (fact.disability?.grade ?? 0),
  ),
  majorIllness: flag(({ fact }: MemberIn) => fact.majorIllness),
  selfCareFailed: count(({ fact }: MemberIn) => fact.selfCareFailed),
  labour: code(LABOUR, ({ fact }: MemberIn) => fact.labour),
  schooling: code(SCHOOLINGS, ({ fact }: MemberIn) => fact.schooling),
  away: code(none(AWAY), ({ fact }: MemberIn) =>
    fact.away === undefined ? undefined : (fact.away ?? 'none'),
  ),
  /** Rules ask for the years away. */
  awaySince: day(({ fact }: MemberIn) => fact.awaySince),
  ...MEMBER_SITUATION,
  spouses: people(({ kin }: MemberIn) => kin('spouses')),
  parents: people(({ kin }: MemberIn) => kin('parents')),
  children: people(({ kin }: MemberIn) => kin('children')),
}

export const INCOME = {
  kind: always(code(INCOME_KINDS, ({ fact }: In<IncomeFact>) => fact.kind)),
  yearly: money(({ fact }: In<IncomeFact>) => (fact.per === 'month' ? fact.amount * 12 : fact.amount)),
}

export const ASSET = {
  kind: always(code(ASSET_KINDS, ({ fact }: In<AssetFact>) => fact.kind)),
  value: money(({ fact }: In<AssetFact>) => fact.value),
  use: always(code(none(VEHICLE_USES), ({ fact }: In<AssetFact>) => fact.use ?? 'none')),
  area: always(count(({ fact }: In<AssetFact>) => fact.area ?? 0)),
}

export const SPENDING = {
  kind: always(code(SPENDING_KINDS, ({ fact }: In<SpendingFact>) => fact.kind)),
  yearly: money(({ fact }: In<SpendingFact>) => fact.amount),
}

export const SUPPORTER = {
  relation: always(code(SUPPORTER_RELATIONS, ({ fact }: In<SupporterFact>) => fact.relation)),
  able: flag(({ fact }: In<SupporterFact>) => fact.able),
}

export const HOLDING = {
  program: always(code([...PROGRAMS, ...STATUSES], ({ fact }: In<HoldingFact>) => fact.program)),
  monthly: money(({ fact }: In<HoldingFact>) => fact.monthly),
  member: person(({ fact, placeOf }: In<HoldingFact>) => placeOf(fact.member)),
}
