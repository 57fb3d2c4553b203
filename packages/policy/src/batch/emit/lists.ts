import type { Expr } from '../../cel/expression.ts'
import type { ThingKind } from '../../values/value.ts'
import type { Block } from '../code/block.ts'
import { cannot } from '../code/cannot-compile.ts'
import { type Code, fixed, type Quotient, type Scalar, type Small, type Stream } from '../code/code.ts'
import { asScalar, asSmall, asStream, exact, named, small, strict, tri } from '../code/scalar.ts'
import { LIMITS } from '../limits.ts'
import { FACT, UNKNOWN, WIDE } from '../unknown-number.ts'
import type { At } from './at.ts'
import { bool } from './logic.ts'
import { equal } from './operators.ts'

type Each = Extract<Expr, { k: 'each' }>

/** Members one after another. */
const peopleStream = (people: Small): Stream => ({
  is: 'stream',
  most: LIMITS.members,
  loop: (block, body, spoil) => {
    const of = named(block, people)
    const [left, m] = [block.names.next('t'), block.names.next('m')]
    const inner = block.inner()
    body({ is: 'row', kind: 'Member', js: m }, inner)
    const loop = `for (let ${left} = ${of.js}; ${left} !== 0; ${left} &= ${left} - 1) {
const ${m} = 31 - Math.clz32(${left} & -${left})\n${inner.text()} }`
    if (!of.unknown) {
      block.line(loop)
      return
    }
    const spoiled = block.inner()
    spoil(of.js, spoiled)
    block.line(`if (${of.js} >= ${UNKNOWN}) { ${spoiled.text()} } else ${loop}`)
  },
})

/** Rows of a table from one start to the next; unknown as a whole when nobody has told. */
export const rowsStream = (
  kind: Exclude<ThingKind, 'Member'>,
  range: { readonly start: string; readonly of: string; readonly untold: string },
): Stream => ({
  is: 'stream',
  most: LIMITS.rows,
  loop: (block, body, spoil) => {
    const { start, of, untold } = range
    const r = block.names.next('r')
    const [inner, spoiled] = [block.inner(), block.inner()]
    body({ is: 'row', kind, js: r }, inner)
    spoil(String(FACT), spoiled)
    block.line(`if (${untold}) { ${spoiled.text()} }
else for (let ${r} = ${start}[${of}]; ${r} < ${start}[${of} + 1]; ${r} += 1) { ${inner.text()} }`)
  },
})

const literalStream = (items: readonly Expr[], at: At): Stream => ({
  is: 'stream',
  most: items.length,
  loop: (block, body) => {
    for (const item of items) {
      const inner = block.inner()
      body(at.emit(item, { ...at, block: inner }), inner)
      block.line(`{ ${inner.text()} }`)
    }
  },
})

/** A list: members as bits, or rows and items one after another. */
const listOf = (e: Expr, at: At): Small | Stream => {
  if (e.k === 'list') return literalStream(e.items, at)
  const of = at.emit(e, at)
  return of.is === 'people' ? of : asStream(of)
}

const streamOf = (list: Small | Stream): Stream => (list.is === 'stream' ? list : peopleStream(list))

const within = (at: At, block: Block, as: string, item: Code): At => ({
  ...at,
  block,
  locals: new Map([...at.locals, [as, item]]),
})

/** Runs `then` where the condition holds; where it cannot be told, the list is spoiled. */
const where = (
  condition: Small,
  block: Block,
  then: (block: Block) => void,
  spoil: (js: string, block: Block) => void,
): void => {
  if (condition.fixed === 0) return
  if (condition.fixed === 1) {
    then(block)
    return
  }
  const p = named(block, condition)
  const [kept, spoiled] = [block.inner(), block.inner()]
  then(kept)
  if (!p.unknown) {
    block.line(`if (${p.js}) { ${kept.text()} }`)
    return
  }
  spoil(p.js, spoiled)
  block.line(`if (${p.js} === 1) { ${kept.text()} } else if (${p.js} !== 0) { ${spoiled.text()} }`)
}

