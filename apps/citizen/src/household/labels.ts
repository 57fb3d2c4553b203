import type { FamilyClass } from '@songtan/contract'
import type {
  AssetKind,
  Away,
  DisabilityKind,
  HeldProgram,
  IncomeKind,
  Relation,
  Schooling,
  SpendingKind,
  SupporterRelation,
  VehicleUse,
} from './household-form.ts'

interface Words {
  readonly zh: string
  readonly en: string
}
type Labels<K extends string> = Readonly<Record<K, Words>>

export const RELATIONS: Labels<Relation> = {
  applicant: { zh: '您本人', en: 'Applicant (you)' },
  spouse: { zh: '丈夫或妻子', en: 'Husband or wife' },
  child: { zh: '孩子', en: 'Child' },
  parent: { zh: '父亲或母亲', en: 'Father or mother' },
  grandchild: { zh: '孙子女、外孙子女', en: 'Grandchild' },
  grandparent: { zh: '祖父母、外祖父母', en: 'Grandparent' },
  sibling: { zh: '兄弟姐妹', en: 'Brother or sister' },
  other: { zh: '其他人', en: 'Somebody else' },
}

export const DISABILITIES: Labels<DisabilityKind> = {
  visual: { zh: '视力', en: 'Sight' },
  hearing: { zh: '听力', en: 'Hearing' },
  speech: { zh: '言语', en: 'Speech' },
  physical: { zh: '肢体', en: 'Limbs' },
  intellectual: { zh: '智力', en: 'Intellect' },
  mental: { zh: '精神', en: 'Mental' },
  multiple: { zh: '多重', en: 'Several' },
}

export const SCHOOLINGS: Labels<Schooling> = {
  none: { zh: '不在上学', en: 'Not at school' },
  preschool: { zh: '幼儿园', en: 'Nursery school' },
  primary: { zh: '小学', en: 'Primary school' },
  junior: { zh: '初中', en: 'Junior middle school' },
  senior: { zh: '高中', en: 'Senior middle school' },
  vocational: { zh: '中职、技校', en: 'Vocational school' },
  undergraduate: { zh: '大专、本科', en: 'College or university' },
  postgraduate: { zh: '研究生', en: 'Postgraduate' },
}

export const AWAYS: Labels<Away> = {
  home: { zh: '在家', en: 'At home' },
  prison: { zh: '在监狱服刑', en: 'In prison' },
  rehab: { zh: '在强制隔离戒毒', en: 'In compulsory drug treatment' },
  missing: { zh: '被法院宣告失踪', en: 'Declared missing by a court' },
  religious: { zh: '在宗教场所当教职人员', en: 'Cleric in a place of worship' },
}

export const INCOMES: Labels<IncomeKind> = {
  wage: { zh: '打工、上班的工资', en: 'Wages' },
  business: { zh: '种地养殖、做生意净赚', en: 'Farming or trade (less costs)' },
  property: { zh: '房租、地租、利息、分红', en: 'Rent, interest, dividends' },
  support: { zh: '赡养费、家人给的钱', en: 'Support from relatives' },
  pension: { zh: '退休金、职工养老金', en: 'Retirement pension' },
  'basic-pension-central': {
    zh: '居民养老金·国家部分',
    en: 'Resident basic pension, national part',
  },
  'basic-pension-local': {
    zh: '居民养老金·地方部分',
    en: 'Resident basic pension, local part',
  },
  'government-aid': { zh: '政府给的救助、补贴', en: 'Government aid' },
  honours: { zh: '优待抚恤、见义勇为奖', en: 'Honours and veterans’ payments' },
  scholarship: { zh: '奖学金、助学金', en: 'Scholarship' },
  compensation: { zh: '赔偿款、补偿款', en: 'Compensation' },
  donation: { zh: '好心人、慈善给的钱', en: 'Donations' },
  'senior-allowance': { zh: '高龄津贴', en: 'Allowance for the very old' },
  other: { zh: '别的收入', en: 'Other income' },
}

