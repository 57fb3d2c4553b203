import { defineTexts } from './i18n.ts'

export const useBellTexts = defineTexts({
  zh: {
    bell: '新消息',
    bellNew: '新消息，{{n}} 条没看过',
    nothing: '上次看过以后没有新变化。',
    since: '{{at}} 以后的变化',
    new: '新',
    handed: '转到您手上',
    returned: '退回',
    filed: '新申请',
    overdue: '已超期',
    answered: '核对答复已齐',
    correction: '更正请求',
    run: '发放批次',
    adjustment: '调标',
  },
  en: {
    bell: 'What is new',
    bellNew: 'What is new: {{n}} not seen',
    nothing: 'Nothing has changed since you last looked.',
    since: 'Since {{at}}',
    new: 'new',
    handed: 'Handed to you',
    returned: 'Returned',
    filed: 'New application',
    overdue: 'Overdue',
    answered: 'All sources have answered',
    correction: 'Request for correction',
    run: 'Payment run',
    adjustment: 'New standard',
  },
})
