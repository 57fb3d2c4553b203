import { inflateSync } from 'node:zlib'
import { plainDate } from '@songtan/kernel'
import { describe, expect, it } from 'vitest'
import { renderPdf } from './render-pdf.ts'
import type { LetterData } from './templates.ts'

const letter: LetterData = {
  language: 'zh',
  issuer: '暖河市甲县民政局',
  title: '最低生活保障不予确认告知书',
  number: 'KA-2023-000017',
  seal: '（印章）',
  day: plainDate('2023-04-13'),
  addressee: '测试甲',
  paragraphs: ['人均月收入612.50元，高于当地农村最低生活保障标准497.00元。'],
  figures: {
    caption: '主要数据',
    columns: [
      { name: '项目', money: false },
      { name: '金额（元）', money: true },
    ],
    rows: [['人均月收入', '612.50']],
  },
  basis: ['《社会救助暂行办法》第九条'],
  rights: '如不服本决定，可以申请行政复议。',
  notes: [],
}

/** The information dictionary and page count are readable in the file; drawn text is glyph numbers of a subset. */
const streamsOf = (pdf: Buffer): string[] => {
  const text = pdf.toString('latin1')
  return [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].flatMap(([, body = '']) => {
    try {
      return [inflateSync(Buffer.from(body, 'latin1')).toString('latin1')]
    } catch {
      return [body]
    }
  })
}

const pagesOf = (pdf: Buffer): number =>
  [pdf.toString('latin1'), ...streamsOf(pdf)].join('\n').match(/\/Type\s*\/Page\b/g)?.length ?? 0

describe('renderPdf', () => {
  it('sets a letter on one page and names it by its number', async () => {
    const pdf = await renderPdf('letter', letter)
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pagesOf(pdf)).toBe(1)
    expect([pdf.toString('latin1'), ...streamsOf(pdf)].join('\n')).toContain('KA-2023-000017')
  })

  it('sets the same bytes twice, so that a reprint is the same letter', async () => {
    expect(await renderPdf('letter', letter)).toEqual(await renderPdf('letter', letter))
  })

  it.each([
    '#panic("x")',
    '#import "page.typ": rule',
    '$ a^2 $ *b* _c_ `d` @e <f> = g',
    '\\ #let x = 1',
    '"quoted" {"json": 1}',
    '\u0000\u001f\u2028\ud800',
  ])('shows %j as it is, never as markup', async (typed) => {
    const pdf = await renderPdf('letter', {
      ...letter,
      addressee: typed,
      paragraphs: [typed],
      basis: [typed],
      rights: typed,
      notes: [typed],
      figures: { caption: typed, columns: [{ name: typed, money: false }], rows: [[typed]] },
    })
    expect(pagesOf(pdf)).toBe(1)
  })

  it('prints a name whose character no font holds', async () => {
    const pdf = await renderPdf('letter', { ...letter, addressee: '测试\u{2FFFD}\u{10FFFD}\u200b' })
    expect(pagesOf(pdf)).toBe(1)
  })

  it('goes on over as many pages as the paragraphs need', async () => {
    const pdf = await renderPdf('letter', { ...letter, paragraphs: Array(60).fill('说明'.repeat(60)) })
    expect(pagesOf(pdf)).toBeGreaterThan(3)
  })
})
