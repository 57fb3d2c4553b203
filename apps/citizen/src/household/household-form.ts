import type {
  APPLICANT_RELATIONS,
  ASSET_KINDS,
  DISABILITY_KINDS,
  HELD_PROGRAMS,
  INCOME_KINDS,
  SCHOOLING_LEVELS,
  SPENDING_KINDS,
} from '@songtan/contract'

/** 是 / 不是 / 说不清 */
export type Answer = 'yes' | 'no' | 'unsure'
/** 农村 / 城镇 / 说不清; what an application needs to know for certain, the self-check may leave open. */
export type Residence = 'rural' | 'urban' | 'unsure'
export type Relation = (typeof APPLICANT_RELATIONS)[number]
export type DisabilityKind = (typeof DISABILITY_KINDS)[number]
export type IncomeKind = (typeof INCOME_KINDS)[number]
export type AssetKind = (typeof ASSET_KINDS)[number]
export type SpendingKind = (typeof SPENDING_KINDS)[number]
export type Schooling = (typeof SCHOOLING_LEVELS)[number]
export type HeldProgram = (typeof HELD_PROGRAMS)[number]
export type VehicleUse = 'living' | 'livelihood' | 'disability'
export type SupporterRelation = 'spouse' | 'parent' | 'child'
export type Away = 'home' | 'prison' | 'rehab' | 'missing' | 'religious'

/** What is asked of each person. All is text as typed; it becomes figures in `to-facts.ts` and `to-content.ts`. */
export interface MemberForm {
  readonly key: string
  readonly relation: Relation | ''
  /** Full years; asked where no id number is. */
  readonly age: string
  readonly name: string
  readonly residentId: string
  readonly phone: string
  readonly disability: DisabilityKind | 'none' | 'unsure'
  readonly grade: string
  readonly majorIllness: Answer
  readonly labour: 'full' | 'partial' | 'none' | 'unsure'
  /** How many of the six self-care items fail; '' when nobody needs to be asked. */
  readonly selfCareFailed: string
  readonly schooling: Schooling | 'unsure'
  readonly away: Away
  readonly awaySince: string
}

export interface IncomeForm {
  readonly member: string
  readonly kind: IncomeKind | ''
  readonly amount: string
  readonly per: 'month' | 'year'
}

export interface AssetForm {
  readonly member: string
  readonly kind: AssetKind | ''
  readonly value: string
  readonly use: VehicleUse | ''
  readonly area: string
}

export interface SpendingForm {
  readonly member: string
  readonly kind: SpendingKind | ''
  readonly amount: string
}

export interface SupporterForm {
  readonly of: string
  readonly relation: SupporterRelation | ''
  readonly able: Answer
  readonly born: string
}

export interface HoldingForm {
  readonly member: string
  readonly program: HeldProgram | ''
  readonly monthly: string
  readonly since: string
}

/** Lists a person may pass over with 说不清: unknown as a whole, not empty. */
export const LISTS = ['incomes', 'assets', 'spending', 'supporters'] as const
export type ListName = (typeof LISTS)[number]

export interface HouseholdForm {
  /** Names of the places chosen, from the province down, with their codes. */
  readonly places: readonly { readonly code: string; readonly name: string }[]
  /** 6 digits once a county (or a city without counties) is chosen. */
  readonly county: string
  /** 12 digits once a village is chosen. */
  readonly village: string
  readonly residence: Residence | ''
  readonly address: string
  readonly members: readonly MemberForm[]
  readonly incomes: readonly IncomeForm[]
  readonly assets: readonly AssetForm[]
  readonly spending: readonly SpendingForm[]
  readonly supporters: readonly SupporterForm[]
  readonly holding: readonly HoldingForm[]
  readonly unsure: readonly ListName[]
}

/** A person of whose health nobody can say anything for certain. */
export const UNSURE = {
  disability: 'unsure',
  majorIllness: 'unsure',
  labour: 'unsure',
} as const satisfies Partial<MemberForm>

/** Of such a person nothing was asked: self-care is as unknown as the rest. */
export const isUnsure = ({ disability, majorIllness, labour }: MemberForm): boolean =>
  [disability, majorIllness, labour].includes('unsure')

export const emptyMember = (key: string, relation: Relation | ''): MemberForm => ({
  key,
  relation,
  age: '',
  name: '',
  residentId: '',
  phone: '',
  disability: 'none',
  grade: '',
  majorIllness: 'no',
  labour: 'full',
  selfCareFailed: '',
  schooling: 'none',
  away: 'home',
  awaySince: '',
})

export const emptyHousehold = (): HouseholdForm => ({
  places: [],
  county: '',
  village: '',
  residence: '',
  address: '',
  members: [emptyMember('m1', 'applicant')],
  incomes: [],
  assets: [],
  spending: [],
  supporters: [],
  holding: [],
  unsure: [],
})

/** A word for the next member that none has had before. */
export const nextKey = (members: readonly MemberForm[]): string =>
  `m${Math.max(0, ...members.map(({ key }) => Number(key.slice(1)) || 0)) + 1}`

/** Takes a member out with all that was said of them. */
export const withoutMember = (form: HouseholdForm, key: string): HouseholdForm => ({
  ...form,
  members: form.members.filter((m) => m.key !== key),
  incomes: form.incomes.filter((i) => i.member !== key),
  assets: form.assets.filter((a) => a.member !== key),
  spending: form.spending.filter((s) => s.member !== key),
  supporters: form.supporters.filter((s) => s.of !== key),
  holding: form.holding.filter((h) => h.member !== key),
})
