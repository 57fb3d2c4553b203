import type { Fen } from '@songtan/kernel'
import {
  count,
  type Decoder,
  day,
  type Fields,
  flag,
  list,
  oneOf,
  orNull,
  record,
  text,
} from '../source/decode.ts'
import * as codes from './codes.ts'
import type { HouseholdFacts, MemberFacts } from './household-facts.ts'

/** Facts that only the catalogue of items asks for; each may be left out, and then nobody was asked. */
export type MemberSituation = Pick<
  MemberFacts,
  | 'diagnoses'
  | 'careForm'
  | 'longTermCare'
  | 'medicalInsurance'
  | 'pensionInsured'
  | 'registeredUnemployed'
  | 'unionMember'
  | 'veteran'
  | 'onlyChildLost'
  | 'boarding'
>
export type HouseholdSituation = Pick<
  HouseholdFacts,
  'parentage' | 'events' | 'home' | 'hardship' | 'monitored' | 'residentSince'
>

export const memberSituation = (f: Fields): MemberSituation => ({
  diagnoses: f.opt('diagnoses', list(oneOf(codes.DIAGNOSES))),
  careForm: f.opt('careForm', oneOf(codes.CARE_FORMS)),
  longTermCare: f.opt('longTermCare', flag),
  medicalInsurance: f.opt('medicalInsurance', oneOf(codes.MEDICAL_INSURANCES)),
  pensionInsured: f.opt('pensionInsured', flag),
  registeredUnemployed: f.opt('registeredUnemployed', flag),
  unionMember: f.opt('unionMember', flag),
  veteran: f.opt('veteran', flag),
  onlyChildLost: f.opt('onlyChildLost', flag),
  boarding: f.opt('boarding', flag),
})

const parent = record((f) => ({
  of: f.need('of', text),
  state: f.need('state', oneOf(codes.PARENT_STATES)),
  since: f.opt('since', day),
}))

const event = record((f) => ({
  kind: f.need('kind', oneOf(codes.EVENTS)),
  day: f.need('day', day),
  member: f.opt('member', text),
}))

const home = record((f) => ({
  tenure: f.opt('tenure', oneOf(codes.TENURES)),
  grade: f.opt('grade', oneOf(codes.HOME_GRADES)),
}))

const hardship = (money: Decoder<Fen>) =>
  record((f) => ({
    kind: f.need('kind', oneOf(codes.HARDSHIPS)),
    severity: f.opt('severity', oneOf(codes.SEVERITIES)),
    need: f.opt('need', money),
    months: f.opt('months', count),
    given: f.opt('given', count),
    sameCause: f.opt('sameCause', flag),
  }))

export const householdSituation = (f: Fields, money: Decoder<Fen>): HouseholdSituation => ({
  parentage: f.opt('parentage', list(parent)),
  events: f.opt('events', list(event)),
  home: f.opt('home', orNull(home)),
  hardship: f.opt('hardship', orNull(hardship(money))),
  monitored: f.opt('monitored', flag),
  residentSince: f.opt('residentSince', day),
})
