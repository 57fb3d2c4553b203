import type { Page } from 'playwright-core'
import { THREE } from '../people.ts'
import { card, choosePlaces, goOn, tellIncome, tellMembers, tellSavings } from '../phone/questions.ts'
import { look } from './look.ts'
import type { Visitor } from './visitor.ts'

/** A question of a flow: how it is answered before it is looked at, and left. */
type Question = readonly [name: string, answer?: (page: Page) => Promise<unknown>]

const { mother, husband, child } = THREE

const MEANS: readonly Question[] = [
  [
    'incomes',
    (page) =>
      tellIncome(page, 1, {
        whose: '丈夫或妻子',
        kind: '种地养殖、做生意净赚',
        amount: '10800',
        per: '一年合计',
      }),
  ],
  ['assets', (page) => tellSavings(page, 1, THREE.savings)],
  ['spending'],
  ['supporters'],
  ['holding'],
]

const SELF_CHECK: readonly Question[] = [
  ['where', (page) => choosePlaces(page, ['陕西省', '暖河市', '炉前区'])],
  [
    'members',
    (page) =>
      tellMembers(page, [
        { age: '40' },
        { relation: '丈夫或妻子', age: '42' },
        { relation: '孩子', age: '10' },
      ]),
  ],
  ['health', (page) => card(page, '孩子').getByLabel('正在上学').check()],
  ...MEANS,
]

const APPLY: readonly Question[] = [
  ['behalf', (page) => page.getByLabel('我自己家').check()],
  [
    'where',
    async (page) => {
      await choosePlaces(page, ['陕西省', '暖河市', '炉前区', '柴门镇', '薪火村'])
      await page.getByLabel('农村').check()
      await page.getByLabel('门牌或详细地址').fill('三组 12 号')
    },
  ],
  [
    'members',
    (page) =>
      tellMembers(page, [
        { person: mother },
        { relation: '丈夫或妻子', person: husband },
        { relation: '孩子', person: child },
      ]),
  ],
  ['health', (page) => card(page, husband.name).getByLabel('这个人的情况我说不清').check()],
  [
    'incomes',
    (page) =>
      tellIncome(page, 1, {
        whose: husband.name,
        kind: '种地养殖、做生意净赚',
        amount: '10800',
        per: '一年合计',
      }),
  ],
  ['assets', (page) => tellSavings(page, 1, THREE.savings)],
  ['spending'],
  ['supporters'],
  ['holding'],
  ['account'],
  ['review'],
]

const walkedName = (flow: string, at: number, question: string): string => `${flow}-${at + 1}-${question}`
const SELF_CHECK_FIRST = 'm-self-check-0-residence'
export const SELF_CHECK_RESULT = 'm-self-check-result'
const APPLY_MARKED = 'm-apply-review-marked'

/** The names of all pages that are reached by answering questions. */
export const WALKED_PAGES: readonly string[] = [
  SELF_CHECK_FIRST,
  ...SELF_CHECK.map(([question], at) => walkedName('m-self-check', at, question)),
  SELF_CHECK_RESULT,
  ...APPLY.map(([question], at) => walkedName('m-apply', at, question)),
  APPLY_MARKED,
]

/** What is done at each page of a walk. @returns what is wrong with it */
type See = (visitor: Visitor, name: string) => Promise<string[]>

/** What is typed stands on later pages as names and addresses. */
const TYPED = [mother.name, husband.name, child.name, '三组', '号', '柴门镇', '薪火村', '暖河农村商业银行']

/** Looks at the page in both languages, switching where it stands, and leaves it in Chinese. */
const lookTwice: See = async (visitor, name) => {
  const { page } = visitor
  const chinese = await look(visitor, name)
  await page.getByRole('button', { name: 'English' }).click()
  const english = await look({ ...visitor, language: 'en' }, name)
  await page.getByRole('button', { name: '中文' }).click()
  return [...chinese, ...english]
}

const walk = async (
  visitor: Visitor,
  name: string,
  questions: readonly Question[],
  last: string,
  see: See,
): Promise<string[]> => {
  for (const word of TYPED) visitor.records.add(word)
  const found: string[] = []
  for (const [i, [question, answer]] of questions.entries()) {
    await visitor.rest()
    await answer?.(visitor.page)
    found.push(...(await see(visitor, walkedName(name, i, question))))
    if (i < questions.length - 1) await goOn(visitor.page)
  }
  await goOn(visitor.page, last)
  return found
}

/** The self-check from its first question to what the family may get, where the visitor is left. */
export const walkSelfCheck = async (visitor: Visitor, url: string, see = lookTwice): Promise<string[]> => {
  await visitor.page.goto(`${url}/m/self-check`)
  await visitor.rest()
  const first = await see(visitor, SELF_CHECK_FIRST)
  await visitor.page.getByRole('button', { name: '农村' }).click()
  const found = [...first, ...(await walk(visitor, 'm-self-check', SELF_CHECK, '看结果', see))]
  await visitor.page.getByRole('heading', { level: 1, name: '您家可能得到的帮助' }).waitFor()
  return [...found, ...(await see(visitor, SELF_CHECK_RESULT))]
}

/** An application of somebody signed in, from whose it is to the review, where what is missing is marked. */
export const walkApplication = async (visitor: Visitor, url: string, see = lookTwice): Promise<string[]> => {
  await visitor.page.goto(`${url}/m/apply`)
  const found = await walk(visitor, 'm-apply', APPLY, '提交申请', see)
  return [...found, ...(await see(visitor, APPLY_MARKED))]
}
