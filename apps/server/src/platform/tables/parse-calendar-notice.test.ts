import { AppError } from '@songtan/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCalendarNotice } from './parse-calendar-notice.ts'

const HEADER = 'day,kind,name,notice'
const FILE = [HEADER, '2027-01-01,rest,元旦,甲〔2026〕1号', '2027-01-03,work,元旦,甲〔2026〕1号']

const refusal = (lines: readonly string[], year = 2027): unknown => {
  try {
    parseCalendarNotice(lines.join('\n'), year)
  } catch (error) {
    if (error instanceof AppError) return [error.status, error.code, error.field]
    throw error
  }
  return 'accepted'
}

describe('a holiday notice as CSV', () => {
  it('becomes the days that differ', () => {
    expect(parseCalendarNotice(FILE.join('\n'), 2027)).toEqual({
      year: 2027,
      notice: '甲〔2026〕1号',
      days: [
        { day: '2027-01-01', kind: 'rest', name: '元旦', notice: '甲〔2026〕1号' },
        { day: '2027-01-03', kind: 'work', name: '元旦', notice: '甲〔2026〕1号' },
      ],
    })
  })

  it('is read with the marks that spreadsheets leave', () => {
    const text = `\uFEFF"day",kind,name,notice\r\n${FILE.slice(1).join('\r\n')}\r\n\r\n`
    expect(parseCalendarNotice(text, 2027).days).toHaveLength(2)
  })

  it('drops a weekend day listed as rest', () => {
    const days = parseCalendarNotice([...FILE, '2027-01-02,rest,元旦,甲〔2026〕1号'].join('\n'), 2027).days
    expect(days.map(({ day }) => day)).toEqual(['2027-01-01', '2027-01-03'])
  })

  it('names every notice of an amended year', () => {
    const lines = [...FILE, '2027-05-03,rest,劳动节,甲〔2027〕2号']
    expect(parseCalendarNotice(lines.join('\n'), 2027).notice).toBe('甲〔2026〕1号、甲〔2027〕2号')
  })

  it('may begin in the December before, not earlier, and ends with its year', () => {
    const with2 = (day: string) => refusal([...FILE, `${day},rest,元旦,甲`])
    expect(with2('2026-12-01')).toBe('accepted')
    expect(with2('2026-11-30')).toEqual([422, 'calendar-notice.other-year', 'lines.4'])
    expect(with2('2027-12-31')).toBe('accepted')
    expect(with2('2028-01-03')).toEqual([422, 'calendar-notice.other-year', 'lines.4'])
  })

  it.each([
    ['columns', 1, ['day,kind,name']],
    ['columns', 4, [...FILE, '2027-02-01,rest,春节']],
    ['day', 4, [...FILE, '2027-02-30,rest,春节,甲']],
    ['kind', 4, [...FILE, '2027-02-01,holiday,春节,甲']],
    ['name', 4, [...FILE, '2027-02-01,rest,,甲']],
    ['name', 4, [...FILE, `2027-02-01,rest,${'节'.repeat(61)},甲`]],
    ['notice', 4, [...FILE, '2027-02-01,rest,春节,']],
    ['notice', 4, [...FILE, '2027-02-01,rest,春节,甲、乙']],
    ['work-on-weekday', 4, [...FILE, '2027-02-01,work,春节,甲']],
    ['twice', 5, [...FILE, '', '2027-01-01,rest,元旦,甲']],
    ['unreadable', 4, [...FILE, '2027-02-01,rest,"春节,甲']],
    ['empty', 1, [HEADER]],
    ['empty', 1, [HEADER, '2027-01-03,work,元旦,甲']],
    ['too-long', 1, [HEADER, ' '.repeat(100_000)]],
  ])('is refused as %s on line %i', (problem, line, lines) => {
    expect(refusal(lines)).toEqual([422, `calendar-notice.${problem}`, `lines.${line}`])
  })

  it('never fails otherwise than by refusing', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('2027-02-01', 'rest', 'work', '"', '\n', '甲'))
    const file = fc.array(
      fc.array(cell, { maxLength: 5 }).map((cells) => cells.join()),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(file, (lines) => {
        const found = refusal([HEADER, ...lines])
        expect(found === 'accepted' || Array.isArray(found)).toBe(true)
      }),
    )
  })
})
