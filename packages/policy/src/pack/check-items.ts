import { nearest } from '../cel/nearest.ts'
import { HOUSEHOLD_FACTS, THING_FACTS } from '../cel/vocabulary.ts'
import type { Problem } from '../problems.ts'
import { at, spanProblem } from './check-parameters.ts'
import type { Office } from './item-types.ts'
import type { Declaration } from './pack-types.ts'
import type { RawItem } from './read-items.ts'
import type { Raw } from './read-pack-file.ts'

/** What items may speak of besides facts, rules and parameters. */
export interface KnownCodes {
  readonly departments: readonly string[]
  readonly offices: readonly string[]
  readonly items: readonly string[]
  readonly programs: readonly string[]
  readonly declared: ReadonlyMap<string, Declaration>
}

type Fault = { readonly message: string; readonly mend: string }

const FACTS = [...Object.keys(HOUSEHOLD_FACTS), ...Object.keys(THING_FACTS.Member ?? {})]

const unlisted = (what: string, code: string, known: readonly string[], section: string): Fault[] => {
  if (known.includes(code)) return []
  const near = nearest(code, known)
  return [
    {
      message: `the ${what} ${code} is not listed`,
      mend: near ? `did you mean ${near}?` : `list it under ${section}: with code, zh and en`,
    },
  ]
}

const termFaults = (key: string, declared: KnownCodes['declared']): Fault[] => {
  const found = declared.get(key)
  if (found?.type === 'term') return []
  return [
    found
      ? { message: `${key} is ${found.type}, not a term`, mend: 'name a parameter of type term' }
      : {
          message: `the term ${key} is not declared`,
          mend: `declare it with type: term, or use one of ${[...declared.values()]
            .filter((d) => d.type === 'term')
            .map((d) => d.key)
            .slice(0, 4)
            .join(', ')} …`,
        },
  ]
}

const shapeFaults = (i: RawItem): Fault[] => [
  ...((i.when === undefined) === (i.programs.length === 0)
    ? [
        {
          message: i.when ? 'has both when and programs' : 'says neither when nor by which programs',
          mend: 'keep one: when is a rule of its own, programs decide with theirs',
        },
      ]
    : []),
  ...(i.form === 'cash' && !i.amount && !i.open && i.programs.length === 0
    ? [
        {
          message: 'is cash without an amount',
          mend: 'add amount: {type, is}, or open: {zh, en} to say why it is not known',
        },
      ]
    : []),
  ...(i.childSensitive && i.publicity !== 'none'
    ? [
        {
          message: 'is about a child and would be shown in public',
          mend: 'leave publicity out: public notice is forbidden here',
        },
      ]
    : []),
]

/** Everything wrong with one item apart from its expressions. */
export const itemProblems = (item: RawItem, known: KnownCodes): Problem[] =>
  [
    ...shapeFaults(item),
    ...unlisted('department', item.department, known.departments, 'departments'),
    ...[item.apply, item.decide].flatMap((office) =>
      typeof office === 'string' ? unlisted('office', office, known.offices, 'offices') : [],
    ),
    ...item.programs.flatMap((p) => unlisted('program', p, known.programs, 'programs')),
    ...item.conflicts.flatMap((c) => unlisted('item', c.with, known.items, 'items')),
    ...item.terms.flatMap((key) => termFaults(key, known.declared)),
    ...item.ask.flatMap((fact) =>
      FACTS.includes(fact)
        ? []
        : [
            {
              message: `asks for ${fact}, which is no fact`,
              mend: `did you mean ${nearest(fact, FACTS) ?? FACTS[0]}?`,
            },
          ],
    ),
  ].map((fault) => at(item.path, item.at.line, item.code, fault))

/** Two versions of one item in a pack whose dates overlap, or that speak of different people. */
export const itemDateProblems = (items: readonly RawItem[]): Problem[] =>
  [...Map.groupBy(items, (i) => i.code)].flatMap(([code, group]) => {
    const dates = spanProblem(group, true)
    const [first] = group
    return dates && first ? [at(first.path, first.at.line, code, dates)] : []
  })

/** Departments or offices listed more than once, in whatever pack. */
export const listedTwice = (entries: readonly (Office & Raw)[]): Problem[] =>
  [...Map.groupBy(entries, (e) => e.code)].flatMap(([code, [first, ...again]]) =>
    again.map((e) =>
      at(e.path, e.at.line, code, { message: `is listed already in ${first?.path}`, mend: 'keep one' }),
    ),
  )