const filtered = (e: Each, at: At): Code => {
  const of = listOf(e.of, at)
  const keep = (item: Code, block: Block): Small =>
    asSmall(at.emit(e.body, within(at, block, e.as, item)), 'bool')
  if (of.is === 'stream')
    return {
      is: 'stream',
      most: of.most,
      loop: (block, body, spoil) =>
        of.loop(block, (item, b) => where(keep(item, b), b, (kept) => body(item, kept), spoil), spoil),
    }
  const { block } = at
  const [kept, spoiled] = [block.variable('0'), spoiler(block)]
  const take = (item: Code) => (b: Block) => b.line(`${kept} |= 1 << ${item.is === 'row' ? item.js : 0}`)
  peopleStream(of).loop(block, (item, b) => where(keep(item, b), b, take(item), spoiled.spoil), spoiled.spoil)
  const { cutFrom } = of
  return { is: 'people', ...spoiled.over(kept), max: 0, ...(cutFrom ? { cutFrom } : {}) }
}

/** Gathers what spoils a list, and says so over its result. */
const spoiler = (block: Block) => {
  const u = block.variable(String(UNKNOWN - 1))
  let used = false
  return {
    spoil: (js: string, b: Block): void => {
      used = true
      b.line(`${u} = meet(${u}, ${js})`)
    },
    isUsed: (): boolean => used,
    /** The result, or the unknown. */
    over: (js: string, large = false): { js: string; unknown: boolean } =>
      used
        ? { js: `(${u} >= ${UNKNOWN} ? ${large ? `wide(${u})` : u} : ${js})`, unknown: true }
        : { js, unknown: false },
  }
}

/** `exists` is an "or" over the items, `all` an "and"; the loop ends when it is decided and the list is whole. */
const quantified = (e: Each, at: At): Small => {
  const { block } = at
  const [way, decided, start] = e.how === 'exists' ? ['or', 1, 0] : ['and', 0, 1]
  const of = streamOf(listOf(e.of, at))
  const loop = block.inner()
  const [result, label] = [block.variable(String(start)), block.names.next('l')]
  const spoiled = spoiler(block)
  let open = false
  of.loop(
    loop,
    (item, b) => {
      const inner = b.inner()
      const holds = asSmall(at.emit(e.body, within(at, inner, e.as, item)), 'bool')
      if (holds.fixed === start) return
      open ||= holds.unknown
      inner.line(`${result} = ${way}(${result}, ${tri(holds)})`)
      b.line(`if (${result} !== ${decided}) { ${inner.text()} }`)
      b.line(`if (${result} === ${decided}) ${EXIT}`)
    },
    spoiled.spoil,
  )
  const text = loop.text().replaceAll(EXIT, spoiled.isUsed() ? '{}' : `break ${label}`)
  block.line(`${label}: { ${text} }`)
  const { js, unknown } = spoiled.over(result)
  return bool(js, unknown || open)
}

/** Stands where a loop may end, until it is known whether it may. */
const EXIT = '/*exit*/'

const mapped = (e: Each, at: At): Stream => {
  const of = streamOf(listOf(e.of, at))
  return {
    is: 'stream',
    most: of.most,
    loop: (block, body, spoil) =>
      of.loop(block, (item, b) => body(at.emit(e.body, within(at, b, e.as, item)), b), spoil),
  }
}

export const each = (e: Each, at: At): Code =>
  e.how === 'filter' ? filtered(e, at) : e.how === 'map' ? mapped(e, at) : quantified(e, at)

/** How many items a list has; an unknown item counts, a list that cannot be told does not. */
export const size = (e: Expr, at: At): Small => {
  const { block } = at
  const list = listOf(e, at)
  if (list.is !== 'stream') {
    const of = named(block, list)
    const js = strict([of], 'small', `heads(${of.js})`)
    return { is: 'int', js, unknown: of.unknown, max: LIMITS.members }
  }
  const [n, spoiled] = [block.variable('0'), spoiler(block)]
  list.loop(block, (_, b) => b.line(`${n} += 1`), spoiled.spoil)
  return { is: 'int', ...spoiled.over(n), max: list.most }
}

