import type { BinaryOp, Expr } from '../cel/expression.ts'
import { formatValue, type Language, sayValue } from '../engine/format.ts'
import type { PolicyRun } from '../engine/run.ts'
import type { RuleType, ValueType, Words } from '../pack/pack-types.ts'
import { asList, isUnknown, type Thing, type Value } from '../values/value.ts'
import { quantityWords } from './rule-words.ts'

/** A part of a formula, and how tightly it holds together. */
interface Part extends Words {
  readonly tight: number
}

const [COMPARE, ADD, TIMES, ATOM] = [1, 2, 3, 4] as const

const SIGNS: Readonly<Partial<Record<BinaryOp, { readonly sign: string; readonly tight: number }>>> = {
  '<': { sign: '＜', tight: COMPARE },
  '<=': { sign: '≤', tight: COMPARE },
  '>': { sign: '＞', tight: COMPARE },
  '>=': { sign: '≥', tight: COMPARE },
  '+': { sign: '+', tight: ADD },
  '-': { sign: '−', tight: ADD },
  '*': { sign: '×', tight: TIMES },
}

const atom = (zh: string, en = zh): Part => ({ zh, en, tight: ATOM })

const inside = (part: Part, least: number, language: Language): string =>
  part.tight < least ? `(${part[language]})` : part[language]

const joined = (a: Part, b: Part, sign: string, tight: number): Part => {
  const put = (language: Language) =>
    `${inside(a, tight, language)} ${sign} ${inside(b, tight + 1, language)}`
  return { zh: put('zh'), en: put('en'), tight }
}

/** Says the formula of one rule about one family: each word with the value it had. */
class Speaker {
  readonly #run: PolicyRun
  readonly #member: Thing | undefined

  constructor(run: PolicyRun, member: Thing | undefined) {
    this.#run = run
    this.#member = member
  }

  /** Undefined as soon as one part has no words, or no value. */
  say(e: Expr): Part | undefined {
    switch (e.k) {
      case 'lit':
        return typeof e.v === 'number' ? atom(String(e.v)) : undefined
      case 'name':
        return this.#named(e.n, this.#run.named(e.n), this.#run.law.rules.get(e.n)?.type)
      case 'get':
        return this.#field(e.of, e.f)
      case 'param':
        return this.#parameter(e)
      case 'op':
        return this.#operation(e.op, e.a, e.b)
      case 'if':
        return this.#chosen(e.c, e.a, e.b)
      case 'call':
        return this.#call(e.f, e.args)
      default:
        return undefined
    }
  }

  #named(name: string, value: Value, type: RuleType | ValueType | undefined): Part | undefined {
    const words = quantityWords(name)
    if (!words || isUnknown(value)) return undefined
    const text = formatValue(value, type)
    return atom(`${words.zh} ${text}`, `${words.en} ${text}`)
  }

  #field(of: Expr, field: string): Part | undefined {
    if (of.k !== 'name' || of.n !== 'member') return undefined
    return this.#named(field, this.#run.named(field, this.#member), this.#run.law.rules.get(field)?.type)
  }

  #parameter(e: Extract<Expr, { k: 'param' }>): Part | undefined {
    const value = this.#run.evaluate(e, this.#member)
    const declared = this.#run.law.declared.get(e.key)
    if (!declared || isUnknown(value) || typeof value === 'boolean') return undefined
    const said = (language: Language) => `${declared[language]} ${sayValue(value, declared.type, language)}`
    return atom(said('zh'), said('en'))
  }

  #operation(op: BinaryOp, a: Expr, b: Expr): Part | undefined {
    const how = SIGNS[op]
    if (how === undefined) return undefined
    if (op === '*' && b.k === 'lit' && b.v === 0) return atom('0')
    const [one, other] = [this.say(a), this.say(b)]
    if (!one || !other) return undefined
    if (op === '-' && other.zh === '0') return one
    return joined(one, other, how.sign, how.tight)
  }

  /** Only the branch that was taken. */
  #chosen(c: Expr, a: Expr, b: Expr): Part | undefined {
    const truth = this.#run.evaluate(c, this.#member)
    return typeof truth === 'boolean' ? this.say(truth ? a : b) : undefined
  }

  #call(f: string, [first, second]: readonly Expr[]): Part | undefined {
    if (!first) return undefined
    if (f === 'sum') return this.#sum(first)
    if (f === 'rounded') return this.#rounded(first, second)
    const one = this.say(first)
    if (!one) return undefined
    if (f === 'yearly') return joined(one, atom('12'), '×', TIMES)
    if (f === 'monthly') return joined(one, atom('12'), '÷', TIMES)
    const other = second && this.say(second)
    if (!other) return undefined
    if (f === 'perHead') return joined(one, other, '÷', TIMES)
    if (f === 'monthsWorth') return joined(one, other, '×', TIMES)
    if (f === 'least') return atom(`取小(${one.zh}，${other.zh})`, `the smaller of (${one.en}, ${other.en})`)
    if (f === 'most') return atom(`取大(${one.zh}，${other.zh})`, `the larger of (${one.en}, ${other.en})`)
    return undefined
  }

  /** The amounts that were added up, under the name they share. */
  #sum(list: Expr): Part | undefined {
    const value = this.#run.evaluate(list, this.#member)
    if (isUnknown(value)) return undefined
    const items = asList(value)
    if (items.some((item) => isUnknown(item) || typeof item === 'boolean')) return undefined
    const field = list.k === 'each' && list.how === 'map' && list.body.k === 'get' ? list.body.f : ''
    const words = quantityWords(field)
    const text = items.length === 0 ? '0' : items.map((item) => formatValue(item)).join(' + ')
    if (!words) return { zh: text, en: text, tight: items.length > 1 ? ADD : ATOM }
    return atom(`${words.zh}合计(${text})`, `${words.en} in all (${text})`)
  }

  #rounded(what: Expr, how: Expr | undefined): Part | undefined {
    const part = this.say(what)
    const rule = how && this.#run.evaluate(how, this.#member)
    if (!part || rule === undefined || isUnknown(rule)) return part
    return {
      zh: `${part.zh}，${sayValue(rule, undefined, 'zh')}`,
      en: `${part.en}, ${sayValue(rule, undefined, 'en')}`,
      tight: COMPARE,
    }
  }
}

/** Whether a formula says more than the one value that it is. */
const tells = (e: Expr, part: Part): boolean =>
  e.k !== 'name' && e.k !== 'param' && /[×÷−+＜＞≤≥]/.test(part.zh)

/**
 * The formula of a rule as it was worked out for a family, each word with its value; undefined where the rule is no
 * arithmetic, or something in it is unknown.
 */
export const formulaOf = (run: PolicyRun, e: Expr, member: Thing | undefined): Words | undefined => {
  const part = new Speaker(run, member).say(e)
  return part && tells(e, part) ? { zh: part.zh, en: part.en } : undefined
}
