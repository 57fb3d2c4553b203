import {
  CARE_FORMS,
  HARDSHIPS,
  HOME_GRADES,
  MEDICAL_INSURANCES,
  SEVERITIES,
  SEXES,
  TENURES,
} from '../../facts/codes.ts'
import type { HardshipFact, HomeFact, HouseholdFacts } from '../../facts/household-facts.ts'
import { code, count, day, flag, openMoney } from './column.ts'
import { type MemberIn, none } from './row-in-family.ts'

/** What mostly the catalogue asks of a member. */
export const MEMBER_SITUATION = {
  sex: code(SEXES, ({ fact }: MemberIn) => fact.sex),
  careForm: code(CARE_FORMS, ({ fact }: MemberIn) => fact.careForm),
  longTermCare: flag(({ fact }: MemberIn) => fact.longTermCare),
  medicalInsurance: code(MEDICAL_INSURANCES, ({ fact }: MemberIn) => fact.medicalInsurance),
  pensionInsured: flag(({ fact }: MemberIn) => fact.pensionInsured),
  registeredUnemployed: flag(({ fact }: MemberIn) => fact.registeredUnemployed),
  unionMember: flag(({ fact }: MemberIn) => fact.unionMember),
  veteran: flag(({ fact }: MemberIn) => fact.veteran),
  onlyChildLost: flag(({ fact }: MemberIn) => fact.onlyChildLost),
  boarding: flag(({ fact }: MemberIn) => fact.boarding),
}

const ofHome = ({ home }: HouseholdFacts, read: (h: HomeFact) => string | undefined): string | undefined =>
  home === null ? 'none' : home && read(home)

const ofHardship = <T>(
  { hardship }: HouseholdFacts,
  absent: T,
  read: (h: HardshipFact) => T | undefined,
): T | undefined => (hardship === null ? absent : hardship && read(hardship))

/** What mostly the catalogue asks of the family. */
export const HOUSEHOLD_SITUATION = {
  homeTenure: code(none(TENURES), (f: HouseholdFacts) => ofHome(f, (h) => h.tenure)),
  homeGrade: code(none(HOME_GRADES), (f: HouseholdFacts) => ofHome(f, (h) => h.grade)),
  monitored: flag((f: HouseholdFacts) => f.monitored),
  /** Rules ask for the months since. */
  residentSince: day((f: HouseholdFacts) => f.residentSince),
  hardshipKind: code(none(HARDSHIPS), (f: HouseholdFacts) => ofHardship<string>(f, 'none', (h) => h.kind)),
  hardshipSeverity: code(none(SEVERITIES), (f: HouseholdFacts) =>
    ofHardship<string>(f, 'none', (h) => h.severity),
  ),
  hardshipNeed: openMoney((f: HouseholdFacts) => ofHardship<number>(f, 0, (h) => h.need)),
  hardshipMonths: count((f: HouseholdFacts) => ofHardship(f, 0, (h) => h.months)),
  hardshipGiven: count((f: HouseholdFacts) => ofHardship(f, 0, (h) => h.given)),
  hardshipSameCause: flag((f: HouseholdFacts) => ofHardship(f, false, (h) => h.sameCause)),
}
