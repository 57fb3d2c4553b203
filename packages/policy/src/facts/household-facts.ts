import type { Fen, PlainDate } from '@songtan/kernel'
import type {
  ASSET_KINDS,
  AWAY,
  CHANGES,
  DISABILITIES,
  IncomeKind,
  LABOUR,
  PERIODS,
  Program,
  RESIDENCES,
  Relation,
  SCHOOLINGS,
  SEXES,
  SPENDING_KINDS,
  SUPPORTER_RELATIONS,
  VEHICLE_USES,
} from './codes.ts'

/**
 * What is known of a family on a day: the scenario shape with money in fen. Plain JSON.
 * A fact that is left out is **unknown** (not "no"): `disability: null` says none, a missing `disability` says
 * nobody asked. A missing list is unknown as a whole, an empty one says there is nothing.
 */
export interface HouseholdFacts {
  /** The day assessed: law and parameters of that day apply. */
  readonly day: PlainDate
  /** GB/T 2260 code of the deciding county, or of a city without counties. */
  readonly place: string
  readonly residence: (typeof RESIDENCES)[number]
  readonly members: readonly MemberFacts[]
  readonly incomes?: readonly IncomeFact[] | undefined
  readonly assets?: readonly AssetFact[] | undefined
  readonly spending?: readonly SpendingFact[] | undefined
  readonly supporters?: readonly SupporterFact[] | undefined
  /** In payment on that day. */
  readonly holding?: readonly HoldingFact[] | undefined
  readonly change?: ChangeFact | null | undefined
  /** Paths of facts that a loader closed to "absent" (see `closeAssumed`). */
  readonly assumed?: readonly string[] | undefined
}

export interface MemberFacts {
  readonly id: string
  readonly relation: Relation
  readonly born: PlainDate
  readonly sex?: (typeof SEXES)[number] | undefined
  /** County of household registration (户籍地). */
  readonly register?: string | undefined
  /** Long co-residence with the applicant (长期共同居住). */
  readonly livesWith?: boolean | undefined
  readonly disability?:
    | { readonly kind: (typeof DISABILITIES)[number]; readonly grade: number }
    | null
    | undefined
  readonly majorIllness?: boolean | undefined
  /** How many of the six self-care items fail (生活自理能力六项). */
  readonly selfCareFailed?: number | undefined
  readonly labour?: (typeof LABOUR)[number] | undefined
  readonly schooling?: (typeof SCHOOLINGS)[number] | undefined
  readonly away?: (typeof AWAY)[number] | null | undefined
  readonly awaySince?: PlainDate | null | undefined
}

/** `per: year` is the total of the last 12 months. */
export interface IncomeFact {
  readonly member: string
  readonly kind: IncomeKind
  readonly amount: Fen
  readonly per: (typeof PERIODS)[number]
}

export interface AssetFact {
  readonly member: string
  readonly kind: (typeof ASSET_KINDS)[number]
  readonly value: Fen
  readonly use?: (typeof VEHICLE_USES)[number] | undefined
  /** m² */
  readonly area?: number | undefined
}

/** Self-paid in the last 12 months. */
export interface SpendingFact {
  readonly member: string
  readonly kind: (typeof SPENDING_KINDS)[number]
  readonly amount: Fen
}

/** A person outside the household with a legal duty of support (法定义务人); `of` names whom. */
export interface SupporterFact {
  readonly of: string
  readonly relation: (typeof SUPPORTER_RELATIONS)[number]
  readonly born?: PlainDate | undefined
  readonly able?: boolean | undefined
}

export interface HoldingFact {
  readonly program: Program | 'edge' | 'rigid'
  readonly monthly: Fen
  readonly since?: PlainDate | undefined
  readonly member?: string | undefined
}

export interface ChangeFact {
  readonly kind: (typeof CHANGES)[number]
  readonly day: PlainDate
  readonly selfReported?: boolean | undefined
}
