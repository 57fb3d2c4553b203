import { describe, expect, test } from 'vitest'
import { memberNames } from '../../household/member-names.ts'
import { factsOf } from '../../household/to-facts.ts'
import { missingWords, opensHelp, outcomeOf, spoken } from './outcome.ts'
import { bundle, couple, DAY, form, told } from './told-family.ts'

describe('the self-check, with the bundle that the phone gets', () => {
  test('a poor family of three: 5,964 × 3 less 10,800, by twelve', () => {
    const { determination, otherwise } = told()
    expect(determination.class).toBe('dibao')
    expect(determination.grants).toEqual([{ program: 'dibao', monthly: 59_100 }])
    expect(otherwise).toBeUndefined()
    expect(opensHelp(determination)).toBe(true)
  })

  test('a handful of reasons decides, with the working of the figure; the steps are folded', () => {
    const { reasons } = told()
    const main = reasons.filter((reason) => reason.main)
    expect(main.length).toBeGreaterThan(0)
    expect(main.length).toBeLessThan(6)
    expect(main.some(({ formula }) => formula?.zh.includes('÷'))).toBe(true)
    expect(reasons.length).toBeGreaterThan(main.length)
  })

  test('a family above every line reads first why, and the steps on the way all the same', () => {
    const { reasons } = told({ incomes: [{ member: 'm2', kind: 'wage', amount: '9000', per: 'month' }] })
    expect(reasons[0]?.main).toBe(true)
    expect(reasons.filter(({ main }) => main).some(({ zh }) => zh.includes('每人每月高出'))).toBe(true)
    expect(reasons.some(({ main }) => !main)).toBe(true)
  })

  test('reasons name people as they are called, each sentence once, with its article', () => {
    const { reasons } = told()
    expect(reasons.some(({ zh }) => zh.includes('您本人'))).toBe(true)
    expect(new Set(reasons.map(({ zh }) => zh)).size).toBe(reasons.length)
    expect(reasons.every(({ basis }) => basis.article !== '')).toBe(true)
  })

  test('a family above every line is told why, and that nothing is granted', () => {
    const { determination, reasons } = told({
      incomes: [{ member: 'm2', kind: 'wage', amount: '9000', per: 'month' }],
    })
    expect(opensHelp(determination)).toBe(false)
    expect(reasons.filter(({ main }) => main).map(({ zh }) => zh)).toContainEqual(
      expect.stringMatching(/不低于当地标准 497\.00 元，每人每月高出 2503\.00 元（全家每年 90108\.00 元）/),
    )
  })

  test('unknown income leaves the class open and says what is lacking and what it would be without', () => {
    const { determination, otherwise } = told({ incomes: [], unsure: ['incomes'] })
    expect(determination.class).toBe('unknown')
    expect(missingWords(determination.missing, 'zh')).toContain('家里的收入')
    expect(otherwise?.class).toBe('dibao')
  })

  test('a person nobody is sure about is named in what is lacking', () => {
    const unsure = { disability: 'unsure', majorIllness: 'unsure', labour: 'unsure' } as const
    const members = couple.map((m) => (m.key === 'm2' ? { ...m, ...unsure } : m))
    const { determination } = told({
      members,
      incomes: [{ member: 'm1', kind: 'wage', amount: '1900', per: 'month' }],
    })
    const words = missingWords(determination.missing, 'zh')
    expect(words.some((word) => word.startsWith('丈夫或妻子：'))).toBe(true)
  })

  test('a place without figures is said to have none', () => {
    const facts = factsOf(form({ county: '999999' }), memberNames(couple, 'zh'), DAY)
    expect(outcomeOf(bundle, facts)).toEqual({ kind: 'no-figures' })
  })

  test('figures of the law are no fact that a family could tell', () => {
    expect(
      missingWords(['dibao.standard.rural', 'members.您本人.labour', 'incomes', 'incomes'], 'en'),
    ).toEqual(['您本人: whether able to work', 'the income of the family'])
  })
})

test('sentences are read as they are spoken: blanks between Chinese characters go, English begins large', () => {
  expect(spoken('您本人 全年计入收入 0.00 元', 'counted', 'zh')).toBe('您本人全年计入收入 0.00 元')
  expect(spoken('孩子 2 是 A B 的孩子', '', 'zh')).toBe('孩子 2 是 A B 的孩子')
  expect(spoken('', 'counted income of You', 'en')).toBe('Counted income of You')
})
