import { registryRoutes } from '@songtan/contract'
import { AppError } from '@songtan/kernel'
import { scopeOf } from '../../platform/authz/permission.ts'
import { readCase } from '../../platform/use-case/use-case.ts'
import { csvText } from './domain/csv.ts'
import { listFamilies } from './families.queries.ts'
import { registryPermissions } from './permissions.ts'
import { shownName } from './shown-name.ts'

const LIMIT = 50_000
const HEADER = [
  '户编号',
  '村（社区）',
  '城乡',
  '类别',
  '户主',
  '户主身份证号',
  '人口',
  '建户日期',
  '注销日期',
]
const RESIDENCES: Readonly<Record<string, string>> = { rural: '乡', urban: '城' }
/** 类别 as the register file writes it. */
const CLASSES: Readonly<Record<string, string>> = {
  tekun: '特困',
  dibao: '低保',
  edge: '低保边缘',
  rigid: '刚性支出',
  monitored: '防返贫监测',
  other: '其他低收入',
  none: '未纳入',
}

/** The list as a file, under the same filters and scope, masked as on the screen; how many left is recorded. */
export const exportFamilies = readCase(
  registryRoutes.exportFamilies,
  { permission: registryPermissions.exportFamilies },
  async ({ db, input, actor, permission, services, today, note }) => {
    const filters = { ...input, scope: scopeOf(actor, permission, 'h.village') }
    const { items, next } = await listFamilies(db, services.cipher, filters, { limit: LIMIT })
    if (next !== undefined) throw new AppError(422, 'registry.export-too-large', { params: { limit: LIMIT } })
    note({ purpose: 'export', details: { families: items.length } })
    const rows = items.map((row) => [
      ...[row.number, row.village, RESIDENCES[row.residence] ?? '', CLASSES[row.class] ?? row.class],
      ...[shownName(actor, row.village, row.headName), row.headResidentIdMasked, row.members],
      ...[row.openedOn, row.closedOn],
    ])
    const bytes = Buffer.from(csvText([HEADER, ...rows]), 'utf8')
    return { mediaType: 'text/csv; charset=utf-8', name: `家庭名单-${input.county}-${today}.csv`, bytes }
  },
)