const narrowed = (c: Scalar): string => (c.is === 'quotient' ? `narrow(${c.js})` : c.js)

/** Adds an item to a total, or spoils the sum with it. */
const addTo = (total: string, item: Scalar, b: Block, spoil: (js: string, b: Block) => void): void => {
  const kept = `${total} += ${item.js}`
  if (!item.unknown) {
    b.line(kept)
    return
  }
  const spoiled = b.inner()
  spoil(narrowed(item), spoiled)
  const limit = item.is === 'quotient' ? UNKNOWN * WIDE : UNKNOWN
  b.line(`if (${item.js} >= ${limit}) { ${spoiled.text()} } else ${kept}`)
}

/** The sum of a list; one unknown item makes it unknown. */
export const sum = (e: Expr, at: At): Scalar => {
  const { block } = at
  const of = streamOf(listOf(e, at))
  const [total, spoiled] = [block.variable('0'), spoiler(block)]
  const items: Scalar[] = []
  of.loop(
    block,
    (item, b) => {
      const part = named(b, asScalar(item))
      items.push(part)
      addTo(total, part, b, spoiled.spoil)
    },
    spoiled.spoil,
  )
  const [first] = items
  if (first === undefined && !spoiled.isUsed()) return fixed('int', 0)
  if (first?.is === 'quotient')
    return { ...oneForm(items), ...spoiled.over(total, true), max: exact(sumMax(items, of)) }
  const max = items.reduce((most, i) => Math.max(most, asSmall(i, 'int').max), 0)
  return { is: 'int', ...spoiled.over(total), max: small(max * of.most) }
}

const sumMax = (items: readonly Scalar[], of: Stream): number =>
  items.reduce(
    (most, i) => Math.max(most, i.is === 'quotient' && i.sumMax !== undefined ? i.sumMax : i.max * of.most),
    0,
  )

/** The form that all items share; a list written out item by item may mix none. */
const oneForm = (items: readonly Scalar[]): Pick<Quotient, 'is' | 'den' | 'heads'> => {
  const [first, ...others] = items
  if (first?.is !== 'quotient')
    return cannot(
      { zh: '求和的不是金额', en: 'a sum of no amounts' },
      { zh: '请对金额或整数求和', en: 'sum amounts or whole numbers' },
    )
  if (others.some((o) => o.is !== 'quotient' || o.den !== first.den || o.heads?.rule !== first.heads?.rule))
    return cannot(
      { zh: '求和的金额除数不同', en: 'a sum over quotients of several denominators' },
      { zh: '请用 + 逐个相加', en: 'add them one by one with +' },
    )
  return { is: 'quotient', den: first.den, heads: first.heads }
}

/** A test against the texts or numbers of a list that is written out; undefined for any other list. */
const writtenOut = (x: Scalar, list: Expr, at: At): string | undefined => {
  if (list.k !== 'list' || x.fixed !== undefined || list.items.some((i) => i.k !== 'lit')) return undefined
  const name = { ...x, js: at.block.name(x.js) }
  const tests = list.items.map((i) => equal('==', name, asScalar(at.emit(i, at)), at.block))
  return `(${tests.map((t) => t.js).join(' || ') || 'false'})`
}

/** `x in list`: an "or" over the items. */
export const isIn = (x: Expr, list: Expr, at: At): Small => {
  const { block } = at
  const wanted = named(block, asScalar(at.emit(x, at)))
  const known = { ...wanted, unknown: false }
  const among = writtenOut(known, list, at)
  if (among !== undefined) return bool(strict([wanted], 'bool', among), wanted.unknown)
  const [result, spoiled] = [block.variable('0'), spoiler(block)]
  let open = wanted.unknown
  streamOf(listOf(list, at)).loop(
    block,
    (item, b) => {
      const same = equal('==', known, asScalar(item), b)
      open ||= same.unknown
      if (same.fixed !== 0) b.line(`${result} = or(${result}, ${tri(same)})`)
    },
    spoiled.spoil,
  )
  const { js, unknown } = spoiled.over(result)
  return bool(strict([wanted], 'small', js), open || unknown)
}
