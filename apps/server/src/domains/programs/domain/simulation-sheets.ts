import type { SimulationResult } from '@songtan/contract'
import {
  CLASS_WORDS,
  DIRECTION_WORDS,
  FAMILY_WORDS,
  PROGRAM_WORDS,
  RESIDENCE_WORDS,
  type SimulatedClass,
  type SimulatedProgram,
} from './simulation-words.ts'

/** Money, as whole fen; a sheet shows it in yuan. */
export interface MoneyCell {
  readonly fen: number
}
export type Cell = string | number | MoneyCell | null

/** A sheet of a spreadsheet: titles above, and rows as wide as they. */
export interface Sheet {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/** What the summary says of where the numbers come from. */
export interface SheetHead {
  readonly title: string
  readonly placeName: string
  readonly day: string
  readonly askedBy: string
  readonly finishedAt: string
}

const money = (fen: number): MoneyCell => ({ fen })
const moneyOr = (fen: number | null): Cell => (fen === null ? null : money(fen))

type Whole = SimulationResult['whole']

const summary = ({ whole, figures }: SimulationResult, head: SheetHead): Sheet => {
  const { before, after, comparable, open } = whole
  const sum = (pick: (p: Whole['programs'][number]) => number) =>
    whole.programs.reduce((all, one) => all + pick(one), 0)
  return {
    name: '概要 Summary',
    columns: ['项目 Item', '数值 Value', '变动后 After'],
    rows: [
      ['草案 Draft', head.title, null],
      ['地区 Place', head.placeName, null],
      ['测算日 Day', head.day, null],
      ['测算人 Asked by', head.askedBy, null],
      ['完成时间 Finished', head.finishedAt, null],
      ...figures.map(({ name, code, before: was, after: is }) => [
        `${name.zh} ${name.en}${code ? ` (${code.is})` : ''}`,
        was?.zh ?? '—',
        is?.zh ?? '—',
      ]),
      ['家庭（户） Families', whole.families, null],
      ['人口（人） Persons', whole.persons, null],
      ['月支出，已知数额（元） Monthly, known amounts', money(before.monthly), money(after.monthly)],
      ['可比家庭（户） Comparable families', comparable.families, null],
      ['可比家庭月支出（元） Their monthly cost', money(comparable.before), money(comparable.after)],
      ['月支出增减（元） Monthly difference', money(comparable.after - comparable.before), null],
      ['新增项目（户次） Programmes gained, families', sum((p) => p.gained.families), null],
      ['失去项目（户次） Programmes lost, families', sum((p) => p.lost.families), null],
      ['未定（户） Open families', open.families, null],
      ['未定（人） Open persons', open.persons, null],
      ['缺事实（户） Facts not told, families', before.hanging.families, after.hanging.families],
      ['数额不详（项） Grants of unknown amount', before.amountsUnknown, after.amountsUnknown],
    ],
  }
}

const NOBODY = { families: 0, persons: 0, monthly: 0, grants: 0 }
const BEFORE_AFTER = ['现行', 'before', '草案', 'after'] as const

const titles = (...words: readonly (readonly [zh: string, en: string])[]): string[] => {
  const [was, wasEn, is, isEn] = BEFORE_AFTER
  return words.flatMap(([zh, en]) => [`${was}${zh} ${en} ${wasEn}`, `${is}${zh} ${en} ${isEn}`])
}

const classes = ({ whole: { before, after } }: SimulationResult): Sheet => {
  const of = (side: Whole['before'], name: SimulatedClass) => side.classes.find((c) => c.class === name)
  const named = [...new Set([...before.classes, ...after.classes].map((c) => c.class))]
  return {
    name: '类别 Classes',
    columns: ['类别 Class', ...titles(['户', 'families'], ['人', 'persons'], ['月支出（元）', 'monthly'])],
    rows: named.map((name) => {
      const [was, is] = [of(before, name) ?? NOBODY, of(after, name) ?? NOBODY]
      const heads = [was.families, is.families, was.persons, is.persons]
      return [CLASS_WORDS[name], ...heads, money(was.monthly), money(is.monthly)]
    }),
  }
}

const moved = ({ whole }: SimulationResult): Sheet => ({
  name: '类别变动 Moved',
  columns: ['原类别 From', '新类别 To', '户 Families', '人 Persons'],
  rows: whole.moved.map(({ from, to, families, persons }) => [
    CLASS_WORDS[from],
    CLASS_WORDS[to],
    families,
    persons,
  ]),
})

const programmes = ({ whole }: SimulationResult): Sheet => {
  const of = (side: Whole['before'], name: SimulatedProgram) =>
    side.programs.find((p) => p.program === name) ?? NOBODY
  const both = [...whole.before.programs, ...whole.after.programs, ...whole.programs]
  return {
    name: '项目 Programmes',
    columns: [
      '项目 Programme',
      ...titles(['户', 'families'], ['份', 'grants'], ['月支出（元）', 'monthly']),
      '新增户 Gained',
      '新增人 Persons gained',
      '失去户 Lost',
      '失去人 Persons lost',
    ],
    rows: [...new Set(both.map((p) => p.program))].map((name) => {
      const [was, is] = [of(whole.before, name), of(whole.after, name)]
      const { gained, lost } = whole.programs.find((p) => p.program === name) ?? {
        gained: NOBODY,
        lost: NOBODY,
      }
      return [
        ...[PROGRAM_WORDS[name], was.families, is.families, was.grants, is.grants],
        ...[money(was.monthly), money(is.monthly)],
        ...[gained.families, gained.persons, lost.families, lost.persons],
      ]
    }),
  }
}

const distribution = ({ whole }: SimulationResult): Sheet => ({
  name: '增减分布 Distribution',
  columns: [
    '方向 Direction',
    '每月超过（元） Over a month',
    '至（元） Up to',
    '户 Families',
    '人 Persons',
    '合计每月（元） Together a month',
  ],
  rows: whole.changes.map(({ direction, over, upTo, families, persons, monthly }) => [
    ...[DIRECTION_WORDS[direction], moneyOr(over), moneyOr(upTo)],
    ...[families, persons, money(monthly)],
  ]),
})

const counties = (result: SimulationResult): Sheet => ({
  name: '分县 Counties',
  columns: [
    '代码 Code',
    '县（区） County',
    '户 Families',
    '人 Persons',
    '现行月支出（元） Monthly before',
    '草案月支出（元） Monthly after',
    '增减（元） Difference',
    '类别变动户 Moved',
    '未定户 Open',
  ],
  rows: result.counties.map(({ county, name, comparison: c }) => [
    ...[county, name, c.families, c.persons],
    ...[c.comparable.before, c.comparable.after, c.comparable.after - c.comparable.before].map(money),
    ...[c.moved.reduce((sum, { families }) => sum + families, 0), c.open.families],
  ]),
})

const cliffs = (result: SimulationResult): Sheet => ({
  name: '悬崖 Cliffs',
  columns: [
    '县（区） County',
    '家庭 Family',
    '城乡 Residence',
    '政策 Law',
    '年收入（元） Income a year',
    '原类别 From',
    '新类别 To',
    '每月由（元） Monthly from',
    '每月至（元） Monthly to',
    '全年少得（元） Poorer a year by',
    '收入到此持平（元） Even again from',
  ],
  rows: result.counties.flatMap(({ name, cliffs: all }) =>
    all.flatMap(({ family, residence, before, after }) =>
      (['before', 'after'] as const).flatMap((law) =>
        (law === 'before' ? before : after).map((cliff) => [
          ...[name, FAMILY_WORDS[family], RESIDENCE_WORDS[residence]],
          ...[law === 'before' ? '现行 In force' : '草案 Draft', money(cliff.income)],
          ...[CLASS_WORDS[cliff.class.from], CLASS_WORDS[cliff.class.to]],
          ...[cliff.monthly.from, cliff.monthly.to, cliff.lost].map(money),
          moneyOr(cliff.evenFrom),
        ]),
      ),
    ),
  ),
})

const undecided = ({ whole }: SimulationResult): Sheet => ({
  name: '未能认定 Undecided',
  columns: ['政策 Law', '缺少的参数 Parameter lacking', '代码 Key', '户 Families', '人 Persons'],
  rows: (['before', 'after'] as const).flatMap((law) =>
    whole[law].lacking.map(({ name, key, families, persons }) => [
      law === 'before' ? '现行 In force' : '草案 Draft',
      `${name.zh} ${name.en}`,
      ...[key, families, persons],
    ]),
  ),
})

/** A simulation as sheets (测算表), the same numbers as on the page. */
export const simulationSheets = (result: SimulationResult, head: SheetHead): Sheet[] => [
  summary(result, head),
  classes(result),
  moved(result),
  programmes(result),
  distribution(result),
  counties(result),
  cliffs(result),
  undecided(result),
]
