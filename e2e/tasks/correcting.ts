import { familyOfTown, findFamily, take } from './records.ts'
import type { Task } from './task.ts'

/** Correct what is wrong, note what has changed. */
export const CORRECTING: readonly Task[] = [
  {
    told: {
      zh: '{{member}}（{{name}}家）换了手机号，改成 13900000088',
      en: '{{member}} has a new phone number: 13900000088',
    },
    who: 'town-clerk',
    about: familyOfTown(2),
    most: 7,
    walk: async (hand, { household = '', member = '' }) => {
      await findFamily(hand, household)
      await hand.click('button', '更正', ['row', member])
      await hand.fill('手机', '13900000088', ['dialog', '更正'])
      await hand.fill('原因', '本人来电更换', ['dialog', '更正'])
      await hand.click('button', '更正', ['dialog', '更正'])
      await hand.gone(['dialog', '更正'])
    },
    proof: (eyes, { member = '' }) => eyes.sees(/139\*+0088/, ['row', member]),
  },
  {
    told: {
      zh: '{{name}}家换了银行卡，把收款账户改过来',
      en: 'The family of {{name}} has another bank account: replace it',
    },
    who: 'town-clerk',
    about: familyOfTown(3),
    most: 9,
    walk: async (hand, { household = '', name = '' }) => {
      await findFamily(hand, household)
      await take(hand, '更换收款账户', async () => {
        await hand.choose('户名', name, ['dialog', '更换收款账户'])
        await hand.fill('开户姓名（与银行一致）', name, ['dialog', '更换收款账户'])
        await hand.fill('银行', '暖河农村商业银行', ['dialog', '更换收款账户'])
        await hand.fill('账号', '621000000777', ['dialog', '更换收款账户'])
      })
    },
    proof: (eyes) => eyes.sees(/\*+ ?0777/, ['section', '收款账户']),
  },
  {
    told: {
      zh: '{{name}}说工资记错了，每月应是 850 元，登记下来',
      en: '{{name}} says the wage is 850 yuan a month: record it',
    },
    who: 'town-clerk',
    about: familyOfTown(4),
    most: 8,
    walk: async (hand, { household = '', name = '' }) => {
      await findFamily(hand, household)
      await take(hand, '登记情况', async () => {
        await hand.choose('成员', name, ['dialog', '登记情况'])
        await hand.choose('种类', '工资', ['dialog', '登记情况'])
        await hand.fill('金额', '850', ['dialog', '登记情况'])
      })
    },
    proof: (eyes) => eyes.sees(/工资 850\.00/, ['section', '收入、财产和情况']),
  },
  {
    told: {
      zh: '{{name}}家的{{member}}上周去世了，登记下来',
      en: '{{member}} of the family of {{name}} died last week: record it',
    },
    who: 'town-clerk',
    about: familyOfTown(5),
    most: 7,
    walk: async (hand, { household = '', member = '' }) => {
      await findFamily(hand, household)
      await hand.click('button', '登记去世', ['row', member])
      await hand.fill('去世日期', '2026-11-16', ['dialog', '登记去世'])
      await hand.fill('原因', '村委会证明', ['dialog', '登记去世'])
      await hand.click('button', '登记去世', ['dialog', '登记去世'])
      await hand.gone(['dialog', '登记去世'])
    },
    proof: (_, { member_id = '' }, ask) =>
      ask(`select 1 from registry.person where id = '${member_id}' and died_on = '2026-11-16'`),
  },
  {
    told: {
      zh: '{{name}}家的{{member}}搬出去单过了，从家里划出',
      en: '{{member}} moved out of the family of {{name}}: record it',
    },
    who: 'town-clerk',
    about: familyOfTown(6),
    most: 7,
    walk: async (hand, { household = '', member = '' }) => {
      await findFamily(hand, household)
      await hand.click('button', '离开家庭', ['row', member])
      await hand.fill('日期', '2026-11-18', ['dialog', '离开家庭'])
      await hand.fill('原因', '成家另过', ['dialog', '离开家庭'])
      await hand.click('button', '离开家庭', ['dialog', '离开家庭'])
      await hand.gone(['dialog', '离开家庭'])
    },
    proof: (_, { member_id = '' }, ask) =>
      ask(`select 1 from registry.membership where person_id = '${member_id}' and valid_to is not null`),
  },
]
