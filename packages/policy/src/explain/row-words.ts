import type { ASSET_KINDS, IncomeKind, SPENDING_KINDS } from '../facts/codes.ts'
import type { Words } from '../pack/pack-types.ts'

const say = (zh: string, en: string): Words => ({ zh, en })

/** 收入类别 as a sentence names them. */
export const INCOME_WORDS: Readonly<Record<IncomeKind, Words>> = {
  wage: say('工资', 'wages'),
  business: say('经营收入', 'income from trade'),
  property: say('财产性收入', 'income from property'),
  support: say('赡养、抚养费', 'support'),
  pension: say('养老金', 'pension'),
  'basic-pension-central': say('中央基础养老金', 'central basic pension'),
  'basic-pension-local': say('地方基础养老金', 'local basic pension'),
  'government-aid': say('政府救助款', 'government aid'),
  honours: say('优待抚恤金', 'honours'),
  scholarship: say('奖学金', 'scholarship'),
  compensation: say('赔偿', 'compensation'),
  donation: say('捐赠', 'donations'),
  'senior-allowance': say('高龄津贴', 'senior allowance'),
  other: say('其他收入', 'other income'),
}

/** 财产类别 */
export const ASSET_WORDS: Readonly<Record<(typeof ASSET_KINDS)[number], Words>> = {
  deposit: say('存款', 'deposit'),
  securities: say('证券', 'securities'),
  fund: say('基金', 'funds'),
  insurance: say('商业保险', 'insurance'),
  claim: say('债权', 'claim'),
  'online-finance': say('互联网金融资产', 'online finance'),
  vehicle: say('车辆', 'vehicle'),
  home: say('住房', 'home'),
  shop: say('商铺', 'shop'),
  'enterprise-share': say('企业股权', 'share in an enterprise'),
  forest: say('林木', 'forest'),
  machine: say('农机', 'machine'),
}

/** 支出类别 */
export const SPENDING_WORDS: Readonly<Record<(typeof SPENDING_KINDS)[number], Words>> = {
  medical: say('自付医疗费', 'medical spending'),
  education: say('教育费', 'spending on education'),
  rehabilitation: say('康复费', 'spending on rehabilitation'),
  living: say('生活费', 'spending on living'),
  disaster: say('受灾支出', 'spending after a disaster'),
  housing: say('住房支出', 'spending on housing'),
  other: say('其他支出', 'other spending'),
}
