import { Amount, amount } from './amount.ts'
import { Unknown } from './unknown.ts'

/** A member, an income, an asset …: its values by the slots of their names (`cel/slots.ts`). */
export class Thing {
  readonly kind: ThingKind
  readonly id: string
  /** A member's place among the members; 0 for other records. */
  readonly row: number
  /** Undefined until a rule asks: a member's facts and rules are worked out by the run. */
  readonly known: (Value | undefined)[]

  constructor(kind: ThingKind, id: string, row: number, known: (Value | undefined)[]) {
    this.kind = kind
    this.id = id
    this.row = row
    this.known = known
  }
}

export type ThingKind =
  | 'Member'
  | 'Income'
  | 'Asset'
  | 'Spending'
  | 'Supporter'
  | 'Holding'
  | 'Parent'
  | 'Event'

/** Shares of the standard by how many times the standard a family has; the last step has no `below`. */
export interface Tier {
  readonly below: Amount | undefined
  readonly share: Amount
}

/** `unit` 1 = fen, 100 = yuan. */
export interface Rounding {
  readonly unit: number
  readonly mode: 'half-up' | 'up' | 'down'
}

export class Tiers {
  readonly steps: readonly Tier[]
  constructor(steps: readonly Tier[]) {
    this.steps = steps
  }
}

export class RoundingRule {
  readonly rule: Rounding
  constructor(rule: Rounding) {
    this.rule = rule
  }
}

export type Value =
  | boolean
  | number
  | string
  | Amount
  | Unknown
  | Thing
  | Tiers
  | RoundingRule
  | readonly Value[]

/** A value of a kind the type check ruled out: a fault of the engine, never of a pack. */
const mistyped = (wanted: string, got: Value): never => {
  throw new Error(`policy engine: ${wanted} expected, got ${typeof got}`)
}

export const asAmount = (v: Value): Amount => (v instanceof Amount ? v : mistyped('an amount', v))
export const asNumber = (v: Value): number => (typeof v === 'number' ? v : mistyped('a number', v))
export const asText = (v: Value): string => (typeof v === 'string' ? v : mistyped('a text', v))
export const asThing = (v: Value): Thing => (v instanceof Thing ? v : mistyped('a record', v))
export const asList = (v: Value): readonly Value[] => (Array.isArray(v) ? v : mistyped('a list', v))
export const asTiers = (v: Value): Tiers => (v instanceof Tiers ? v : mistyped('tiers', v))
export const asRounding = (v: Value): Rounding =>
  v instanceof RoundingRule ? v.rule : mistyped('a rounding', v)
export const isUnknown = (v: Value): v is Unknown => v instanceof Unknown

/** Amounts count as a number of fen or as a whole number alike. */
export const toAmount = (v: Value): Amount => (typeof v === 'number' ? amount(v) : asAmount(v))
