import type { VerificationReport } from '@songtan/contract'
import type { DocumentLanguage } from '../../platform/documents/templates.ts'

type Words<K extends string> = Readonly<Record<K, { readonly zh: string; readonly en: string }>>
type Difference = VerificationReport['differences'][number]

/** What the printed report says for each code; the page has words of its own. */
export const GROUP_WORDS: Words<VerificationReport['incomes'][number]['group']> = {
  wage: { zh: '工资性收入', en: 'Wages' },
  business: { zh: '经营净收入', en: 'Business' },
  property: { zh: '财产净收入', en: 'Property' },
  transfer: { zh: '转移净收入', en: 'Transfers' },
  apart: { zh: '单列（不计入家庭收入）', en: 'Apart (not counted)' },
}

export const ASSET_WORDS: Words<VerificationReport['assets'][number]['kind']> = {
  deposit: { zh: '银行存款', en: 'Deposits' },
  securities: { zh: '证券', en: 'Securities' },
  fund: { zh: '基金、理财', en: 'Funds' },
  insurance: { zh: '商业保险', en: 'Insurance' },
  claim: { zh: '债权', en: 'Claims' },
  'online-finance': { zh: '互联网金融资产', en: 'Online finance' },
  vehicle: { zh: '车辆', en: 'Vehicles' },
  home: { zh: '住房', en: 'Homes' },
  shop: { zh: '非居住用房', en: 'Shops' },
  'enterprise-share': { zh: '企业出资', en: 'Shares in companies' },
  forest: { zh: '林木', en: 'Forest' },
  machine: { zh: '农机具', en: 'Farm machines' },
}

const PROGRAM_WORDS: Words<'tekun' | 'dibao' | 'dibao-single' | 'temporary' | 'orphan'> = {
  tekun: { zh: '特困供养', en: 'Tekun' },
  dibao: { zh: '最低生活保障', en: 'Dibao' },
  'dibao-single': { zh: '单人户低保', en: 'Single-person dibao' },
  temporary: { zh: '临时救助', en: 'Temporary aid' },
  orphan: { zh: '孤儿基本生活费', en: 'Orphan allowance' },
}

const OTHER_PROGRAM_WORDS: Words<
  'unattended-child' | 'disability-living' | 'disability-care' | 'senior-allowance' | 'edge' | 'rigid'
> = {
  'unattended-child': { zh: '事实无人抚养儿童补贴', en: 'Unattended-child allowance' },
  'disability-living': { zh: '困难残疾人生活补贴', en: 'Disability living subsidy' },
  'disability-care': { zh: '重度残疾人护理补贴', en: 'Disability care subsidy' },
  'senior-allowance': { zh: '高龄津贴', en: 'Senior allowance' },
  edge: { zh: '低保边缘', en: 'Edge family' },
  rigid: { zh: '刚性支出困难', en: 'Rigid-spending family' },
}

export const SUBJECT_WORDS: Words<Difference['subject']> = {
  ...GROUP_WORDS,
  ...ASSET_WORDS,
  ...PROGRAM_WORDS,
  ...OTHER_PROGRAM_WORDS,
  person: { zh: '本人', en: 'Person' },
}

export const DIFFERENCE_WORDS: Words<Difference['code']> = {
  undeclared: { zh: '未申报', en: 'not declared' },
  differs: { zh: '金额不一致', en: 'amounts differ' },
  unconfirmed: { zh: '申报未查得', en: 'declared, not found' },
  'employment-sign': { zh: '在缴公积金，未申报工资', en: 'housing fund paid, no wage declared' },
  died: { zh: '有死亡登记', en: 'a death is registered' },
  'spouse-outside': { zh: '登记已婚，配偶不在成员中', en: 'married, spouse not in the family' },
  divorced: { zh: '登记离婚', en: 'divorced by the register' },
  'registered-elsewhere': { zh: '户籍地与登记不一致', en: 'registered in another county' },
  'other-aid': { zh: '已在领取', en: 'receives already' },
}

export const FAILURE_WORDS: Words<NonNullable<VerificationReport['items'][number]['failure']>> = {
  'not-connected': { zh: '未接入', en: 'not connected' },
  unreachable: { zh: '连接不上', en: 'unreachable' },
  timeout: { zh: '超时', en: 'timed out' },
  error: { zh: '对方出错', en: 'its error' },
  refused: { zh: '对方拒绝', en: 'refused' },
  malformed: { zh: '答复有误', en: 'unreadable' },
  'no-authorisation': { zh: '授权已止', en: 'no authority' },
}

export const STATE_WORDS: Words<VerificationReport['items'][number]['state']> = {
  found: { zh: '查得', en: 'found' },
  none: { zh: '无记录', en: 'none' },
  failed: { zh: '未取得', en: 'failed' },
  waiting: { zh: '查询中', en: 'asking' },
}

const RELATION_WORDS: Words<string> = {
  head: { zh: '户主', en: 'head' },
  spouse: { zh: '配偶', en: 'spouse' },
  child: { zh: '子女', en: 'child' },
  parent: { zh: '父母', en: 'parent' },
  grandchild: { zh: '（外）孙子女', en: 'grandchild' },
  grandparent: { zh: '（外）祖父母', en: 'grandparent' },
  sibling: { zh: '兄弟姐妹', en: 'sibling' },
}

export const relationWord = (relation: string, language: DocumentLanguage): string =>
  (RELATION_WORDS[relation] ?? { zh: '其他', en: 'other' })[language]

export const PURPOSE_WORDS: Words<VerificationReport['purpose']> = {
  application: { zh: '申请救助', en: 'application' },
  review: { zh: '定期复核', en: 'review' },
  complaint: { zh: '投诉举报核查', en: 'complaint' },
}
