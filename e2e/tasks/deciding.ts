import { applicantIn, applicantOfCounty, DECIDED_THIS_MONTH, openMine, take } from './records.ts'
import type { Task } from './task.ts'

const stands =
  (state: string) =>
  (_: unknown, { id = '' }: Readonly<Record<string, string>>, ask: (sql: string) => Promise<string>) =>
    ask(`select 1 from cases.case_file where id = '${id}' and state = '${state}'`)

/** Carry an application on. */
export const DECIDING: readonly Task[] = [
  {
    told: {
      zh: '{{name}}的申请材料齐了，受理',
      en: 'The papers of {{name}} are complete: accept the application',
    },
    who: 'town-clerk',
    about: applicantIn('submitted', 1),
    most: 3,
    walk: async (hand, { name = '' }) => {
      await openMine(hand, name)
      await take(hand, '受理')
      await hand.sees('已受理')
    },
    proof: stands('accepted'),
  },
  {
    told: {
      zh: '{{name}}缺户口本，先看看告知书写成什么样，别发',
      en: '{{name}} lacks a paper: look at the letter, send nothing',
    },
    who: 'town-clerk',
    about: applicantIn('submitted'),
    most: 4,
    walk: async (hand, { name = '' }) => {
      await openMine(hand, name)
      await hand.click('button', '预览文书')
      await hand.fill('缺少的材料（每行一项）', '户口本')
      await hand.click('button', '看看发出的样子')
    },
    proof: (eyes) => eyes.sees(/户口本/, ['article', '']),
  },
  {
    told: { zh: '告知{{name}}补一份户口本', en: 'Ask {{name}} for the household register' },
    who: 'town-clerk',
    about: applicantIn('submitted'),
    most: 4,
    walk: async (hand, { name = '' }) => {
      await openMine(hand, name)
      await take(hand, '一次性告知补正', () =>
        hand.fill('缺少的材料（每行一项）', '户口本', ['dialog', '一次性告知补正']),
      )
      await hand.sees(/补正/)
    },
    proof: stands('supplementing'),
  },
  {
    told: { zh: '{{name}}受理好几天了，启动调查核对', en: 'Start the investigation for {{name}}' },
    who: 'town-clerk',
    about: applicantIn('accepted'),
    most: 3,
    walk: async (hand, { name = '' }) => {
      await openMine(hand, name)
      await take(hand, '启动调查核对')
      await hand.sees('调查核实中')
    },
    proof: stands('investigating'),
  },
  {
    told: {
      zh: '{{name}}家昨天入户了，登记下来',
      en: 'The home of {{name}} was visited yesterday: record it',
    },
    who: 'town-clerk',
    about: applicantIn('investigating', 1),
    most: 7,
    walk: async (hand, { name = '' }) => {
      const dialog = ['dialog', '登记入户调查'] as const
      await openMine(hand, name)
      await take(hand, '登记入户调查', async () => {
        await hand.fill('调查日期', '2026-11-21', dialog)
        await hand.choose('调查人一', '姜萍丽', dialog)
        await hand.choose('调查人二', '罗敏静', dialog)
        await hand.fill('调查情况', '砖房两间，家具旧。', dialog)
      })
    },
    proof: (eyes) => eyes.sees('砖房两间，家具旧。', ['section', '入户调查']),
  },
  {
    told: {
      zh: '{{name}}家查完了，算算合不合条件',
      en: 'All is known of {{name}}: find whether the family qualifies',
    },
    who: 'town-clerk',
    about: applicantIn('investigating', 0),
    most: 3,
    walk: async (hand, { name = '' }) => {
      await openMine(hand, name)
      await take(hand, '按规则认定')
    },
    proof: (eyes) => eyes.sees(/^认定为：/, ['section', '规则认定']),
  },
  {
    told: { zh: '{{name}}家初审过了，在村里公示', en: 'Show the result for {{name}} in the village' },
    who: 'town-clerk',
    about: applicantIn('prelim'),
    most: 3,
    walk: async (hand, { name = '' }) => {
      await openMine(hand, name)
      await take(hand, '公示')
      await hand.sees('公示中')
    },
    proof: stands('noticed'),
  },
  {
    told: {
      zh: '{{name}}家公示期满没人提异议，报到县里',
      en: 'Nobody objected to {{name}}: send it to the county',
    },
    who: 'town-approver',
    about: applicantIn(
      'noticed',
      0,
      `not exists (select from cases.notice n where n.case_id = c.id and n.taken_down_at is null)`,
    ),
    most: 3,
    walk: async (hand, { name = '' }) => {
      await openMine(hand, name)
      await take(hand, '报县级审核')
      await hand.sees('县级审核确认中')
    },
    proof: stands('county-review'),
  },
  {
    told: { zh: '不批{{name}}以前，看看告知书怎么写', en: 'Before {{name}} is refused, read the letter' },
    who: 'county-approver',
    about: applicantOfCounty('county-review'),
    most: 2,
    walk: async (hand, { name = '' }) => {
      await openMine(hand, name)
      await hand.click('button', '预览文书')
    },
    proof: (eyes) => eyes.sees(/行政复议/, ['article', '']),
  },
  {
    told: { zh: '{{name}}家不符合条件，作出决定', en: '{{name}} does not qualify: decide' },
    who: 'county-approver',
    about: applicantOfCounty('county-review'),
    most: 3,
    walk: async (hand, { name = '' }) => {
      await openMine(hand, name)
      await take(hand, '不予确认')
      await hand.sees('不予确认', ['section', '决定'])
    },
    proof: stands('refused'),
  },
  {
    told: {
      zh: '{{name}}家的告知书昨天送到了，登记',
      en: 'The letter to {{name}} was delivered yesterday: record it',
    },
    who: 'town-clerk',
    about: applicantIn('refused', 0, DECIDED_THIS_MONTH),
    most: 6,
    walk: async (hand, { name = '' }) => {
      await hand.click('link', '办理', ['nav', '导航'])
      await hand.click('link', '送达')
      await hand.click('link', name)
      await take(hand, '登记送达', () => hand.fill('送达日期', '2026-11-21', ['dialog', '登记送达']))
      await hand.sees(/已送达/, ['section', '文书'])
    },
    proof: (_, { id = '' }, ask) =>
      ask(`select 1 from cases.letter where case_id = '${id}' and delivered_at is not null`),
  },
]
