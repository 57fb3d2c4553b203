import {
  ASSET_KINDS,
  AWAY,
  CARE_FORMS,
  CHANGES,
  DIAGNOSES,
  DISABILITIES,
  EVENTS,
  HARDSHIPS,
  HOME_GRADES,
  INCOME_KINDS,
  LABOUR,
  MEDICAL_INSURANCES,
  PARENT_STATES,
  PROGRAMS,
  RELATIONS,
  RESIDENCES,
  SCHOOLINGS,
  SEVERITIES,
  SEXES,
  SPENDING_KINDS,
  STATUSES,
  SUPPORTER_RELATIONS,
  TENURES,
  VEHICLE_USES,
} from '../facts/codes.ts'

type Lists = Readonly<Record<string, readonly string[]>>

/** What stands where a family or a member has none: no disability, nobody away, no change. */
const orNone = (codes: readonly string[]): readonly string[] => [...codes, 'none']

/** The codes a fact of the household may have; a fact that is not here is a free text. */
export const HOUSEHOLD_CODES: Lists = {
  residence: RESIDENCES,
  changeKind: orNone(CHANGES),
  homeTenure: TENURES,
  homeGrade: orNone(HOME_GRADES),
  hardshipKind: orNone(HARDSHIPS),
  hardshipSeverity: orNone(SEVERITIES),
}

/** The same of a record, by its kind. */
export const THING_CODES: Readonly<Record<string, Lists>> = {
  Member: {
    relation: RELATIONS,
    sex: SEXES,
    disabilityKind: orNone(DISABILITIES),
    labour: LABOUR,
    schooling: SCHOOLINGS,
    away: orNone(AWAY),
    diagnoses: DIAGNOSES,
    careForm: CARE_FORMS,
    medicalInsurance: MEDICAL_INSURANCES,
  },
  Income: { kind: INCOME_KINDS },
  Asset: { kind: ASSET_KINDS, use: orNone(VEHICLE_USES) },
  Spending: { kind: SPENDING_KINDS },
  Supporter: { relation: SUPPORTER_RELATIONS },
  Parent: { state: PARENT_STATES },
  Event: { kind: EVENTS },
  Holding: { program: [...PROGRAMS, ...STATUSES] },
}

/** Codes that pick one of a family of parameters, by what its declaration says in `by`. */
export const FAMILY_CODES: Lists = {
  'income kind': INCOME_KINDS,
  'asset kind': ASSET_KINDS,
  'spending kind': SPENDING_KINDS,
  'disability kind': DISABILITIES,
  schooling: SCHOOLINGS,
  severity: SEVERITIES,
  'kind of hardship': HARDSHIPS,
}
