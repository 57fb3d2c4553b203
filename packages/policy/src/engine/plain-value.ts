import type { PlainValue } from '../pack/pack-types.ts'
import { amount } from '../values/amount.ts'
import { RoundingRule, Tiers, type Value } from '../values/value.ts'

/** A parameter's JSON as the value rules compute with. */
export const plainToValue = (plain: PlainValue): Value => {
  switch (plain.type) {
    case 'yearly':
    case 'monthly':
    case 'money':
    case 'ratio':
      return amount(...plain.is)
    case 'rounding':
      return new RoundingRule({ unit: plain.unit, mode: plain.mode })
    case 'tiers':
      return new Tiers(
        plain.is.map((t) => ({ below: t.below && amount(...t.below), share: amount(...t.share) })),
      )
    default:
      return plain.is
  }
}
