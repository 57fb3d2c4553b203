import { addDays, type PlainDate } from '@songtan/kernel'
import type { Expr } from '../cel/expression.ts'
import { words } from '../cel/walk.ts'
import { type Law, lawOf } from '../engine/law.ts'
import { itemsInForce } from '../engine/package-entries.ts'
import { type Fault, type Problem, problemAt } from '../problems.ts'
import type { Item } from './item-types.ts'
import type { Outputs, Pack, PolicySet, ProgramRule, Rule, Span, Words } from './pack-types.ts'
import { placeholders } from './placeholders.ts'

type Section = 'rules' | 'programs' | 'items' | 'classes' | 'reviews' | 'outputs'

/** Where an entry of a pack is written. */
export type Written = (
  pack: string,
  section: Section,
  label: string,
  from?: PlainDate,
) => Pick<Problem, 'path' | 'line' | 'rule'>

/** Something of the law in force that speaks of rules. */
interface User {
  readonly section: Section
  readonly label: string
  /** The entry itself, by which its pack is found. */
  readonly entry: object
  readonly from?: PlainDate | undefined
  readonly uses: readonly string[]
}

const spokenBy = (
  expressions: readonly (Expr | undefined)[],
  sentences: readonly (Words | undefined)[] = [],
): string[] => [
  ...expressions.flatMap((e) => (e ? [...words(e)] : [])),
  ...sentences.flatMap((s) => (s ? [...placeholders(s.zh), ...placeholders(s.en)] : [])),
]

const usesOfProgram = ({ when, monthly, unless, refusals }: ProgramRule): string[] =>
  spokenBy(
    [when, monthly, unless, ...refusals.map((r) => r.when)],
    refusals.map((r) => r.words),
  )

const usesOfItem = ({ when, amount, conflicts, decide }: Item): string[] =>
  spokenBy([
    when,
    amount?.is,
    ...conflicts.map((c) => c.other),
    typeof decide === 'string' ? undefined : decide,
  ])

/** The last month of grace is asked for only while there is grace. */
const usesOfOutputs = (o: Outputs, { rules }: Law): string[] => [
  o.counted,
  o.persons,
  o.perCapita,
  ...(rules.has(o.grace) ? [o.graceLastMonth] : []),
]

/** Reads what each entry uses once for all days and places: the rules that are more than a yes or no. */
const userReader = (kept: ReadonlySet<string>): ((law: Law) => User[]) => {
  const known = new Map<object, User>()
  const user = (
    section: Section,
    label: string,
    entry: object & Partial<Span>,
    read: () => string[],
  ): User => {
    const before = known.get(entry)
    if (before) return before
    const uses = [...new Set(read())].filter((name) => kept.has(name))
    const made: User = { section, label, entry, from: entry.from, uses }
    known.set(entry, made)
    return made
  }
  return (law) => [
    ...[...law.rules.values()].map((r) => user('rules', r.name, r, () => spokenBy([r.expr], [r.yes, r.no]))),
    ...law.programs.map((p) => user('programs', p.program, p, () => usesOfProgram(p))),
    ...itemsInForce(law).map((i) => user('items', i.code, i, () => usesOfItem(i))),
    ...law.classes.map((c) => user('classes', c.class, c, () => spokenBy([c.when]))),
    ...law.reviews.map((r) => user('reviews', r.code, r, () => spokenBy([r.when], [r.words]))),
    ...(law.outputs ? [{ ...OUTPUTS, entry: law.outputs, uses: usesOfOutputs(law.outputs, law) }] : []),
  ]
}
const OUTPUTS = { section: 'outputs', label: 'outputs' } as const

/** A stretch of days; open where an end is left out. */
interface Days {
  readonly from?: PlainDate | undefined
  readonly to?: PlainDate | undefined
}

