import type { Fen } from '@songtan/kernel'
import {
  count,
  countyText,
  type Decoder,
  day,
  type Fields,
  flag,
  list,
  oneOf,
  orNull,
  record,
  text,
  whole,
} from '../source/decode.ts'
import * as codes from './codes.ts'
import { householdSituation, memberSituation } from './decode-situation.ts'
import type { AssetFact, HouseholdFacts, MemberFacts, SupporterFact } from './household-facts.ts'

const disability = record((f) => ({
  kind: f.need('kind', oneOf(codes.DISABILITIES)),
  grade: f.need('grade', whole(1, 4)),
}))

const member: Decoder<MemberFacts> = record((f) => ({
  id: f.need('id', text),
  relation: f.need('relation', oneOf(codes.RELATIONS)),
  born: f.need('born', day),
  sex: f.opt('sex', oneOf(codes.SEXES)),
  register: f.opt('register', countyText),
  livesWith: f.opt('livesWith', flag),
  disability: f.opt('disability', orNull(disability)),
  majorIllness: f.opt('majorIllness', flag),
  selfCareFailed: f.opt('selfCareFailed', whole(0, 6)),
  labour: f.opt('labour', oneOf(codes.LABOUR)),
  schooling: f.opt('schooling', oneOf(codes.SCHOOLINGS)),
  away: f.opt('away', orNull(oneOf(codes.AWAY))),
  awaySince: f.opt('awaySince', orNull(day)),
  ...memberSituation(f),
}))

const income = (money: Decoder<Fen>) =>
  record((f) => ({
    member: f.need('member', text),
    kind: f.need('kind', oneOf(codes.INCOME_KINDS)),
    amount: f.need('amount', money),
    per: f.need('per', oneOf(codes.PERIODS)),
  }))

const asset = (money: Decoder<Fen>): Decoder<AssetFact> =>
  record((f) => ({
    member: f.need('member', text),
    kind: f.need('kind', oneOf(codes.ASSET_KINDS)),
    value: f.need('value', money),
    use: f.opt('use', oneOf(codes.VEHICLE_USES)),
    area: f.opt('area', count),
  }))

const spending = (money: Decoder<Fen>) =>
  record((f) => ({
    member: f.need('member', text),
    kind: f.need('kind', oneOf(codes.SPENDING_KINDS)),
    amount: f.need('amount', money),
  }))

const supporter: Decoder<SupporterFact> = record((f) => ({
  of: f.need('of', text),
  relation: f.need('relation', oneOf(codes.SUPPORTER_RELATIONS)),
  born: f.opt('born', day),
  able: f.opt('able', flag),
}))

const holding = (money: Decoder<Fen>) =>
  record((f) => ({
    program: f.need('program', oneOf([...codes.PROGRAMS, ...codes.STATUSES])),
    monthly: f.need('monthly', money),
    since: f.opt('since', day),
    member: f.opt('member', text),
  }))

const change = record((f) => ({
  kind: f.need('kind', oneOf(codes.CHANGES)),
  day: f.need('day', day),
  selfReported: f.opt('selfReported', flag),
}))

/** The facts among the keys of a record; `money` reads yuan texts (files) or whole fen (stored facts). */
export const factFields = (f: Fields, money: Decoder<Fen>): HouseholdFacts => ({
  day: f.need('day', day),
  place: f.need('place', countyText),
  residence: f.need('residence', oneOf(codes.RESIDENCES)),
  members: f.need('members', list(member)),
  incomes: f.opt('incomes', list(income(money))),
  assets: f.opt('assets', list(asset(money))),
  spending: f.opt('spending', list(spending(money))),
  supporters: f.opt('supporters', list(supporter)),
  holding: f.opt('holding', list(holding(money))),
  change: f.opt('change', orNull(change)),
  ...householdSituation(f, money),
})
