import type { Words } from '../pack/pack-types.ts'
import type { Fault } from '../problems.ts'
import { MOST_INT } from '../source/decode.ts'
import { nearest } from './nearest.ts'

/**
 * What an expression gives: a CEL type of ours (`int`, `Yearly`, `list<Member>` …; `list<*>` is the empty list), and for
 * texts the codes it may be.
 */
export interface Sort {
  readonly type: string
  readonly codes?: Codes | undefined
  /** Of whole numbers: what they, or those of the list, cannot pass; `MOST_INT` when left out. */
  readonly most?: number | undefined
}

/** No list of a family is longer. */
export const MOST_ITEMS = 1000

export const mostOf = ({ most = MOST_INT }: Sort): number => most

/**
 * Codes and where they come from: `written` in the expression itself, all that a `rule` can give, or a `list` of the
 * facts or a declaration. What is written must be known to the other side.
 */
export interface Codes {
  readonly from: 'written' | 'rule' | 'list'
  readonly known: readonly string[]
}

export const ANY_LIST = 'list<*>'

export const sort = (type: string): Sort => ({ type })

export const codesOf = (known: readonly string[], type = 'string'): Sort => ({
  type,
  codes: { from: 'list', known },
})

/** The type of the items of a list; undefined for what is no list. */
export const itemType = (type: string): string | undefined => /^list<(.+)>$/.exec(type)?.[1]

const NONE = 'none'

const RANK: Readonly<Record<Codes['from'], number>> = { written: 0, rule: 1, list: 2 }

/** The codes of either; unknown as soon as one side may be any text. */
const either = (a: Sort, b: Sort): Codes | undefined =>
  a.codes && b.codes
    ? {
        from: RANK[a.codes.from] > RANK[b.codes.from] ? a.codes.from : b.codes.from,
        known: [...new Set([...a.codes.known, ...b.codes.known])],
      }
    : undefined

/** What either of two of one type gives. */
export const eitherOf = (a: Sort, b: Sort): Sort => ({
  type: a.type,
  codes: either(a, b),
  ...(a.most === undefined && b.most === undefined ? {} : { most: Math.max(mostOf(a), mostOf(b)) }),
})

/** A code that the other side never has, with what it could have been. */
export interface Misspelt extends Fault {
  readonly code: string
  readonly mend: Words
}

export const misspelt = (code: string, known: readonly string[]): Misspelt => {
  const near = nearest(code, known)
  const meant =
    near === undefined ? { zh: '', en: '' } : { zh: `是不是 '${near}'？`, en: `did you mean '${near}'? ` }
  return {
    code,
    message: { zh: `代码里没有 '${code}'`, en: `'${code}' is none of its codes` },
    mend: {
      zh: `${meant.zh}可用的代码：${known.join('、')}`,
      en: `${meant.en}the codes are ${known.join(', ')}`,
    },
  }
}

/** What is wrong with comparing two texts, if anything: a code that cannot be, or no code that both may have. */
export const neverEqual = (a: Sort, b: Sort): Misspelt | undefined => {
  if (!a.codes || !b.codes) return undefined
  const [asked, has] = RANK[a.codes.from] <= RANK[b.codes.from] ? [a.codes, b.codes] : [b.codes, a.codes]
  if (asked.from === 'written' && has.from !== 'written') {
    const wrong = asked.known.find((code) => !has.known.includes(code))
    return wrong === undefined ? undefined : misspelt(wrong, has.known)
  }
  if (asked.from === 'written' || asked.known.some((code) => has.known.includes(code))) return undefined
  return {
    code: asked.known[0] ?? '',
    message: { zh: '两边没有相同的代码', en: 'the two sides have no code in common' },
    mend: {
      zh: `请与这些代码比较：${has.known.join('、')}`,
      en: `compare with one of ${has.known.join(', ')}`,
    },
  }
}

/** What is wrong with picking one of a family of parameters by these codes; `none` from a rule picks none of them. */
export const neverPicks = (by: Sort, family: readonly string[]): Misspelt | undefined => {
  const { codes } = by
  if (!codes)
    return {
      code: '',
      message: { zh: '用了任意文字来区分种类', en: 'is picked by a free text' },
      mend: { zh: `请用这些代码之一：${family.join('、')}`, en: `pick by one of ${family.join(', ')}` },
    }
  if (codes.from === 'list') return neverEqual(by, codesOf(family))
  const wrong = codes.known.find(
    (code) => !family.includes(code) && !(codes.from === 'rule' && code === NONE),
  )
  return wrong === undefined ? undefined : misspelt(wrong, family)
}
