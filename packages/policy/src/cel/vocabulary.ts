import type { RuleType, ValueType } from '../pack/pack-types.ts'

/** The words a rule may use besides parameters and other rules, with their CEL types. */

export const HOUSEHOLD_FACTS: Readonly<Record<string, string>> = {
  day: 'Day',
  place: 'string',
  residence: 'string',
  members: 'list<Member>',
  holding: 'list<Holding>',
  changeKind: 'string',
  changeDay: 'Day',
  changeSelfReported: 'bool',
  events: 'list<Event>',
  homeTenure: 'string',
  homeGrade: 'string',
  /** `none` when no temporary assistance is asked for. */
  hardshipKind: 'string',
  hardshipSeverity: 'string',
  hardshipNeed: 'Money',
  hardshipMonths: 'int',
  hardshipGiven: 'int',
  hardshipSameCause: 'bool',
  monitored: 'bool',
  residentMonths: 'int',
}

export const THING_FACTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Member: {
    id: 'string',
    relation: 'string',
    sex: 'string',
    /** Full years on the day assessed (周岁). */
    age: 'int',
    livesWith: 'bool',
    register: 'string',
    disabilityKind: 'string',
    disabilityGrade: 'int',
    majorIllness: 'bool',
    selfCareFailed: 'int',
    labour: 'string',
    schooling: 'string',
    /** `none` when at home. */
    away: 'string',
    awayYears: 'int',
    awayMonths: 'int',
    diagnoses: 'list<string>',
    careForm: 'string',
    longTermCare: 'bool',
    medicalInsurance: 'string',
    pensionInsured: 'bool',
    registeredUnemployed: 'bool',
    unionMember: 'bool',
    veteran: 'bool',
    onlyChildLost: 'bool',
    boarding: 'bool',
    /** Parents who are not members. */
    outsideParents: 'list<Parent>',
    spouses: 'list<Member>',
    parents: 'list<Member>',
    children: 'list<Member>',
    incomes: 'list<Income>',
    assets: 'list<Asset>',
    spending: 'list<Spending>',
    supporters: 'list<Supporter>',
  },
  Income: { kind: 'string', yearly: 'Yearly' },
  Asset: { kind: 'string', value: 'Money', use: 'string', area: 'int' },
  Spending: { kind: 'string', yearly: 'Yearly' },
  Supporter: { relation: 'string', able: 'bool' },
  /** `months`: full months in that state. */
  Parent: { state: 'string', months: 'int' },
  /** `months`: full months since it happened; `member` is empty when it befell the family. */
  Event: { kind: 'string', months: 'int', member: 'string' },
  Holding: { program: 'string', monthly: 'Monthly', member: 'string' },
}

/** Types of our own: money by its period, so that a month's sum never meets a year's unnoticed. */
export const OPAQUE = [
  'Yearly',
  'Monthly',
  'Money',
  'Ratio',
  'Day',
  'Month',
  'Term',
  'Rounding',
  'Tiers',
] as const
export const MONEY = ['Yearly', 'Monthly', 'Money'] as const

/** Functions of ours; `T` stands for each kind of money. */
export const FUNCTIONS: readonly string[] = [
  'yearly(Monthly): Yearly',
  'monthly(Yearly): Monthly',
  'perHead(T, int): T',
  'sum(list<T>): T',
  'least(T, T): T',
  'most(T, T): T',
  'rounded(T, Rounding): T',
  'monthOf(Day): Month',
  'addMonths(Month, int): Month',
  'tier(Tiers, T, T): Ratio',
  'months(Term): int',
  'monthsWorth(Monthly, Ratio): Money',
]

export const CEL_OF: Readonly<Record<RuleType | ValueType, string>> = {
  yearly: 'Yearly',
  monthly: 'Monthly',
  money: 'Money',
  ratio: 'Ratio',
  day: 'Day',
  month: 'Month',
  term: 'Term',
  rounding: 'Rounding',
  tiers: 'Tiers',
  int: 'int',
  bool: 'bool',
  text: 'string',
  members: 'list<Member>',
}
