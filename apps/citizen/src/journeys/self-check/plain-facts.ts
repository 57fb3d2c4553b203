type Plain = Readonly<Record<string, { readonly zh: string; readonly en: string }>>

/** What the questions of the self-check ask for, when somebody is not sure. */
export const OWN_FACTS: Plain = {
  incomes: { zh: '家里的收入', en: 'the income of the family' },
  assets: { zh: '家里的存款、车和房', en: 'savings, vehicles and homes' },
  spending: { zh: '最近一年的大笔花费', en: 'large costs of the last year' },
  supporters: { zh: '不住在一起的亲人能不能帮', en: 'whether relatives elsewhere can help' },
  holding: { zh: '已经在领的救助', en: 'help you get already' },
  disability: { zh: '有没有残疾证、几级', en: 'disability certificate and its grade' },
  majorIllness: { zh: '是不是得了大病', en: 'whether seriously ill' },
  labour: { zh: '能不能干活', en: 'whether able to work' },
  schooling: { zh: '是不是在上学', en: 'whether at school' },
  selfCareFailed: { zh: '能不能照顾自己', en: 'how far able to manage alone' },
  awaySince: { zh: '从哪天起不在家', en: 'since when away' },
}

/** What only other help hangs on, asked as one would ask at a kitchen table; by the last word of a fact's path. */
const FURTHER_FACTS: Plain = {
  events: {
    zh: '最近有没有遇上：着火、出事故、受灾、打官司、亲人去世、考上学校、看急诊',
    en: 'lately a fire, accident, disaster, lawsuit, death, new school or emergency treatment',
  },
  hardship: { zh: '眼下有没有急事难事，急需多少钱', en: 'a sudden hardship, and how much is needed' },
  severity: { zh: '这件难事有多严重', en: 'how grave the hardship is' },
  need: { zh: '急需多少钱', en: 'how much is needed' },
  months: { zh: '还要难多少个月', en: 'how many months it will last' },
  given: { zh: '今年领过几次临时救助', en: 'how often temporary aid came this year' },
  sameCause: { zh: '是不是为同一件事又申请', en: 'whether it is for the same matter again' },
  home: {
    zh: '住的房子是自己的、租的，还是公租房；有没有裂缝、漏雨',
    en: 'the home: own or rented, and whether safe',
  },
  tenure: { zh: '住的房子是自己的、租的，还是公租房', en: 'whether the home is own or rented' },
  grade: { zh: '房子有没有鉴定过是不是危房', en: 'whether the home was found unsafe' },
  monitored: {
    zh: '村里是不是把您家列为“防返贫监测户”',
    en: 'whether the village watches over your family against poverty',
  },
  parentage: {
    zh: '孩子的父母不在家，是去世了、失踪了，还是别的情况',
    en: 'what became of a parent who is away',
  },
  since: { zh: '这种情况从哪天开始', en: 'since when this is so' },
  residentSince: { zh: '从哪年起住在本地', en: 'since when living here' },
  sex: { zh: '是男是女', en: 'man or woman' },
  register: { zh: '户口在哪里', en: 'where registered' },
  diagnoses: { zh: '得的是什么病', en: 'which illness it is' },
  careForm: { zh: '住在养老院等机构，还是住在家里', en: 'living in a home for care or with the family' },
  longTermCare: { zh: '平时要不要人一直照顾', en: 'whether somebody must always be there to care' },
  medicalInsurance: { zh: '参加了哪种医保，还是没有参加', en: 'which medical insurance, or none' },
  pensionInsured: { zh: '有没有参加城乡居民养老保险', en: 'whether in the residents’ pension scheme' },
  registeredUnemployed: { zh: '有没有办过失业登记', en: 'whether registered as unemployed' },
  unionMember: { zh: '是不是工会会员', en: 'whether in a trade union' },
  veteran: { zh: '是不是当过兵', en: 'whether served in the army' },
  onlyChildLost: { zh: '独生子女是不是去世或者残疾了', en: 'whether an only child died or is disabled' },
  boarding: { zh: '上学住不住校', en: 'whether boarding at school' },
}

/** Every fact that is known in plain words. */
export const PLAIN_FACTS: Plain = { ...FURTHER_FACTS, ...OWN_FACTS }
