import type { FamilyClass, Program, Status } from '@songtan/policy'

/** One label in the two languages of the product. */
export interface Words {
  readonly zh: string
  readonly en: string
}

/** 低收入人口类别 as a letter and a notice write them. */
export const CLASS_WORDS: Readonly<Record<FamilyClass, Words>> = {
  tekun: { zh: '特困人员', en: 'persons in extreme hardship (tekun)' },
  dibao: { zh: '最低生活保障家庭', en: 'minimum living guarantee family (dibao)' },
  edge: { zh: '低保边缘家庭', en: 'family at the edge of dibao' },
  rigid: { zh: '刚性支出困难家庭', en: 'family with unavoidable spending' },
  none: { zh: '不符合条件', en: 'conditions not met' },
}

/** 保障项目 */
export const PROGRAM_WORDS: Readonly<Record<Program | Status, Words>> = {
  tekun: { zh: '特困人员救助供养', en: 'support of persons in extreme hardship' },
  dibao: { zh: '最低生活保障金', en: 'minimum living guarantee' },
  'dibao-single': { zh: '最低生活保障金(单人户)', en: 'minimum living guarantee, single person' },
  temporary: { zh: '临时救助', en: 'temporary assistance' },
  orphan: { zh: '孤儿基本生活费', en: 'orphan allowance' },
  'unattended-child': { zh: '事实无人抚养儿童基本生活补贴', en: 'allowance of unattended children' },
  'disability-living': { zh: '困难残疾人生活补贴', en: 'disability living allowance' },
  'disability-care': { zh: '重度残疾人护理补贴', en: 'disability care allowance' },
  'senior-allowance': { zh: '高龄津贴', en: 'senior allowance' },
  edge: { zh: '低保边缘家庭', en: 'family at the edge of dibao' },
  rigid: { zh: '刚性支出困难家庭', en: 'family with unavoidable spending' },
}
