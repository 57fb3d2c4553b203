import type { Fen, PlainDate } from '@songtan/kernel'
import type {
  ASSET_KINDS,
  AWAY,
  CARE_FORMS,
  CHANGES,
  DIAGNOSES,
  DISABILITIES,
  EVENTS,
  HARDSHIPS,
  HOME_GRADES,
  IncomeKind,
  LABOUR,
  MEDICAL_INSURANCES,
  PARENT_STATES,
  PERIODS,
  Program,
  RESIDENCES,
  Relation,
  SCHOOLINGS,
  SEVERITIES,
  SEXES,
  SPENDING_KINDS,
  SUPPORTER_RELATIONS,
  TENURES,
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
  /** Parents of members who are not members themselves; both known parents of a child are either here or members. */
  readonly parentage?: readonly ParentFact[] | undefined
  readonly events?: readonly EventFact[] | undefined
  readonly home?: HomeFact | null | undefined
  /** What temporary assistance (临时救助) is asked for. */
  readonly hardship?: HardshipFact | null | undefined
  /** 防止返贫监测对象, by the agriculture department's list. */
  readonly monitored?: boolean | undefined
  /** First day of living in the deciding place. */
  readonly residentSince?: PlainDate | undefined
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
  /** Illnesses by name, as far as a programme asks for them. */
  readonly diagnoses?: readonly (typeof DIAGNOSES)[number][] | undefined
  /** 集中 or 分散供养, as chosen. */
  readonly careForm?: (typeof CARE_FORMS)[number] | undefined
  /** 需要长期照护, as assessed. */
  readonly longTermCare?: boolean | undefined
  readonly medicalInsurance?: (typeof MEDICAL_INSURANCES)[number] | undefined
  /** 参加城乡居民养老保险 */
  readonly pensionInsured?: boolean | undefined
  readonly registeredUnemployed?: boolean | undefined
  readonly unionMember?: boolean | undefined
  readonly veteran?: boolean | undefined
  /** 计划生育特殊家庭: the only child dead or disabled. */
  readonly onlyChildLost?: boolean | undefined
  /** 寄宿 */
  readonly boarding?: boolean | undefined
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

/** A parent (父母一方) outside the household: since when in that state. */
export interface ParentFact {
  readonly of: string
  readonly state: (typeof PARENT_STATES)[number]
  readonly since?: PlainDate | undefined
}

/** Something that happened on a day, to a member or to the family. */
export interface EventFact {
  readonly kind: (typeof EVENTS)[number]
  readonly day: PlainDate
  readonly member?: string | undefined
}

export interface HomeFact {
  readonly tenure?: (typeof TENURES)[number] | undefined
  readonly grade?: (typeof HOME_GRADES)[number] | undefined
}

export interface HardshipFact {
  readonly kind: (typeof HARDSHIPS)[number]
  readonly severity?: (typeof SEVERITIES)[number] | undefined
  /** What is lacking to overcome it. */
  readonly need?: Fen | undefined
  /** Months the hardship is expected to last. */
  readonly months?: number | undefined
  /** Times helped in this calendar year, and whether for this same cause. */
  readonly given?: number | undefined
  readonly sameCause?: boolean | undefined
}
