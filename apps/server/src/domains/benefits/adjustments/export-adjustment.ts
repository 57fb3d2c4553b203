import {
  type AdjustmentKind,
  type AdjustmentRowState,
  type AdjustmentWhy,
  benefitsRoutes,
} from '@songtan/contract'
import { AppError, fen, formatYuan } from '@songtan/kernel'
import type { ReadDb } from '../../../platform/db/db.ts'
import { readCase } from '../../../platform/use-case/use-case.ts'
import { csvText, maskName } from '../../registry/index.ts'
import { countyArea } from '../county-area.ts'
import type { Amounts } from '../domain/adjustment-kind.ts'
import { PROGRAM_NAMES } from '../domain/programs.ts'
import { may } from '../permissions.ts'
import { viewAdjustment } from './adjustment.queries.ts'
import { countRows, pageOfRows, type RowFilter } from './adjustment-rows.queries.ts'

const LIMIT = 100_000
const AT_ONCE = 2000

const HEADER = [
  ...['户编号', '村（社区）', '户主', '类别', '说明', '缺少的事实或参数', '核算日', '起调月份'],
  ...['项目', '现发（元/月）', '原标准（元/月）', '新标准（元/月）', '结果'],
]

const KINDS: Readonly<Record<AdjustmentKind, string>> = {
  raised: '提高',
  lower: '降低或停发',
  differs: '需核对',
  undecidable: '无法测算',
  reassess: '在办案件',
  unchanged: '不变',
}
const WHYS: Readonly<Record<AdjustmentWhy, string>> = {
  'paid-otherwise': '现发金额与原标准测算不符',
  stretches: '期间待遇有停发或变更',
  'more-grants': '新增项目或人员',
  class: '类别变化',
  'not-there': '当日不在册',
}
const STATES: Readonly<Record<AdjustmentRowState, string>> = {
  open: '',
  applied: '已调整',
  'moved-on': '已另行变更，未调整',
  stopped: '政策撤回，未调整',
  undone: '已恢复原金额',
  left: '之后另有决定，未恢复',
}

const yuan = (amount: number | null): string => (amount === null ? '' : formatYuan(fen(amount)))

type Row = Awaited<ReturnType<typeof pageOfRows>>[number]

const NOTHING: readonly (Amounts | undefined)[] = [undefined]

/** A line for each programme and person; a family without any amount keeps one. */
const linesOf = (row: Row): string[][] =>
  (row.amounts.length > 0 ? row.amounts : NOTHING).map((one) => [
    ...[row.householdNumber, row.village, maskName(row.headName), KINDS[row.kind]],
    ...[row.why ? WHYS[row.why] : '', row.missing.join(' '), row.day, row.fromMonth],
    ...[one ? PROGRAM_NAMES[one.program].zh : '', yuan(one?.held ?? null), yuan(one?.before ?? null)],
    ...[yuan(one?.after ?? null), STATES[row.state]],
  ])

const allRows = async (db: ReadDb, filter: RowFilter): Promise<string[][]> => {
  const lines: string[][] = []
  for (let after: string | undefined; ; ) {
    const rows = await pageOfRows(db, filter, { after, limit: AT_ONCE })
    const last = rows.at(-1)
    if (!last) return lines
    after = last.id
    lines.push(...rows.flatMap(linesOf))
  }
}

/** The rows as a spreadsheet, names masked for everybody: it leaves the program. */
export const exportAdjustment = readCase(
  benefitsRoutes.exportAdjustment,
  { permission: may.exportAdjustment },
  async ({ db, input, requireArea, note }) => {
    const { county, id } = input
    requireArea(countyArea(county))
    const { publication } = await viewAdjustment(db, county, id)
    const rows = await countRows(db, input)
    if (rows > LIMIT) {
      const params = { limit: LIMIT }
      throw new AppError(422, 'benefits.adjustment.too-many-rows', { params })
    }
    note({ subject: { kind: 'adjustment', id }, purpose: 'export', details: { rows } })
    const bytes = Buffer.from(csvText([HEADER, ...(await allRows(db, input))]), 'utf8')
    const name = `调标-${county}-第${publication}号.csv`
    return { mediaType: 'text/csv; charset=utf-8', name, bytes }
  },
)
