import type { FamilyFact } from '@songtan/contract'
import type { BankAccount, DivisionCode, Fen, MobilePhone, PlainDate, ResidentId } from '@songtan/kernel'
import type { Program } from '@songtan/policy'
import type { Sex } from './person-names.ts'

type ValueOf<K extends FamilyFact['kind']> = Extract<FamilyFact, { kind: K }>['value']

export type Residence = 'rural' | 'urban'
/** Classes the demo has families of; `none` applied once and was not taken in. */
export type DemoClass = 'dibao' | 'edge' | 'tekun' | 'rigid' | 'none'
export type Relation = 'head' | 'spouse' | 'child' | 'parent' | 'grandchild'

export type IncomeFact = ValueOf<'income'>
export type IncomeKind = IncomeFact['kind']
export type AssetFact = ValueOf<'asset'>
export type SpendingFact = ValueOf<'spending'>
export type Disability = {
  readonly kind: Exclude<ValueOf<'disability'>['kind'], 'none'>
  readonly grade: number
}
export type Labour = ValueOf<'labour'>['ability']
export type Schooling = ValueOf<'schooling'>['level']

/** One outside the family with a legal duty of support (法定义务人). */
export interface Supporter {
  readonly relation: 'spouse' | 'parent' | 'child'
  readonly born: PlainDate
  readonly able: boolean
}

/** Kinds of income that families of the demo have. */
export const INCOMES_OF_DEMO = [
  'wage',
  'business',
  'property',
  'support',
  'pension',
  'basic-pension-central',
  'basic-pension-local',
  'government-aid',
] as const satisfies readonly IncomeKind[]

/** Who lives in a family, before names and money: relation, age and what body and schooling allow. */
export interface Figure {
  readonly relation: Relation
  readonly sex: Sex
  readonly born: PlainDate
  readonly age: number
  readonly disability: Disability | null
  readonly majorIllness: boolean
  readonly selfCareFailed: number
  readonly labour: Labour
  readonly schooling: Schooling
}

/** Money and duties of one member; empty lists say that there is none. */
export interface Means {
  readonly incomes: readonly IncomeFact[]
  readonly assets: readonly AssetFact[]
  readonly spending: readonly SpendingFact[]
  readonly supporters: readonly Supporter[]
}

export interface DemoMember extends Figure, Means {
  readonly id: string
  readonly name: string
  readonly residentId: ResidentId
  readonly phone: MobilePhone | undefined
  /** 户籍地 */
  readonly registerDivision: DivisionCode
}

export interface DemoGrant {
  readonly program: Extract<Program, 'dibao' | 'dibao-single' | 'tekun'>
  /** Whom it covers alone; absent where it is the family's. */
  readonly memberId?: string
  readonly monthly: Fen
}

/** A family of the demo, whole: what is written of it, and what the law of the day gives it. */
export interface DemoFamily {
  readonly id: string
  readonly number: string
  readonly county: string
  readonly village: DivisionCode
  readonly residence: Residence
  readonly address: string
  readonly class: DemoClass
  /** The day it came into the register, and into its class. */
  readonly since: PlainDate
  readonly members: readonly DemoMember[]
  readonly account: BankAccount
  readonly grants: readonly DemoGrant[]
}

/** The later of two days, or of two months. */
export const laterOf = <T extends string>(a: T, b: T): T => (a.localeCompare(b) < 0 ? b : a)
