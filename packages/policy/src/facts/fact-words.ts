import type { Words } from '../pack/pack-types.ts'

const say = (zh: string, en: string): Words => ({ zh, en })

/** What a fact is called when a family is asked for it; by the last word of its path. */
const WORDS: Readonly<Record<string, Words>> = {
  disability: say('残疾证类别和等级', 'kind and grade on the disability certificate'),
  majorIllness: say('是否患重特大疾病', 'whether there is a serious illness'),
  selfCareFailed: say('生活自理能力六项评估', 'the assessment of the six self-care items'),
  labour: say('劳动能力', 'ability to work'),
  schooling: say('在读学段', 'stage of full-time schooling'),
  sex: say('性别', 'sex'),
  register: say('户籍地', 'place of household registration'),
  livesWith: say('是否长期共同居住', 'whether they live together'),
  away: say('是否服刑、戒毒、失踪等', 'whether in prison, rehabilitation or missing'),
  awaySince: say('离家起始日', 'since when away'),
  incomes: say('收入', 'incomes'),
  assets: say('财产', 'property'),
  spending: say('自付支出', 'self-paid spending'),
  supporters: say('家庭以外的法定义务人', 'supporters outside the family'),
  able: say('义务人是否有履行能力', 'whether the supporter is able'),
  holding: say('已领取的待遇', 'benefits in payment'),
  change: say('最近的变化', 'the latest change'),
  parentage: say('不在家庭中的父母一方的情况', 'what became of a parent outside the family'),
  since: say('该情形起始日', 'since when that is so'),
  events: say(
    '近期事由（火灾、事故、入学、就医等）',
    'recent events: fire, accident, enrolment, treatment …',
  ),
  home: say('住房情况', 'the home'),
  tenure: say('住房来源（自有、租赁、公租房、无房）', 'how the home is held'),
  grade: say('房屋安全鉴定等级', 'safety grade of the home'),
  hardship: say('申请临时救助的困难情形', 'the hardship for which temporary aid is asked'),
  severity: say('困难程度', 'severity of the hardship'),
  need: say('所需救助金额', 'the sum that is needed'),
  months: say('困难持续月数', 'months the hardship lasts'),
  given: say('本年度已救助次数', 'times helped this year'),
  sameCause: say('是否同一事由', 'whether for the same cause'),
  monitored: say('是否防止返贫监测对象', 'whether monitored against relapse into poverty'),
  residentSince: say('在当地居住起始日', 'since when living in the place'),
  diagnoses: say('具体病种', 'the illness by name'),
  careForm: say('集中供养还是分散供养', 'care at home or in an institution'),
  longTermCare: say('是否需要长期照护', 'whether lasting care is needed'),
  medicalInsurance: say('基本医疗保险参保类型', 'kind of basic medical insurance'),
  pensionInsured: say('是否参加城乡居民养老保险', 'whether insured for the resident pension'),
  registeredUnemployed: say('是否登记失业', 'whether registered as unemployed'),
  unionMember: say('是否工会会员', 'whether a member of a trade union'),
  veteran: say('是否退役军人', 'whether a veteran'),
  onlyChildLost: say('是否独生子女死亡或伤残家庭', 'whether the only child died or is disabled'),
  boarding: say('是否寄宿', 'whether boarding at school'),
}

/** The words of a fact by its path: `members.lu.disability` is what its last word says. */
export const factWords = (path: string): Words => {
  const key = path.slice(path.lastIndexOf('.') + 1)
  return WORDS[key] ?? say(key, key)
}
