import type { Words } from '../pack/pack-types.ts'

const say = (zh: string, en: string): Words => ({ zh, en })

/** What a quantity of the law is called inside a formula; rules that only answer yes or no stand in no formula. */
const WORDS: Readonly<Record<string, Words>> = {
  standard: say('全年保障标准', 'the standard of a year'),
  standardMonthly: say('月保障标准', 'the monthly standard'),
  need: say('应保到的水平', 'the level of need'),
  persons: say('人数', 'persons'),
  wages: say('工资', 'wages'),
  workCost: say('就业成本', 'employment cost'),
  ownIncome: say('计入收入', 'counted income'),
  livingIncome: say('生活来源收入', 'income to live on'),
  incomeYear: say('家庭全年收入', 'income of the family'),
  perCapita: say('月人均收入', 'income a person and month'),
  incomeOverYear: say('全年高出标准', 'above the standard, a year'),
  edgeLimit: say('边缘家庭全年收入上限', 'income limit of an edge family'),
  edgeOverYear: say('全年高出边缘上限', 'above the edge limit, a year'),
  edgeFinancialLimit: say('边缘家庭货币财产上限', 'financial limit of an edge family'),
  financialProperty: say('货币财产', 'financial property'),
  financialLimit: say('货币财产上限', 'financial limit'),
  homes: say('住房套数', 'homes'),
  vehicles: say('车辆数', 'vehicles'),
  rigidSpending: say('刚性支出', 'rigid spending'),
  heldMonthly: say('原低保金', 'the allowance held'),
  dibaoMonthly: say('低保金', 'the allowance'),
  singleMonthly: say('单人户低保金', 'single cover'),
  tekunBase: say('基本生活标准', 'basic living'),
  tekunCare: say('照料护理标准', 'care'),
  tekunMonthly: say('供养金', 'support'),
  topUp: say('分类施保增发', 'the top-up'),
  disabilityGrade: say('残疾等级', 'grade of disability'),
  selfCareFailed: say('不能自理的项数', 'self-care items that fail'),
  age: say('年龄', 'age'),
  awayYears: say('离家年数', 'years away'),
}

/** The words of a rule or a fact that is a number; undefined where it has none and no formula is told. */
export const quantityWords = (name: string): Words | undefined => WORDS[name]
