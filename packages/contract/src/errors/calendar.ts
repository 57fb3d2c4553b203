import type { ErrorTexts } from './error-texts.ts'

/** Import of a holiday notice (节假日安排) from CSV. */
export const calendarErrors = {
  'calendar-notice.unreadable': {
    zh: '第 {line} 行无法读取，请另存为 CSV（UTF-8）后重试。',
    en: 'Line {line} cannot be read. Save the sheet as CSV (UTF-8) and try again.',
  },
  'calendar-notice.columns': {
    zh: '第 {line} 行应为四列：day,kind,name,notice。',
    en: 'Line {line} must have the four columns day,kind,name,notice.',
  },
  'calendar-notice.day': {
    zh: '第 {line} 行日期不对，例：2027-01-01。',
    en: 'The date on line {line} is not right. Example: 2027-01-01.',
  },
  'calendar-notice.kind': {
    zh: '第 {line} 行类型应为 rest（放假）或 work（上班）。',
    en: 'The kind on line {line} must be rest or work.',
  },
  'calendar-notice.name': {
    zh: '第 {line} 行节日名称应为 1–60 字。',
    en: 'The name on line {line} must have 1 to 60 characters.',
  },
  'calendar-notice.notice': {
    zh: '第 {line} 行文号应为 1–60 字，每行一个文号。',
    en: 'The document number on line {line} must have 1 to 60 characters, one number a line.',
  },
  'calendar-notice.work-on-weekday': {
    zh: '第 {line} 行写明上班，但那天本来就是工作日，请核对日期。',
    en: 'Line {line} says work, but that day is a weekday anyway. Check the date.',
  },
  'calendar-notice.twice': {
    zh: '第 {line} 行的日期在前面已经出现过。',
    en: 'The day on line {line} stands further up already.',
  },
  'calendar-notice.other-year': {
    zh: '第 {line} 行的日期不属于所选年份。',
    en: 'The day on line {line} does not belong to the chosen year.',
  },
  'calendar-notice.empty': {
    zh: '文件里没有一天在工作日放假，请核对文件。',
    en: 'The file gives no weekday off. Check the file.',
  },
  'calendar-notice.too-long': {
    zh: '文件太长，不像一年的节假日安排。',
    en: 'The file is too long for one year.',
  },
  'date.out-of-range': { zh: '日期超出范围。', en: 'The date is out of range.' },
  'term.not-a-count': { zh: '期限天数应为非负整数。', en: 'A term is a whole number of days, zero or more.' },
} satisfies ErrorTexts
