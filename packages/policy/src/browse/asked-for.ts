import type { Expr, Parameter } from '../cel/expression.ts'
import { parts } from '../cel/walk.ts'
import type { Law } from '../engine/law.ts'
import { isUnknown, type Value } from '../values/value.ts'

/** What is asked for, and whether something asked for is not there, on which the rest hangs. */
interface Asked {
  readonly keys: ReadonlySet<string>
  readonly lacking: boolean
}

const NOTHING: Asked = { keys: new Set(), lacking: false }

const together = (all: readonly Asked[]): Asked => ({
  keys: new Set(all.flatMap(({ keys }) => [...keys])),
  lacking: all.some(({ lacking }) => lacking),
})

/** The one key that a parameter stands for; undefined where a fact picks it out of its family. */
const fixedKey = ({ key, by }: Parameter): string | undefined =>
  by === undefined ? key : by.k === 'lit' ? `${key}.${by.v}` : undefined

type Plain = string | number | boolean

const isPlain = (value: Value): value is Plain => typeof value === 'string' || typeof value === 'boolean'

const sameOf = (a: readonly Plain[] | undefined, b: readonly Plain[] | undefined): boolean | undefined => {
  if (!a || !b) return undefined
  if (!a.some((x) => b.includes(x))) return false
  return new Set([...a, ...b]).size === 1 ? true : undefined
}

/** Reads the rules of one place and day as far as they are settled before any family is known. */
class Reader {
  readonly #law: Law
  readonly #settled = new Map<string, boolean | undefined>()
  readonly #asked = new Map<string, Asked>()

  constructor(law: Law) {
    this.#law = law
  }

  /** Keys of a family that have a value here, under whatever code. */
  #familyKeys(key: string): string[] {
    const { packs, read } = this.#law
    const keys = new Set(packs.flatMap((p) => p.values.map((v) => v.key)))
    return [...keys].filter((k) => k.startsWith(`${key}.`) && read(k).given)
  }

  #familyGiven(key: string): boolean {
    return this.#familyKeys(key).length > 0
  }

  #given(p: Parameter): boolean | undefined {
    const key = fixedKey(p)
    if (key !== undefined) return this.#law.read(key).given
    return this.#familyGiven(p.key) ? undefined : false
  }

  /** All that a text or flag may be here, whatever the family; undefined where that is not settled. */
  #possible(e: Expr): readonly Plain[] | undefined {
    if (e.k === 'lit') return [e.v]
    if (e.k !== 'param') {
      const truth = this.truth(e)
      return truth === undefined ? undefined : [truth]
    }
    const key = fixedKey(e)
    const keys = key === undefined ? this.#familyKeys(e.key) : [key]
    const values = keys.map((k) => this.#law.read(k).value).filter((v) => !isUnknown(v))
    return values.length > 0 && values.every(isPlain) ? values : undefined
  }

  /** What a condition is for every family here and that day; undefined where it depends on the family. */
  truth(e: Expr): boolean | undefined {
    switch (e.k) {
      case 'given':
        return this.#given(e.of)
      case 'lit':
      case 'param': {
        const [value, ...others] = this.#possible(e) ?? []
        return typeof value === 'boolean' && others.length === 0 ? value : undefined
      }
      case 'not': {
        const a = this.truth(e.a)
        return a === undefined ? undefined : !a
      }
      case 'and':
      case 'or': {
        const decisive = e.k === 'or'
        const [a, b] = [this.truth(e.a), this.truth(e.b)]
        if (a === decisive || b === decisive) return decisive
        return a === undefined || b === undefined ? undefined : !decisive
      }
      case 'op': {
        if (e.op !== '==' && e.op !== '!=') return undefined
        const same = sameOf(this.#possible(e.a), this.#possible(e.b))
        return same === undefined ? undefined : same === (e.op === '==')
      }
      case 'name':
        return this.#truthOfRule(e.n)
      case 'get':
        return this.#truthOfRule(e.f)
      default:
        return undefined
    }
  }

  #truthOfRule(name: string): boolean | undefined {
    const rule = this.#law.rules.get(name)
    if (!rule) return undefined
    if (!this.#settled.has(name)) this.#settled.set(name, this.truth(rule.expr))
    return this.#settled.get(name)
  }

  #rule(name: string): Asked {
    const rule = this.#law.rules.get(name)
    if (!rule) return NOTHING
    const before = this.#asked.get(name)
    if (before) return before
    const asked = this.asks(rule.expr)
    this.#asked.set(name, asked)
    return asked
  }

  #parameter(e: Parameter): Asked {
    const key = fixedKey(e)
    const there =
      key === undefined
        ? this.#familyGiven(e.key) || this.#law.declared.get(e.key)?.fallback !== undefined
        : !isUnknown(this.#law.read(key).value)
    const own: Asked = { keys: new Set([key ?? e.key]), lacking: !there }
    return e.by ? together([own, this.asks(e.by)]) : own
  }

  /** Keys that an expression asks for; what stands behind a value that is not there is not asked for yet. */
  asks(e: Expr): Asked {
    if ((e.k === 'and' || e.k === 'or') && this.truth(e) !== undefined) return NOTHING
    switch (e.k) {
      case 'given':
      case 'lapsed':
        return NOTHING
      case 'param':
        return this.#parameter(e)
      case 'name':
        return this.#rule(e.n)
      case 'get':
        return together([this.asks(e.of), this.#rule(e.f)])
      case 'if': {
        const c = this.truth(e.c)
        if (c !== undefined) return this.asks(c ? e.a : e.b)
        const condition = this.asks(e.c)
        return condition.lacking ? condition : together([condition, this.asks(e.a), this.asks(e.b)])
      }
      default:
        return together(parts(e).map((part) => this.asks(part)))
    }
  }
}

/**
 * Keys of parameters that deciding about some family needs in a place on a day: those that classes, programmes and
 * reviews come to when everything the place has already settled (`given`, modes, flags) is followed.
 */
export const askedFor = (law: Law): ReadonlySet<string> => {
  const reader = new Reader(law)
  const classes = law.classes
  const roots = [
    ...classes.map((c) => c.when),
    ...law.programs.flatMap((p) => [p.when, ...(p.monthly ? [p.monthly] : [])]),
    ...law.packs.flatMap((p) => p.reviews.map((r) => r.when)),
  ]
  return together(roots.map((e) => reader.asks(e))).keys
}
