import { fen, plainDate, yearMonth } from '@songtan/kernel'
import type { Determination } from '@songtan/policy'
import { describe, expect, it } from 'vitest'
import type { CaseTerms } from './clock.ts'
import {
  confirmationLetter,
  issuerName,
  refusalLetter,
  supplementLetter,
  terminationLetter,
} from './letter.ts'

const of = {
  issuer: '柴门镇人民政府',
  applicant: '测一',
  receiptNumber: 'SQ6199012023000001',
  filedOn: plainDate('2023-03-01'),
}
const days = (n: number) => ({ n, unit: 'working-day' }) as const
const terms: CaseTerms = {
  'investigation-start': days(3),
  total: days(30),
  'total-delegated': days(20),
  'total-extended': days(45),
  'county-review': days(10),
  notice: { n: 7, unit: 'calendar-day' },
  'refusal-letter': days(3),
  'appeal-review': { n: 60, unit: 'calendar-day' },
  'appeal-suit': { n: 6, unit: 'month' },
}
const basis = { id: 'L1', instrument: '社会救助暂行办法', en: 'Interim Measures', article: '第九条' }
const refused: Determination = {
  day: plainDate('2023-04-03'),
  place: '619901',
  class: 'none',
  perCapita: fen(80000),
  grants: [],
  refusals: [
    { program: 'dibao', code: 'income', reason: '人均收入不低于标准', en: 'income not below', basis },
    { program: 'edge', code: 'income', reason: '人均收入不低于1.5倍', en: 'income not below 1.5', basis },
  ],
  review: [],
  missing: [],
  policy: { hash: 'x', packs: ['cn'] },
  parametersUsed: [],
  trace: [],
}

describe('letters', () => {
  it('ask once, for everything', () => {
    const letter = supplementLetter(of, ['户口簿', '收入证明'])
    expect(letter.paragraphs.map(({ zh }) => zh)).toContain('2. 收入证明')
    expect(letter.rights.zh).toBe('')
  })

  it('say what is given, to whom and from when', () => {
    const letter = confirmationLetter(of, {
      proposal: {
        class: 'edge',
        eligible: true,
        grants: [{ program: 'dibao-single', personId: 'p', monthly: fen(49700) }],
        monthly: fen(49700),
      },
      fromMonth: yearMonth('2023-05'),
      names: new Map([['p', '测一']]),
      terms,
    })
    expect(letter.figures).toEqual([
      {
        words: {
          zh: '最低生活保障金(单人户)：测一',
          en: 'minimum living guarantee, single person: 测一',
        },
        monthly: '497.00',
      },
    ])
    expect(letter.paragraphs[2]?.zh).toContain('2023年5月起')
  })

  it('give every reason with its article, and each article once', () => {
    const letter = refusalLetter(of, refused, terms)
    expect(letter.paragraphs.map(({ zh }) => zh)).toContain(
      '2. 人均收入不低于1.5倍(《社会救助暂行办法》第九条)',
    )
    expect(letter.basis.filter(({ zh }) => zh === '《社会救助暂行办法》第九条')).toHaveLength(1)
  })

  it('name both ways of appeal with the lengths of the packs', () => {
    const { rights } = terminationLetter(of, '多次拒绝入户调查', terms)
    expect(rights.zh).toContain('60日内申请行政复议')
    expect(rights.zh).toContain('6个月内向人民法院提起行政诉讼')
    expect(rights.en).toContain('60 days')
  })

  it.each([
    ['county', '炉前区', '炉前区民政局'],
    ['town', '柴门镇', '柴门镇人民政府'],
    ['town', '灶台街道', '灶台街道办事处'],
  ] as const)('are written by the office of the %s: %s', (level, name, office) => {
    expect(issuerName(level, name)).toBe(office)
  })
})
