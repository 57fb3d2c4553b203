import { defineTexts } from './i18n.ts'

export const useDayTexts = defineTexts({
  zh: {
    'hint-day': '如 20231106',
    'hint-month': '如 202311',
    'unreadable-day': '看不懂这个日期，请写成 20231106 或 2023-11-06',
    'unreadable-month': '看不懂这个月份，请写成 202311 或 2023-11',
    'short-year-day': '年份请写四位，如 20231106',
    'short-year-month': '年份请写四位，如 202311',
    'far-year-day': '年份应在 1900 到 2199 之间，请核对',
    'far-year-month': '年份应在 1900 到 2199 之间，请核对',
    'not-in-calendar-day': '日历上没有这一天，请核对',
    'not-in-calendar-month': '没有这个月份，请核对',
    openCalendar: '打开日历',
  },
  en: {
    'hint-day': 'like 2023-11-06',
    'hint-month': 'like 2023-11',
    'unreadable-day': 'Write the day like 2023-11-06 or 20231106',
    'unreadable-month': 'Write the month like 2023-11 or 202311',
    'short-year-day': 'Write the year with four digits, like 2023-11-06',
    'short-year-month': 'Write the year with four digits, like 2023-11',
    'far-year-day': 'The year should be from 1900 to 2199: please check',
    'far-year-month': 'The year should be from 1900 to 2199: please check',
    'not-in-calendar-day': 'There is no such day in the calendar: please check',
    'not-in-calendar-month': 'There is no such month: please check',
    openCalendar: 'Open the calendar',
  },
})
