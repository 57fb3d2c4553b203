import type { CaseState, OutputOf, PayableProgram, reportingRoutes } from '@songtan/contract'

type Statistics = OutputOf<typeof reportingRoutes.readStatistics>

/** Money, as whole fen; a sheet shows it in yuan. */
type Cell = string | number | { readonly fen: number } | null

interface Sheet {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/** Words that other domains and the console use for the same things. */
export interface SheetWords {
  readonly place: string
  program(program: PayableProgram): string
  state(state: CaseState): string
}

const CLASSES: Readonly<Record<Statistics['classes'][number]['class'], string>> = {
  tekun: '特困 Destitute',
  dibao: '低保 Minimum living',
  edge: '低保边缘 Edge',
  rigid: '刚性支出困难 Rigid spending',
  monitored: '防返贫监测 Monitored',
  other: '其他低收入 Other low income',
  none: '未纳入 Not taken in',
}

const money = (fen: number | null): Cell => (fen === null ? null : { fen })
const about = ({ from, to, day, term, toMoney }: Statistics, { place }: SheetWords): Sheet => ({
  name: '说明 About',
  columns: ['项目 Item', '数值 Value'],
  rows: [
    ['地区 Place', place],
    ['时间段 Period', `${from} – ${to}`],
    ['在办和在保截至 Open applications and families as of', day],
    ['法定办理时限（工作日） Legal term (working days)', term],
    ['已确认、尚未发放（件） Confirmed, not paid yet', toMoney.waiting],
  ],
})

const months = ({ months: all }: Statistics, { state }: SheetWords): Sheet => ({
  name: '按月 Months',
  columns: [
    ...[
      '月份 Month',
      '新申请 Filed',
      state('confirmed'),
      state('refused'),
      state('withdrawn'),
      state('terminated'),
    ],
    ...['按期办结 On time', '超期办结 Late'],
  ],
  rows: all.map((m) => [
    ...[m.month, m.filed, m.confirmed, m.refused, m.withdrawn, m.terminated, m.onTime, m.late],
  ]),
})

const spending = ({ months: all }: Statistics, { program }: SheetWords): Sheet => ({
  name: '支出 Spending',
  columns: ['月份 Month', '项目 Programme', '发放（元） Paid (yuan)'],
  rows: all.flatMap((m) => m.spending.map((one) => [m.month, program(one.program), money(one.amount)])),
})

const towns = ({ towns: all }: Statistics): Sheet => ({
  name: '按乡镇 Towns',
  columns: [
    ...['代码 Code', '乡镇（街道） Town', '在办 Open', '超期 Overdue', '新申请 Filed', '已决定 Decided'],
    ...['按期办结 On time', '超期办结 Late', '在保户 Families', '在保人 Persons', '发放（元） Paid (yuan)'],
    '每人（元） Per person (yuan)',
  ],
  rows: all.map((t) => [
    ...[t.town, t.townName, t.open, t.overdue, t.filed, t.decided, t.onTime, t.late, t.families, t.persons],
    ...[money(t.spent), money(t.perPerson)],
  ]),
})

const classes = ({ classes: all }: Statistics): Sheet => ({
  name: '在保 Caseload',
  columns: ['类别 Class', '户 Families', '人 Persons'],
  rows: all.map((one) => [CLASSES[one.class], one.families, one.persons]),
})

const waits = ({ toDecision, toMoney }: Statistics): Sheet => ({
  name: '时长 Waiting',
  columns: ['阶段 Stage', '工作日 Working days', '件 Applications'],
  rows: [
    ...toDecision.bins.map(({ from, to, cases }) => ['受理到决定 To decision', `${from}–${to}`, cases]),
    ...toMoney.bins.map(({ from, to, cases }) => ['申请到发放 To money', `${from}–${to}`, cases]),
  ],
})

/** The figures as sheets (统计表), the same numbers as on the page. */
export const statisticSheets = (figures: Statistics, words: SheetWords): Sheet[] => [
  about(figures, words),
  months(figures, words),
  towns(figures),
  classes(figures),
  spending(figures, words),
  waits(figures),
]
