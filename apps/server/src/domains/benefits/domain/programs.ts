import type { PayableProgram } from '@songtan/contract'

/** Short names (摘要) as a passbook shows them. */
export const PROGRAM_NAMES: Readonly<Record<PayableProgram, { readonly zh: string; readonly en: string }>> = {
  tekun: { zh: '特困供养', en: 'support in extreme hardship' },
  dibao: { zh: '低保', en: 'minimum living guarantee' },
  'dibao-single': { zh: '低保单人保', en: 'minimum living guarantee, single' },
  orphan: { zh: '孤儿生活费', en: 'orphan allowance' },
  'unattended-child': { zh: '事实无人抚养补贴', en: 'unattended child allowance' },
  'disability-living': { zh: '残疾人生活补贴', en: 'disability living allowance' },
  'disability-care': { zh: '残疾人护理补贴', en: 'disability care allowance' },
  'senior-allowance': { zh: '高龄津贴', en: 'senior allowance' },
}

/**
 * Programmes that one application decides together (一次申请、分类审核认定, L6 五(一)): a confirmed decision names all
 * that go on, so those it leaves out end.
 */
export const DECIDED_TOGETHER: readonly PayableProgram[] = ['tekun', 'dibao', 'dibao-single']

/** Follows the month in the passbook's text where it is back-pay. */
export const BACK_PAY_MARK = '补发'
