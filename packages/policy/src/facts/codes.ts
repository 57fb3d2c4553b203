/** Codes of the scenario format (money, kinship, illness …): one list each, used by files, facts and rules alike. */

export const RESIDENCES = ['urban', 'rural'] as const
/** 与申请人关系 */
export const RELATIONS = [
  'applicant',
  'spouse',
  'child',
  'parent',
  'grandchild',
  'grandparent',
  'sibling',
  'other',
] as const
export const SEXES = ['male', 'female'] as const
/** 残疾类别 (GB/T 26341) */
export const DISABILITIES = [
  'visual',
  'hearing',
  'speech',
  'physical',
  'intellectual',
  'mental',
  'multiple',
] as const
/** 劳动能力 */
export const LABOUR = ['full', 'partial', 'none'] as const
/** 全日制在读学段 */
export const SCHOOLINGS = [
  'none',
  'preschool',
  'primary',
  'junior',
  'senior',
  'vocational',
  'undergraduate',
  'postgraduate',
] as const
/** 不在家的原因: 服刑 强制隔离戒毒 宣告失踪 宗教教职 */
export const AWAY = ['prison', 'rehab', 'missing', 'religious'] as const
export const INCOME_KINDS = [
  'wage',
  'business',
  'property',
  'support',
  'pension',
  'basic-pension-central',
  'basic-pension-local',
  'government-aid',
  'honours',
  'scholarship',
  'compensation',
  'donation',
  'senior-allowance',
  'other',
] as const
export const PERIODS = ['month', 'year'] as const
export const ASSET_KINDS = [
  'deposit',
  'securities',
  'fund',
  'insurance',
  'claim',
  'online-finance',
  'vehicle',
  'home',
  'shop',
  'enterprise-share',
  'forest',
  'machine',
] as const
export const VEHICLE_USES = ['living', 'livelihood', 'disability'] as const
export const SPENDING_KINDS = [
  'medical',
  'education',
  'rehabilitation',
  'living',
  'disaster',
  'housing',
  'other',
] as const
/** 法定义务人 outside the household */
export const SUPPORTER_RELATIONS = ['spouse', 'parent', 'child'] as const
export const CHANGES = [
  'employment',
  'pension',
  'death',
  'birth',
  'marriage',
  'custody',
  'release',
  'other',
] as const
export const PROGRAMS = [
  'tekun',
  'dibao',
  'dibao-single',
  'temporary',
  'orphan',
  'unattended-child',
  'disability-living',
  'disability-care',
  'senior-allowance',
] as const
/** Statuses that pay nothing by themselves: 低保边缘 and 刚性支出困难. */
export const STATUSES = ['edge', 'rigid'] as const
/** Class of the family, tried in this order. */
export const CLASSES = ['tekun', 'dibao', 'edge', 'rigid', 'none'] as const
/** Why a person must look. */
export const REVIEWS = [
  'composition',
  'amount-unknown',
  'assumed-fact',
  'property',
  'income-rule',
  'supporter',
  'policy-expired',
  'other',
] as const

/** 父母一方不能抚养的情形 (事实无人抚养儿童意见 一): of a parent who is not listed as a member. */
export const PARENT_STATES = [
  'able',
  'dead',
  'unfound',
  'severely-disabled',
  'seriously-ill',
  'prison',
  'rehab',
  'restricted',
  'lost-contact',
] as const
/** 一次性的事由, from a fire to the enrolment at a university. */
export const EVENTS = [
  'fire',
  'accident',
  'sudden-illness',
  'disaster',
  'home-destroyed',
  'hard-winter',
  'crime',
  'lawsuit',
  'homeless',
  'emergency-treatment',
  'death',
  'price-rise',
  'new-student',
  'new-business',
] as const
/** 临时救助类型: 急难型, 支出型 */
export const HARDSHIPS = ['emergency', 'spending'] as const
export const SEVERITIES = ['light', 'heavy', 'major'] as const
/** 房屋安全鉴定等级 */
export const HOME_GRADES = ['A', 'B', 'C', 'D'] as const
export const TENURES = ['own', 'rent', 'public-rent', 'none'] as const
/** 基本医保参保类型 */
export const MEDICAL_INSURANCES = ['resident', 'employee', 'none'] as const
/** Illnesses that a programme of its own is for. */
export const DIAGNOSES = [
  'leukaemia',
  'congenital-heart',
  'cervical-cancer',
  'breast-cancer',
  'chronic',
  'other',
] as const
/** 供养形式: 分散, 集中 */
export const CARE_FORMS = ['home', 'institution'] as const

export type Relation = (typeof RELATIONS)[number]
export type IncomeKind = (typeof INCOME_KINDS)[number]
export type Program = (typeof PROGRAMS)[number]
export type Status = (typeof STATUSES)[number]
export type FamilyClass = (typeof CLASSES)[number]
export type ReviewCode = (typeof REVIEWS)[number]
