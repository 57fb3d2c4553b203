import { CASE_WAYS } from '../../demo/case-ways.ts'
import type { DemoCounty } from '../looks/county.ts'
import type { Hand } from './hand.ts'
import type { Task } from './task.ts'

const refused = ({ applicants }: DemoCounty) => {
  const found = applicants[CASE_WAYS.findIndex(({ until }) => until === 'decide')]
  if (!found) throw new Error('nobody was refused')
  return found
}
const paid = ({ paid: head }: DemoCounty) => head

const places = async (hand: Hand, names: readonly string[]): Promise<void> => {
  for (const [i, name] of names.entries())
    await hand.choose(
      ['省（区、市）', '市（州）', '县（市、区）', '乡镇（街道）', '村（社区）'][i] ?? '',
      name,
    )
}

/** What a family does on its phone. */
export const PHONING: readonly Task[] = [
  {
    told: { zh: '看看谁看过我家的信息', en: 'See who looked at your data' },
    who: paid,
    most: 1,
    walk: (hand) => hand.click('link', /^我的资料/),
    proof: (eyes) => eyes.sees('谁看过我家的信息'),
  },
  {
    told: {
      zh: '手机上写的不对，怎么改、去哪里改',
      en: 'Something about you is wrong: how and where is it mended',
    },
    who: paid,
    most: 1,
    walk: (hand) => hand.click('link', /^我的资料/),
    proof: (eyes) => eyes.sees(/办事窗口/),
  },
  {
    told: { zh: '十月的钱为什么没到', en: 'Why did the October money not come' },
    who: paid,
    most: 1,
    walk: (hand) => hand.click('link', /进度/),
    proof: (eyes) => eyes.sees(/银行退回/),
  },
  {
    told: { zh: '没批准，不服可以找谁', en: 'Refused: to whom can one turn' },
    who: refused,
    most: 2,
    walk: async (hand) => {
      await hand.click('link', /进度/)
      await hand.click('link', '看详细')
    },
    proof: (eyes) => eyes.sees(/行政复议/),
  },
  {
    told: { zh: '看看柴门镇薪火村正在公示谁家', en: 'See the notices of a village' },
    who: 'nobody',
    most: 6,
    walk: async (hand) => {
      await hand.click('link', '看村里的公示')
      await places(hand, ['陕西省', '暖河市', '炉前区', '柴门镇', '薪火村'])
    },
    proof: (eyes) => eyes.sees(/现在没有公示/),
  },
]
