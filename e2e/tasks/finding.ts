import { applicantIn, applicantOfCounty, DECIDED_THIS_MONTH, findFamily, openMine } from './records.ts'
import type { Task } from './task.ts'

/** Find, read, explain. */
export const FINDING: readonly Task[] = [
  {
    told: {
      zh: '{{name}}来电话了，找出他家的户编号',
      en: '{{name}} is calling: find the number of the family',
    },
    who: 'town-clerk',
    about: applicantIn('refused', 0, DECIDED_THIS_MONTH),
    most: 3,
    walk: async (hand, { name = '', household = '' }) => {
      await hand.press('Control+k')
      await hand.type(name)
      await hand.sees(household, ['listbox', '命令栏'])
      await hand.press('Enter')
    },
    proof: (eyes, { household = '' }) => eyes.sees(household, ['main', household]),
  },
  {
    told: {
      zh: '名单上只有遮过的证件号 {{masked}}，打开是哪一家',
      en: 'A list has only {{masked}}: open that family',
    },
    who: 'town-clerk',
    about: ({ paid }) => ({
      name: paid.name,
      masked: `${paid.residentId.slice(0, 6)}***${paid.residentId.slice(-4)}`,
    }),
    most: 3,
    walk: async (hand, { name = '', masked = '' }) => {
      await hand.press('Control+k')
      await hand.type(masked)
      await hand.sees(name, ['listbox', '命令栏'])
      await hand.press('Enter')
    },
    proof: (eyes, { name = '' }) => eyes.sees(name, ['section', '家庭成员']),
  },
  {
    told: { zh: '{{town}}有一件办超期了，是谁家的', en: 'One application of {{town}} is late: whose' },
    who: 'county-approver',
    about: applicantOfCounty('investigating', 'c.delegated'),
    most: 1,
    walk: (hand, { town = '' }) => hand.click('button', '1', ['row', town]),
    proof: (eyes, { name = '' }) => eyes.sees(name),
  },
  {
    told: { zh: '还有哪几封信没送到', en: 'Which letters have still to be delivered' },
    who: 'town-clerk',
    most: 2,
    walk: async (hand) => {
      await hand.click('link', '办理', ['nav', '导航'])
      await hand.click('link', '送达')
    },
    proof: (eyes) => eyes.sees('不予确认'),
  },
  {
    told: {
      zh: '{{name}}来问为什么没批，告诉他差多少',
      en: '{{name}} asks why it was refused: say by how much',
    },
    who: 'town-clerk',
    about: applicantIn('refused', 0, DECIDED_THIS_MONTH),
    most: 4,
    walk: async (hand, { household = '', receipt = '' }) => {
      await findFamily(hand, household)
      await hand.click('link', new RegExp(receipt), ['section', '救助全程'])
    },
    proof: (eyes) => eyes.sees(/不低于当地标准.*每人每月高出 [\d.]+ 元/, ['section', '决定']),
  },
  {
    told: {
      zh: '{{name}}家的存款，银行说不止申报的数，找出差多少',
      en: 'The bank knows of more savings of {{name}} than were told: how much more',
    },
    who: 'town-clerk',
    about: applicantIn('refused', 0, DECIDED_THIS_MONTH),
    most: 3,
    walk: (hand, { household = '' }) => findFamily(hand, household),
    proof: (eyes) => eyes.sees(/^[\d,]+\.\d\d$/, ['row', '没有存款']),
  },
  {
    told: {
      zh: '{{name}}家收入低多少，就能换一种结果',
      en: 'How much less income would change the outcome for {{name}}',
    },
    who: 'county-approver',
    about: applicantIn('county-review'),
    most: 1,
    walk: (hand, { name = '' }) => openMine(hand, name),
    proof: (eyes) => eyes.sees(/^若家庭月人均收入再/),
  },
  {
    told: {
      zh: '{{name}}家的金额是按哪一条、哪个算式来的',
      en: 'By which article and formula was the amount for {{name}} found',
    },
    who: 'town-approver',
    about: applicantIn('reinvestigating'),
    most: 2,
    walk: async (hand, { name = '' }) => {
      await openMine(hand, name)
      await hand.tap(/^最低生活保障每月/, ['section', '规则认定'])
    },
    proof: (eyes) => eyes.sees('算式', ['section', '规则认定']),
  },
  {
    told: { zh: '{{name}}家除了低保还能得到什么', en: 'What else may the family of {{name}} get' },
    who: 'town-approver',
    about: applicantIn(
      'noticed',
      0,
      `not exists (select from cases.notice n where n.case_id = c.id and n.taken_down_at is null)`,
    ),
    most: 2,
    walk: async (hand, { name = '' }) => {
      await openMine(hand, name)
      await hand.click('button', '查看救助组合')
    },
    proof: (eyes) => eyes.sees(/可享受/, ['section', '救助组合']),
  },
  {
    told: {
      zh: '{{name}}家十月的钱银行为什么退回来了',
      en: 'Why did the bank return the October money of {{name}}',
    },
    who: 'finance-clerk',
    about: `select p.name, h.number as household from benefits.line l
      join registry.household h on h.county = l.county and h.id = l.household_id
      join registry.membership m on m.county = h.county and m.household_id = h.id and m.person_id = h.head_id
      join registry.person p on p.county = m.county and p.id = m.person_id
      where l.state = 'failed' order by l.id limit 1`,
    most: 3,
    walk: async (hand) => {
      await hand.click('link', '批次')
      await hand.click('link', '2026-10', ['row', '已回盘'])
      await hand.tap(/^失败$/, ['section', '笔数'])
    },
    proof: (eyes, { household = '' }) => eyes.sees('户名不符', ['row', household]),
  },
]
