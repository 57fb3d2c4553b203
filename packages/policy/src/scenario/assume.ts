import type { Basis, Declaration, ParameterValue, PolicySet } from '../pack/pack-types.ts'
import { valueDecoder } from '../pack/read-value.ts'
import { withValues } from '../pack/with-values.ts'
import { refuse } from '../source/decode.ts'
import type { AssumedValue, Scenario } from './scenario.ts'

const BASIS: Basis = { id: 'assumed', instrument: '设定值', en: 'assumed for the case', article: '—' }

const figureOf = (
  declared: ReadonlyMap<string, Declaration>,
  { key, of, unit, value, path }: AssumedValue,
  from: ParameterValue['from'],
): ParameterValue => {
  const declaration = declared.get(key)
  if (!declaration)
    return refuse(value, path, { zh: `没有 ${key} 这个参数`, en: `the parameter ${key} is not declared` })
  if ((declaration.by === undefined) !== (of === undefined))
    return refuse(
      value,
      path,
      declaration.by
        ? {
            zh: `${key} 要用 of: 写明是哪一种（${declaration.by}）`,
            en: `${key} needs of: ${declaration.by}`,
          }
        : { zh: `${key} 不分种类，不写 of:`, en: `${key} has no of:` },
    )
  return {
    key: of === undefined ? key : `${key}.${of}`,
    value: valueDecoder(
      declaration.type,
      unit,
      declaration.options?.map((o) => o.code),
    )(value, path),
    text: String(value.value),
    unit,
    from,
    basis: BASIS,
    source: path,
    status: 'fictional',
    certainty: 'inferred',
  }
}

/**
 * The packs with the figures a scenario takes for its place, before those of every pack: for places whose rule is
 * known and whose standard is not. @throws PolicyError with file and line for a key or value that cannot be.
 */
export const withAssumed = (set: PolicySet, { assume, facts }: Scenario): PolicySet => {
  if (assume.length === 0) return set
  const declared = new Map(
    set.packs.flatMap((p) => p.declarations.map((d): [string, Declaration] => [d.key, d])),
  )
  return withValues(set, {
    id: 'assumed',
    place: facts.place,
    zh: BASIS.instrument,
    en: BASIS.en,
    values: assume.map((a) => figureOf(declared, a, facts.day)),
  })
}
