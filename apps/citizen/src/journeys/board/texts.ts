import { defineTexts } from '../../shell/i18n.ts'

export const useBoardTexts = defineTexts('board', {
  zh: {
    title: '村里的公示',
    hint: '选到村（社区），看正在公示的救助申请。姓名已遮蔽，公示期一过就撤下。',
    of: '{{village}}的公示',
    nothing: '这个村（社区）现在没有公示。',
    people: '共同生活 {{n}} 人',
    single: '其中 {{n}} 人单独纳入低保',
    monthly: '每月 {{amount}}',
    days: '公示期：{{from}} 至 {{to}}',
    number: '编号 {{number}}',
    object: '对公示有意见？请在公示期内到乡镇（街道）便民服务窗口提出，可以不署名。',
    other: '看别的村',
    mark: '{{village}} 公示期内查看 请勿转发',
  },
  en: {
    title: 'Notices of a village',
    hint: 'Choose down to the village to see applications on public notice. Names are masked, and notices end with their days.',
    of: 'Notices of {{village}}',
    nothing: 'This village has no notice now.',
    people: '{{n}} living together',
    single: '{{n}} of them covered singly',
    monthly: '{{amount}} a month',
    days: 'Shown from {{from}} to {{to}}',
    number: 'Number {{number}}',
    object:
      'Do you object? Say so at the service window of the township while the notice is up; you need not give your name.',
    other: 'Another village',
    mark: '{{village}} · on notice · do not pass on',
  },
})
