import { describe, expect, it } from 'vitest'
import { drawable, missingGlyphs } from './missing-glyphs.ts'

const refusal =
  'SourceDiagnostic { message: "PDF/A-2a error: the text `\\"𠮷\\"` could not be displayed with font", }, ' +
  'SourceDiagnostic { message: "PDF/A-2a error: the text `\\"\\\\u{200b}\\"` could not be displayed with font" }'

describe('missingGlyphs', () => {
  it('reads both printed and escaped characters', () => {
    expect(missingGlyphs(refusal)).toEqual(new Set(['𠮷', '\u200b']))
  })
  it('finds none in another complaint', () => {
    expect(missingGlyphs('missing document date').size).toBe(0)
  })
})

describe('drawable', () => {
  it('marks a letter with its number and leaves out what never prints', () => {
    const data = { name: '王𠮷', list: ['a\u0000b\u200b', '一\n二'], n: 1, none: null }
    expect(JSON.parse(drawable(JSON.stringify(data), new Set(['𠮷', '\u200b'])))).toEqual({
      name: '王〓(U+20BB7)',
      list: ['ab', '一\n二'],
      n: 1,
      none: null,
    })
  })
})
