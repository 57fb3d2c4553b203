import { applicantIn, openMine, take } from './records.ts'
import type { Task } from './task.ts'

const runOf = (program: string, state: string): string =>
  `select 1 from benefits.run where program = '${program}' and month = '2026-11' and state = '${state}'`

/** Pay, and take back. */
export const PAYING: readonly Task[] = [
  {
    told: { zh: '做 11 月的单人户低保发放批次', en: 'List what is owed to single covers for November' },
    who: 'finance-clerk',
    most: 5,
    walk: async (hand) => {
      await hand.click('link', '批次')
      await take(hand, '生成批次', async () => {
        await hand.choose('项目', '单人户低保', ['dialog', '生成批次'])
        await hand.fill('月份', '2026-11', ['dialog', '生成批次'])
      })
      await hand.sees('已制单，待复核')
    },
    proof: (_, __, ask) => ask(runOf('dibao-single', 'built')),
  },
  {
    told: { zh: '刚做的单人户低保批次有误，作废', en: 'The run for single covers is wrong: cancel it' },
    who: 'finance-approver',
    most: 5,
    walk: async (hand) => {
      await hand.click('link', '批次')
      await hand.click('link', '2026-11', ['row', '单人户低保'])
      await take(hand, '作废', () => hand.fill('原因', '标准未更新', ['dialog', '作废']))
    },
    proof: (_, __, ask) => ask(runOf('dibao-single', 'cancelled')),
  },
  {
    told: { zh: '11 月低保批次核过没有错，通过', en: 'The November dibao run is right: approve it' },
    who: 'finance-approver',
    most: 4,
    walk: async (hand) => {
      await hand.click('link', '批次')
      await hand.click('link', '2026-11', ['row', '最低生活保障'])
      await take(hand, '复核通过')
      await hand.sees('已复核')
    },
    proof: (_, __, ask) => ask(runOf('dibao', 'approved')),
  },
  {
    told: { zh: '给银行做 11 月低保的代发文件', en: 'Make the bank file of the November dibao run' },
    who: 'finance-clerk',
    most: 4,
    walk: async (hand) => {
      await hand.click('link', '批次')
      await hand.click('link', '2026-11', ['row', '最低生活保障'])
      await take(hand, '生成代发文件')
    },
    proof: (eyes) => eyes.sees(/dibao-2026-11.*\.csv/, ['section', '代发文件']),
  },
  {
    told: {
      zh: '发错的标准撤回了，已经给各家涨的也撤销',
      en: 'A standard was withdrawn: take back the raise it gave',
    },
    who: 'county-approver',
    most: 5,
    walk: async (hand) => {
      await hand.click('link', '发放', ['nav', '导航'])
      await hand.click('link', /第 1 号/)
      await take(hand, '撤销调标', () => hand.fill('撤销原因', '标准发错', ['dialog', '撤销调标']))
    },
    proof: (_, __, ask) =>
      ask("select 1 from benefits.adjustment where publication = 1 and state in ('undoing', 'undone')"),
  },
  {
    told: {
      zh: '农村的新标准各家要涨多少算好了，没问题就给各家涨',
      en: 'What the new rural standard gives each family is worked out: raise them',
    },
    who: 'county-approver',
    most: 4,
    walk: async (hand) => {
      await hand.click('link', '发放', ['nav', '导航'])
      await hand.click('link', /第 2 号/)
      await take(hand, '执行调标')
    },
    proof: (_, __, ask) =>
      ask("select 1 from benefits.adjustment where publication = 2 and state in ('applying', 'applied')"),
  },
  {
    told: { zh: '{{name}}说不申请了，办撤回', en: '{{name}} does not want to apply any more: withdraw' },
    who: 'town-clerk',
    about: applicantIn('submitted', 2),
    most: 4,
    walk: async (hand, { name = '' }) => {
      await openMine(hand, name)
      await take(hand, '家庭撤回', () => hand.fill('原因', '儿子接去同住', ['dialog', '家庭撤回']))
      await hand.sees('已撤回')
    },
    proof: (_, { id = '' }, ask) =>
      ask(`select 1 from cases.case_file where id = '${id}' and state = 'withdrawn'`),
  },
]
