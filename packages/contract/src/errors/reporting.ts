import type { ErrorTexts } from './error-texts.ts'

export const reportingErrors = {
  'statistics.period': {
    zh: '时间段要从早到晚，最长 {most} 个月。请改选月份。',
    en: 'The period must run forward and hold at most {most} months. Choose other months.',
  },
} satisfies ErrorTexts
