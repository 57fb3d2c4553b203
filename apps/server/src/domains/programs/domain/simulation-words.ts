import type { SimulationResult } from '@songtan/contract'

type Side = SimulationResult['whole']['before']
export type SimulatedClass = Side['classes'][number]['class']
export type SimulatedProgram = Side['programs'][number]['program']
export type TypicalFamilyName = SimulationResult['counties'][number]['cliffs'][number]['family']

/** Names as the spreadsheet writes them, Chinese first: one file for readers of either language. */
export const CLASS_WORDS: Readonly<Record<SimulatedClass, string>> = {
  tekun: '特困 Destitute',
  dibao: '低保 Minimum living',
  edge: '低保边缘 Edge',
  rigid: '刚性支出困难 Rigid spending',
  monitored: '防返贫监测 Monitored',
  other: '其他低收入 Other low income',
  none: '未纳入 Not taken in',
  unknown: '尚不能确定 Not yet certain',
  undecidable: '缺参数不能认定 Lacks a parameter',
}

export const PROGRAM_WORDS: Readonly<Record<SimulatedProgram, string>> = {
  tekun: '特困供养 Support of the destitute',
  dibao: '最低生活保障 Minimum living allowance',
  'dibao-single': '单人户低保 Single cover',
  temporary: '临时救助 Temporary aid',
  orphan: '孤儿基本生活费 Orphan allowance',
  'unattended-child': '事实无人抚养儿童补贴 Unattended child',
  'disability-living': '困难残疾人生活补贴 Disability living',
  'disability-care': '重度残疾人护理补贴 Disability care',
  'senior-allowance': '高龄津贴 Senior allowance',
  edge: '低保边缘家庭认定 Edge recognition',
  rigid: '刚性支出困难家庭认定 Rigid spending recognition',
}

export const FAMILY_WORDS: Readonly<Record<TypicalFamilyName, string>> = {
  'one-adult': '一名成年人 One adult',
  'couple-with-child': '夫妻带一名在校子女 Couple with a child at school',
}

export const RESIDENCE_WORDS = { urban: '城镇 Urban', rural: '农村 Rural' } as const

export const DIRECTION_WORDS = { less: '减少 Less', same: '不变 Same', more: '增加 More' } as const
