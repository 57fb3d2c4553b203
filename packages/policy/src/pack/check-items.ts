import { didYouMean, nearest } from '../cel/nearest.ts'
import { HOUSEHOLD_FACTS, THING_FACTS } from '../cel/vocabulary.ts'
import { type Fault, type Problem, problemAt } from '../problems.ts'
import { spanProblem } from './check-parameters.ts'
import type { Office } from './item-types.ts'
import type { Declaration, Words } from './pack-types.ts'
import type { RawItem } from './read-items.ts'
import { placeOf, type Raw } from './read-pack-file.ts'

/** What items may speak of besides facts, rules and parameters. */
export interface KnownCodes {
  readonly departments: readonly string[]
  readonly offices: readonly string[]
  readonly items: readonly string[]
  readonly programs: readonly string[]
  readonly declared: ReadonlyMap<string, Declaration>
}

const FACTS = [...Object.keys(HOUSEHOLD_FACTS), ...Object.keys(THING_FACTS.Member ?? {})]

/** What an item names by a code, and the section that lists it. */
const LISTED = {
  departments: { zh: '部门', en: 'department' },
  offices: { zh: '经办机构', en: 'office' },
  programs: { zh: '项目', en: 'program' },
  items: { zh: '事项', en: 'item' },
} as const satisfies Readonly<Record<string, Words>>

const unlisted = (section: keyof typeof LISTED, code: string, known: readonly string[]): Fault[] => {
  if (known.includes(code)) return []
  const near = nearest(code, known)
  const { zh, en } = LISTED[section]
  return [
    {
      message: { zh: `没有列出${zh} ${code}`, en: `the ${en} ${code} is not listed` },
      mend: near
        ? didYouMean(near)
        : {
            zh: `请在 ${section}: 下列出，写明代码和中英文名称`,
            en: `list it under ${section}: with code, zh and en`,
          },
    },
  ]
}

const termFaults = (key: string, declared: KnownCodes['declared']): Fault[] => {
  const found = declared.get(key)
  if (found?.type === 'term') return []
  if (found)
    return [
      {
        message: { zh: `参数 ${key} 不是期限`, en: `${key} is ${found.type}, not a term` },
        mend: { zh: '请写一个期限参数', en: 'name a parameter of type term' },
      },
    ]
  const some = [...declared.values()].flatMap((d) => (d.type === 'term' ? [d.key] : [])).slice(0, 4)
  return [
    {
      message: { zh: `没有 ${key} 这个期限`, en: `the term ${key} is not declared` },
      mend: {
        zh: `请先声明它（type: term），或用 ${some.join('、')} 等`,
        en: `declare it with type: term, or use one of ${some.join(', ')} …`,
      },
    },
  ]
}

const shapeFaults = (i: RawItem): Fault[] => [
  ...((i.when === undefined) === (i.programs.length === 0)
    ? [
        {
          message: i.when
            ? { zh: '条件（when）和项目（programs）都写了', en: 'has both when and programs' }
            : {
                zh: '既没有写条件（when），也没有写由哪些项目（programs）决定',
                en: 'says neither when nor by which programs',
              },
          mend: {
            zh: '两样只留一样：条件是事项自己的规则，项目则按项目的规则决定',
            en: 'keep one: when is a rule of its own, programs decide with theirs',
          },
        },
      ]
    : []),
  ...(i.form === 'cash' && !i.amount && !i.open && i.programs.length === 0
    ? [
        {
          message: { zh: '是现金事项，却没有金额', en: 'is cash without an amount' },
          mend: {
            zh: '请写金额 amount: {type, is}；不详的，用 open: {zh, en} 说明原因',
            en: 'add amount: {type, is}, or open: {zh, en} to say why it is not known',
          },
        },
      ]
    : []),
  ...(i.childSensitive && i.publicity !== 'none'
    ? [
        {
          message: {
            zh: '涉及儿童，却要公示',
            en: 'is about a child and would be shown in public',
          },
          mend: {
            zh: '请去掉公示（publicity）：这类事项禁止公示',
            en: 'leave publicity out: public notice is forbidden here',
          },
        },
      ]
    : []),
]

/** Everything wrong with one item apart from its expressions. */
export const itemProblems = (item: RawItem, known: KnownCodes): Problem[] =>
  [
    ...shapeFaults(item),
    ...unlisted('departments', item.department, known.departments),
    ...[item.apply, item.decide].flatMap((office) =>
      typeof office === 'string' ? unlisted('offices', office, known.offices) : [],
    ),
    ...item.programs.flatMap((p) => unlisted('programs', p, known.programs)),
    ...item.conflicts.flatMap((c) => unlisted('items', c.with, known.items)),
    ...item.terms.flatMap((key) => termFaults(key, known.declared)),
    ...item.ask.flatMap((fact) =>
      FACTS.includes(fact)
        ? []
        : [
            {
              message: { zh: `要问的 ${fact} 不是事实`, en: `asks for ${fact}, which is no fact` },
              mend: didYouMean(nearest(fact, FACTS) ?? FACTS[0] ?? ''),
            },
          ],
    ),
  ].map((fault) => problemAt(placeOf(item, item.code), fault))

/** Two versions of one item in a pack whose dates overlap, or that speak of different people. */
export const itemDateProblems = (items: readonly RawItem[]): Problem[] =>
  [...Map.groupBy(items, (i) => i.code)].flatMap(([code, group]) => {
    const dates = spanProblem(group, true)
    const [first] = group
    return dates && first ? [problemAt(placeOf(first, code), dates)] : []
  })

/** What is listed once may not be listed again. */
export const listedAlready = (path: string): Fault => ({
  message: { zh: `已经在 ${path} 里列过`, en: `is listed already in ${path}` },
  mend: { zh: '请只留一处', en: 'keep one' },
})

/** Departments or offices listed more than once, in whatever pack. */
export const listedTwice = (entries: readonly (Office & Raw)[]): Problem[] =>
  [...Map.groupBy(entries, (e) => e.code)].flatMap(([code, [first, ...again]]) =>
    again.map((e) => problemAt(placeOf(e, code), listedAlready(first?.path ?? ''))),
  )
