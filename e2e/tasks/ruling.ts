import { take } from './records.ts'
import type { Task } from './task.ts'

/** The law of a day, drafts of it, figures, and who did what. */
export const RULING: readonly Task[] = [
  {
    told: { zh: '2024 年 6 月 1 日城市低保标准是多少', en: 'What was the urban standard on 1 June 2024' },
    who: 'town-clerk',
    most: 2,
    walk: async (hand) => {
      await hand.click('link', '政策', ['nav', '导航'])
      await hand.fill('日期', '2024-06-01')
    },
    proof: (eyes) => eyes.sees(/元\/月$/, ['row', '城市最低生活保障标准']),
  },
  {
    told: {
      zh: '今年 10 月底和 11 月初的标准差在哪里',
      en: 'What changed between the end of October and November',
    },
    who: 'town-clerk',
    most: 3,
    walk: async (hand) => {
      await hand.click('link', '政策', ['nav', '导航'])
      await hand.click('link', '对照两地或两日')
      await hand.fill('日期', '2026-10-31')
      await hand.sees(/农村最低生活保障标准/)
    },
    proof: (eyes) => eyes.sees('6,564.00 元/年'),
  },
  {
    told: {
      zh: '取暖补贴的草案不要了，作废',
      en: 'The draft of a heating subsidy is not wanted: discard it',
    },
    who: 'policy-officer',
    most: 4,
    walk: async (hand) => {
      await hand.click('link', '政策草案')
      await hand.click('link', '低保家庭冬季取暖补贴（虚构）')
      await take(hand, '作废')
    },
    proof: (_, __, ask) =>
      ask("select 1 from programs.draft where title like '低保家庭冬季%' and state = 'discarded'"),
  },
  {
    told: {
      zh: '提高标准的草案会影响多少家，测算',
      en: 'How many families does the submitted draft touch: simulate',
    },
    who: 'policy-officer',
    most: 5,
    walk: async (hand) => {
      await hand.click('link', '政策草案')
      await hand.click('link', '关于提高最低生活保障标准的通知（虚构）')
      await hand.click('link', '测算影响')
      await take(hand, '开始测算')
    },
    proof: (eyes) => eyes.sees('类别：前后对照'),
  },
  {
    told: {
      zh: '哪个街道在办的最多，看准数',
      en: 'Which town has most applications open: the exact figures',
    },
    who: 'county-approver',
    most: 2,
    walk: async (hand) => {
      await hand.click('link', '统计', ['nav', '导航'])
      await hand.tap('看数字')
    },
    proof: async (eyes) => {
      await eyes.sees('乡镇地图')
      await eyes.sees(/^\d+$/, ['row', '晗沟街道'])
    },
  },
  {
    told: { zh: '今天谁看过家庭的资料', en: 'Who looked at families today' },
    who: 'audit-admin',
    most: 2,
    walk: async (hand) => {
      await hand.click('link', '审计')
      await hand.tap(/^查看$/)
    },
    proof: (eyes) => eyes.sees(/乡镇经办/, ['row', '查看']),
  },
]
