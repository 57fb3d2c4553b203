import type { Fen, PlainDate } from '@songtan/kernel'
import type { FORMS, FREQUENCIES, Item, Office, PUBLICITIES, READINGS } from '../pack/item-types.ts'
import type { Basis, TermUnit, Words } from '../pack/pack-types.ts'

/** The whole package (政策包) of a family on a day: every item of the catalogue, told one by one. Plain JSON. */
export interface Package {
  readonly day: PlainDate
  readonly place: string
  readonly items: readonly PackageItem[]
  /** Every fact that some item hangs on, with how to ask for it. */
  readonly missing: readonly FactAsked[]
  /** Every figure that some item hangs on and the place has not published. */
  readonly unpublished: readonly FigureLacking[]
  readonly policy: { readonly hash: string; readonly packs: readonly string[] }
}

/** `covered`: the family could have it, but another item of the package stands in its place. */
export type Standing = 'entitled' | 'not' | 'hangs' | 'covered'

export interface FactAsked extends Words {
  readonly path: string
}

/** A parameter that no pack has, by its key. */
export interface FigureLacking extends Words {
  readonly key: string
}

export interface PackageItem {
  readonly item: string
  readonly name: Words
  readonly department: Office
  readonly form: (typeof FORMS)[number]
  readonly frequency: (typeof FREQUENCIES)[number]
  readonly basis: Basis
  readonly certainty: (typeof READINGS)[number]
  /** The programmes that decide it: a determination tells of these too. */
  readonly programs: readonly string[]
  /** The best standing among those it is meant for. */
  readonly standing: Standing
  readonly for: readonly Entry[]
  /** Facts that decide the entry: an event, or an application at a school or a hospital. */
  readonly ask: readonly FactAsked[]
  readonly apply: Office
  readonly terms: readonly { readonly key: string; readonly n: number; readonly unit: TermUnit }[]
  readonly publicity: (typeof PUBLICITIES)[number]
  readonly childSensitive: boolean
}

/** How one item stands for the family, or for one member; a sentence in both languages. */
export interface Entry extends Words {
  readonly member?: string | undefined
  readonly standing: Standing
  readonly hangsOn: { readonly facts: readonly string[]; readonly parameters: readonly string[] }
  /** Only where it is entitled to something that has an amount. */
  readonly amount?: EntryAmount | undefined
  readonly conflicts: readonly AppliedConflict[]
  /** Who decides, by the code and words of an office. */
  readonly decide: Office
}

/** `fen` and `share` are null when the amount cannot be told; `reason` says why. */
export interface EntryAmount {
  readonly per: 'month' | 'year' | 'time' | 'share'
  readonly fen: Fen | null
  /** A share of costs as a decimal: `0.7`. */
  readonly share?: string | null | undefined
  readonly reason?: Words | undefined
  /** Paths of facts that the amount hangs on; none where a figure or a rule is lacking. */
  readonly facts?: readonly string[] | undefined
}

export interface AppliedConflict extends Words {
  readonly with: string
  readonly how: Item['conflicts'][number]['how']
  /** `open` when one of the two amounts, or the other item itself, is not known. */
  readonly outcome: 'replaced' | 'reduced' | 'stands' | 'open'
}
