import type { Expr } from '../../cel/expression.ts'
import { parts } from '../../cel/walk.ts'
import type { Law } from '../../engine/law.ts'
import type { Rule } from '../../pack/pack-types.ts'
import { Block, Names } from '../code/block.ts'
import { type Code, FALSE, type Row, type Scalar, type Small } from '../code/code.ts'
import { asScalar, tri } from '../code/scalar.ts'
import { CodeBook } from '../code-numbers.ts'
import type { At, Program } from '../emit/at.ts'
import { emit } from '../emit/expression.ts'
import { LIMITS } from '../limits.ts'
import type { ParameterRanks } from './parameter-ranks.ts'
import { namingRule, type Whereabouts } from './whereabouts.ts'

const ME: Row = { is: 'row', kind: 'Member', js: 'm' }

/** A rule no larger than this is written where it is used; a larger one is computed once. */
const INLINE_SIZE = 7

const sizeOf = (e: Expr): number =>
  parts(e).reduce((n, part) => n + sizeOf(part), e.k === 'each' ? INLINE_SIZE + 1 : 1)

/** The text of one law's program as it grows: its columns, tables of figures, and a function for each rule. */
export class ProgramText implements Program {
  readonly law: Law
  readonly codes = new CodeBook()
  readonly ranks: ParameterRanks
  readonly names = new Names()
  readonly #where: Whereabouts
  readonly #columns = new Map<string, string>()
  readonly #tables: string[] = []
  readonly #functions: string[] = []
  readonly #forms = new Map<string, (member: Row | undefined) => Code>()
  #slots = 0

  constructor(law: Law, where: Whereabouts, ranks: ParameterRanks) {
    this.law = law
    this.#where = where
    this.ranks = ranks
  }

  unknownOf = (key: string): number => this.ranks.unknownOf(key)

  column = (table: string, field: string): string => {
    const path = table === '' ? field : table === 'starts' ? `starts.${field}` : `tables.${table}.${field}`
    const name = this.#columns.get(path) ?? path.replaceAll('.', '_')
    this.#columns.set(path, name)
    return name
  }

  table = (numbers: readonly number[], wide: boolean): string => {
    const name = `T${this.#tables.length}`
    this.#tables.push(`const ${name} = ${wide ? 'Float64Array' : 'Int32Array'}.of(${numbers.join(', ')})`)
    return name
  }

  rule = (name: string, member: Row | undefined, at: At): Code => {
    const rule = this.law.rules.get(name)
    // As in the tracing engine: a rule that is not yet, or no longer, in force holds of nobody.
    if (!rule) return FALSE
    if (rule.type !== 'int' && sizeOf(rule.expr) <= INLINE_SIZE)
      return this.emitted(rule.expr, name, member, at.block)
    const form = this.#forms.get(name) ?? this.#compile(rule)
    this.#forms.set(name, form)
    return form(member)
  }

  /** Code of an expression of the law for the household or a member. @throws PolicyError naming the rule */
  emitted(e: Expr, rule: string, member: Row | undefined, block: Block): Code {
    const locals = new Map<string, Code>(member ? [['member', member]] : [])
    return namingRule(this.law, rule, this.#where, () => emit(e, { program: this, block, locals, emit }))
  }

  /** A function that computes the rule once, for the household or for each member. */
  #compile(rule: Rule): (member: Row | undefined) => Code {
    const block = new Block(this.names)
    const code = asScalar(this.emitted(rule.expr, rule.name, rule.of === 'member' ? ME : undefined, block))
    if (code.fixed !== undefined) return () => code
    const slot = this.#slots
    this.#slots += 1
    const { fixed: _, ...open } = code
    const call = `${rule.name}_${slot}`
    this.#functions.push(
      rule.of === 'member' ? ofMember(call, slot, code, block) : ofHousehold(call, slot, code, block),
    )
    return (member) => ({ ...open, js: `${call}(${member?.js ?? ''})`, ...rebased(code, member) })
  }

  /** Walks the families `from` to before `to`; nothing of the family before is known. */
  forEachFamily(body: string): string {
    // Without functions of rules nobody outside the loop asks which family it is.
    if (this.#slots === 0 && !/\b(?:first|size)\b/.test(body))
      return `for (let h = from; h < to; h += 1) { ${body} }`
    const members = this.column('starts', 'Member')
    return `for (h = from; h < to; h += 1) {
known.fill(0)
first = ${members}[h]
size = ${members}[h + 1] - first
${body} }`
  }

  /** Everything before the decision itself. */
  text(): string {
    return [
      ...[...this.#columns].map(([path, name]) => `const ${name} = families.${path}`),
      ...this.#tables,
      `const known = new Int32Array(${this.#slots})`,
      ...this.#functions,
    ].join('\n')
  }
}

/** Lists cut from the kin of `m` are, for another member, cut from the kin of that one. */
const rebased = (code: Scalar, member: Row | undefined): Pick<Small, 'cutFrom'> =>
  code.is === 'people' && code.cutFrom && member
    ? { cutFrom: code.cutFrom.map((from) => from.replace(/^m\./, `${member.js}.`)) }
    : {}

const stored = (code: Scalar): string => (code.is === 'bool' ? tri(code) : code.js)
const cells = (code: Scalar, length: number): string =>
  `new ${code.is === 'quotient' ? 'Float64Array' : 'Int32Array'}(${length})`

const ofHousehold = (call: string, slot: number, code: Scalar, block: Block): string =>
  `const v${slot} = ${cells(code, 1)}
const ${call} = () => {
if (known[${slot}] === 0) { ${block.text()}\nv${slot}[0] = ${stored(code)}\nknown[${slot}] = 1 }
return v${slot}[0] }`

const ofMember = (call: string, slot: number, code: Scalar, block: Block): string =>
  `const v${slot} = ${cells(code, LIMITS.members)}
const ${call} = (m) => {
if ((known[${slot}] >> m & 1) === 0) { ${block.text()}\nv${slot}[m] = ${stored(code)}\nknown[${slot}] |= 1 << m }
return v${slot}[m] }`