/** Stretches of days over which the law of a place stays the same. */
const stretches = (packs: readonly Pack[]): Days[] => {
  const days = packs.flatMap((p) => [
    ...(p.earliest ? [p.earliest] : []),
    ...[...p.rules, ...p.programs, ...p.items].flatMap(({ from, to }) => [
      from,
      ...(to ? [addDays(to, 1)] : []),
    ]),
  ])
  const sorted = [...new Set(days)].sort()
  return [undefined, ...sorted].map((from, i) => {
    const next = sorted[i]
    return { from, to: next === undefined ? undefined : addDays(next, -1) }
  })
}

interface Lacking {
  readonly user: User
  readonly uses: string
  days: Days
}

/** Every use of a rule on days on which it is not in force, its days put together. */
const lackingAt = (set: PolicySet, place: string, usersOf: (law: Law) => User[]): Lacking[] => {
  const found: Lacking[] = []
  const open = new Map<string, Lacking>()
  for (const { from, to } of stretches(set.packs.filter((p) => place.startsWith(p.place)))) {
    const day = from ?? to
    const law = day === undefined ? undefined : lawOf(set, place, day)
    // Where no rule is in force yet there is no law that could be asked.
    if (!law || law.rules.size === 0) continue
    for (const user of usersOf(law))
      for (const uses of user.uses) {
        if (law.rules.has(uses)) continue
        const key = `${user.section} ${user.label} ${user.from} ${uses}`
        const before = open.get(key)
        if (before?.days.to !== undefined && from === addDays(before.days.to, 1))
          before.days = { from: before.days.from, to }
        else {
          const lacking = { user, uses, days: { from, to } }
          open.set(key, lacking)
          found.push(lacking)
        }
      }
  }
  return found
}

const sayDays = ({ from, to }: Days): Words => {
  if (from === undefined) return { zh: `${to} 及以前`, en: `up to ${to}` }
  return to === undefined
    ? { zh: `${from} 起`, en: `from ${from} on` }
    : { zh: `${from} 至 ${to} `, en: `from ${from} to ${to}` }
}

const faultOf = ({ uses, days }: Lacking, where: Words | undefined): Fault => {
  const said = sayDays(days)
  return {
    message: {
      zh: `${where ? `在${where.zh}，` : ''}${said.zh}要用规则 ${uses}，而它那时没有施行`,
      en: `uses ${uses}, which is not in force ${said.en}${where ? ` in ${where.en}` : ''}`,
    },
    mend: {
      zh: `请让 ${uses} 在这些日期也施行，或让这一条晚些起算、早些截止`,
      en: `let ${uses} be in force on those days too, or let this one begin later or end earlier`,
    },
  }
}

const valued = (packs: readonly Pack[]): Set<string> =>
  new Set(packs.flatMap((p) => p.rules.filter((r: Rule) => r.type !== 'bool').map((r) => r.name)))

/**
 * Rules used on days on which they are not in force, by the law of every place. A rule of yes or no then holds of nobody; any other
 * would have no value to give. A fault is told once, of the widest place that has it.
 */
export const inForceProblems = (packs: readonly Pack[], written: Written): Problem[] => {
  const set: PolicySet = { hash: '', packs }
  const usersOf = userReader(valued(packs))
  const told = new Map<string, Problem>()
  for (const { place, zh, en } of packs.toSorted((a, b) => a.place.length - b.place.length))
    for (const lacking of lackingAt(set, place, usersOf)) {
      const { section, label, entry, from } = lacking.user
      const pack = packs.find((p) => sectionOf(p, section).includes(entry))
      const at = written(pack?.id ?? '', section, label, from)
      const key = `${at.path} ${at.line} ${at.rule} ${lacking.uses}`
      if (!told.has(key))
        told.set(key, problemAt(at, faultOf(lacking, pack?.place === place ? undefined : { zh, en })))
    }
  return [...told.values()]
}

const sectionOf = (pack: Pack, section: Section): readonly object[] =>
  section === 'outputs' ? (pack.outputs ? [pack.outputs] : []) : pack[section]
