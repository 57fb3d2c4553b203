import type { Words } from '../../pack/pack-types.ts'
import { EXACT, SMALL } from '../limits.ts'
import { UNKNOWN, WIDE } from '../unknown-number.ts'
import type { Block } from './block.ts'
import { cannot } from './cannot-compile.ts'
import type { Code, Quotient, Scalar, Small, SmallKind, Stream } from './code.ts'

const WRONG_PLACE: Words = {
  zh: '批量测算里这个值不能写在这里',
  en: 'this value cannot stand here in a batch',
}

export const asSmall = (c: Code, kind?: SmallKind): Small =>
  c.is === 'quotient' ||
  c.is === 'row' ||
  c.is === 'stream' ||
  c.is === 'tiers' ||
  c.is === 'rounding' ||
  (kind !== undefined && c.is !== kind)
    ? cannot(WRONG_PLACE, { zh: '请比较、合并同一类型的值', en: 'compare and join values of one kind' })
    : c

/** Whole numbers count as quotients over one. */
export const asQuotient = (c: Code): Quotient => {
  if (c.is === 'quotient') return c
  const { js, unknown, max, ...small } = asSmall(c, 'int')
  const base = { is: 'quotient', den: 1, max } as const
  if (small.fixed !== undefined)
    return { ...base, unknown, js: String(widened(small)), fixed: widened(small) }
  return { ...base, unknown, js: unknown ? `large(${js})` : js }
}

const widened = ({ fixed = 0 }: { readonly fixed?: number }): number =>
  fixed >= UNKNOWN ? fixed * WIDE : fixed

export const asScalar = (c: Code): Scalar => (c.is === 'quotient' ? c : asSmall(c))

export const asStream = (c: Code): Stream =>
  c.is === 'stream'
    ? c
    : cannot(
        { zh: '这里要用列表', en: 'this is no list of rows' },
        {
          zh: '请用 filter、map、exists、all 逐个查看列表',
          en: 'walk through a list with filter, map, exists, all',
        },
      )

/** A fixed value that is unknown: the place has no such parameter. */
export const unknownSmall = (is: SmallKind, unknown: number): Small => ({
  is,
  js: String(unknown),
  unknown: true,
  fixed: unknown,
  max: 0,
})
export const unknownQuotient = (unknown: number): Quotient => ({
  is: 'quotient',
  js: String(unknown * WIDE),
  unknown: true,
  fixed: unknown * WIDE,
  den: 1,
  max: 0,
})

/** A bool as 0, 1 or an unknown number. */
export const tri = (b: Small): string => (b.unknown || b.fixed !== undefined ? b.js : `(${b.js} ? 1 : 0)`)

/** Whether a value known by its name is unknown. */
const isUnknown = (c: Scalar): string => `${c.js} >= ${c.is === 'quotient' ? UNKNOWN * WIDE : UNKNOWN}`
const narrow = (c: Scalar): string => (c.is === 'quotient' ? `narrow(${c.js})` : c.js)

/** The same value with a name where it is written more than once. */
export const named = <C extends Scalar>(block: Block, c: C): C =>
  c.unknown ? { ...c, js: block.name(c.js) } : c

/**
 * `js` over parts that all have to be known: as soon as one is unknown, so is the whole, and hangs on the first parameter of
 * them. Parts that may be unknown have been `named`.
 */
export const strict = (parts: readonly Scalar[], to: 'small' | 'quotient' | 'bool', js: string): string => {
  const open = parts.filter((p) => p.unknown)
  if (open.length === 0) return js
  const first = open.map(narrow).reduce((a, b) => `meet(${a}, ${b})`)
  const spoiled = to === 'quotient' ? `wide(${first})` : first
  return `(${open.map(isUnknown).join(' || ')} ? ${spoiled} : ${to === 'bool' ? `(${js} ? 1 : 0)` : js})`
}

/** A bound that is still exact. */
export const exact = (max: number): number =>
  max <= EXACT
    ? max
    : cannot(
        {
          zh: '家庭有一亿元时，数字可能大到 2^53 以上',
          en: 'the figures may pass 2^53 for a family of 100 million yuan',
        },
        {
          zh: '倍数请最多写四位小数，或在一个算式里少乘几次',
          en: 'use coarser multiples (at most four decimals), or fewer of them in one expression',
        },
      )

export const small = (max: number): number =>
  max <= SMALL
    ? max
    : cannot(
        { zh: '个数可能大到 2^28 以上', en: 'a count may pass 2^28' },
        { zh: '请用较小的数', en: 'count with smaller numbers' },
      )