export const ASSETS: Labels<AssetKind> = {
  deposit: { zh: '存款、现金', en: 'Savings, cash' },
  securities: { zh: '股票、债券', en: 'Shares, bonds' },
  fund: { zh: '基金、理财', en: 'Funds' },
  insurance: { zh: '能退钱的商业保险', en: 'Insurance with a cash value' },
  claim: { zh: '别人欠家里的钱', en: 'Money owed to us' },
  'online-finance': { zh: '微信、支付宝里的钱', en: 'Money in phone wallets' },
  vehicle: { zh: '机动车', en: 'Motor vehicle' },
  home: { zh: '住房', en: 'Home' },
  shop: { zh: '商铺、厂房', en: 'Shop or workshop' },
  'enterprise-share': { zh: '公司、合作社的股份', en: 'Share in a business' },
  forest: { zh: '林木', en: 'Woodland' },
  machine: { zh: '大型农机具', en: 'Large farm machine' },
}

export const VEHICLE_USES: Labels<VehicleUse> = {
  living: { zh: '平时代步', en: 'For getting about' },
  livelihood: { zh: '干活挣钱用', en: 'For earning a living' },
  disability: { zh: '残疾人代步车', en: 'Replaces legs of a disabled person' },
}

export const SPENDINGS: Labels<SpendingKind> = {
  medical: { zh: '看病吃药', en: 'Medical' },
  education: { zh: '上学', en: 'Schooling' },
  rehabilitation: { zh: '残疾人康复', en: 'Rehabilitation' },
  living: { zh: '吃穿用等生活必需', en: 'Basic living' },
  disaster: { zh: '遭灾、意外', en: 'Disaster or accident' },
  housing: { zh: '修房、租房', en: 'Housing' },
  other: { zh: '别的大笔花费', en: 'Other large spending' },
}

export const SUPPORTERS: Labels<SupporterRelation> = {
  spouse: { zh: '丈夫或妻子', en: 'Husband or wife' },
  parent: { zh: '父亲或母亲', en: 'Father or mother' },
  child: { zh: '成年的孩子', en: 'Grown-up child' },
}

export const PROGRAMS: Labels<HeldProgram> = {
  tekun: { zh: '特困供养', en: 'Support for extreme difficulty (特困)' },
  dibao: { zh: '低保金', en: 'Subsistence allowance (低保)' },
  'dibao-single': { zh: '低保金（单人保）', en: 'Subsistence allowance for one person (单人保)' },
  temporary: { zh: '临时救助', en: 'Temporary aid' },
  orphan: { zh: '孤儿基本生活费', en: 'Orphan’s allowance' },
  'unattended-child': { zh: '无人抚养儿童生活费', en: 'Unattended child’s allowance' },
  'disability-living': { zh: '困难残疾人生活补贴', en: 'Disability living allowance' },
  'disability-care': { zh: '重度残疾人护理补贴', en: 'Disability care allowance' },
  'senior-allowance': { zh: '高龄津贴', en: 'Allowance for the very old' },
  edge: { zh: '低保边缘家庭', en: 'Family just above 低保 (低保边缘)' },
  rigid: { zh: '刚性支出困难家庭', en: 'Family with heavy unavoidable costs (刚性支出)' },
}

export const CLASSES: Labels<FamilyClass> = {
  tekun: { zh: '特困家庭', en: 'In extreme difficulty (特困)' },
  dibao: { zh: '低保家庭', en: 'On subsistence allowance (低保)' },
  edge: PROGRAMS.edge,
  rigid: PROGRAMS.rigid,
  monitored: { zh: '防止返贫监测家庭', en: 'Watched against poverty' },
  other: { zh: '其他低收入家庭', en: 'Other low-income family' },
  none: { zh: '没有认定为困难家庭', en: 'Not recognised as in difficulty' },
}
