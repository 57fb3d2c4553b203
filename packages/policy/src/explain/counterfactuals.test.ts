import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fen, plainDate } from '@songtan/kernel'
import { describe, expect, it } from 'vitest'
import { oneAdult, realPolicies } from '../../../../test-kit/policies.ts'
import { closeAssumed } from '../facts/close-assumed.ts'
import { parseScenario } from '../scenario/parse-scenario.ts'
import { type Counterfactual, counterfactuals, foremost } from './counterfactuals.ts'

const set = realPolicies()
const POLICIES = join(import.meta.dirname, '../../../../policies')

const told = (path: string, kinds?: readonly Counterfactual['kind'][]): Counterfactual[] => {
  const [folder = '', name = ''] = path.split('/')
  const file = join(POLICIES, folder, 'scenarios', `${name}.yaml`)
  return counterfactuals(set, closeAssumed(parseScenario(readFileSync(file, 'utf8'), file).facts), { kinds })
}

const brief = ({ subject, from, to, outcome }: Counterfactual) => [subject, from, to, outcome.class]

describe('the smallest change at the lines of the law', () => {
  it('a monthly income one fen below the standard (L1 §9, 低于) leaves 低保 with one fen more', () => {
    expect(told('6103-baoji/rural-one-fen-below', ['amount']).map(brief)).toEqual([
      ['incomes', '5963.88', '5964.00', 'edge'],
      ['incomes.0.amount', '496.99', '497.00', 'edge'],
    ])
  })

  it('one that is exactly the standard comes in one fen below it, not at it', () => {
    const found = told('6103-baoji/baoji-exactly-the-standard', ['amount'])
    expect(found.find((c) => c.subject === 'incomes' && c.outcome.class === 'dibao')).toMatchObject({
      relative: expect.closeTo(0, 4),
      zh: expect.stringMatching(
        /^若家庭月人均收入再低约 0\.00 元（全家年收入再少 0\.01 元），则为最低生活保障家庭/,
      ),
      en: expect.stringMatching(/\(0\.01 a year for the whole family\), the family would be a dibao family/),
    })
  })

  it('a deposit one fen over the limit (L2 §14, 不超过) is enough at the limit itself', () => {
    const [first] = told('6199-nuanhe/deposit-one-fen-above', ['amount']).filter((c) =>
      c.subject.startsWith('assets'),
    )
    expect(first && Number(first.from) - Number(first.to)).toBeCloseTo(0.01, 6)
    expect(first?.outcome.class).toBe('dibao')
  })

  it('spending at exactly the set ratio (L4 §4, 超过) needs one fen more', () => {
    const spending = told('6199-nuanhe/rigid-exactly-the-ratio', ['amount']).filter((c) =>
      c.subject.startsWith('spending'),
    )
    expect(
      spending.map(({ from, to, outcome }) => [(Number(to) - Number(from)).toFixed(2), outcome.class]),
    ).toContainEqual(['0.01', 'rigid'])
  })

  it('a family of grace that earns too much falls out at the upper multiple (L2 §33)', () => {
    const found = told('6199-nuanhe/grace-below-one-and-a-half', ['amount'])
    expect(found.some((c) => c.outcome.class !== 'dibao' && Number(c.to) > Number(c.from))).toBe(true)
  })

  it('a parameter is told in the unit of its pack: the standard, and the multiple of it', () => {
    const found = told('3205-suzhou/edge-twice-one-fen-below', ['parameter'])
    expect(found.map(brief)).toEqual(
      expect.arrayContaining([
        ['dibao.standard.urban', '1208.00', '1207.99', 'none'],
        ['edge.multiple', '2', '1.9999', 'none'],
        ['dibao.standard.urban', '1208.00', '2416.00', 'dibao'],
      ]),
    )
  })

  it('a status is told apart, so that no letter suggests an illness', () => {
    const found = told('3205-suzhou/single-ill-minus-own-income')
    expect(found.filter((c) => c.kind === 'status').map(brief)).toEqual([
      ['members.a.majorIllness', 'true', 'false', 'edge'],
    ])
    expect(
      told('3205-suzhou/single-ill-minus-own-income', ['amount']).every((c) => c.kind === 'amount'),
    ).toBe(true)
  })
})

describe('a figure that the packs have from a later day on', () => {
  const later = {
    ...set,
    packs: set.packs.map((pack) => ({
      ...pack,
      values: pack.values.flatMap((v) =>
        v.key === 'dibao.standard.rural' && pack.id === '6199-nuanhe'
          ? [
              v,
              {
                ...v,
                from: plainDate('2024-01-01'),
                text: '6600.00',
                value: { type: 'yearly' as const, is: [660_000, 1] as const },
              },
            ]
          : [v],
      ),
    })),
  }
  const earning = (yuan: number) =>
    oneAdult({ incomes: [{ member: 'a', kind: 'business', amount: fen(yuan * 100), per: 'month' }] })
  const coming = (yuan: number) =>
    counterfactuals(later, earning(yuan), { kinds: ['parameter'] }).filter((c) => c.since !== undefined)

  it('is told with its day where it would be enough, and not where it would not', () => {
    expect(coming(549.99)).toEqual([
      expect.objectContaining({
        ...{ subject: 'dibao.standard.rural', from: '5964.00', to: '6600.00', since: '2024-01-01' },
        zh: '若按 2024-01-01 起的农村最低生活保障标准（6600.00 元/年）计算，则为最低生活保障家庭，低保金每月 0.01 元',
        en: 'If “dibao standard, rural” were what it is from 2024-01-01 on (6600.00 yuan a year), the family would be a dibao family, dibao 0.01 yuan a month',
      }),
    ])
    expect(coming(550)).toEqual([])
  })
})

describe('what is told on a page', () => {
  it('is one line for each outcome of each kind, nearest first, and never far away', () => {
    const page = foremost(told('3205-suzhou/single-ill-minus-own-income'))
    expect(page.length).toBeLessThanOrEqual(5)
    expect(page.map((c) => `${c.kind} ${c.outcome.class}`)).toEqual([
      'amount dibao',
      'amount none',
      'parameter dibao',
      'status edge',
    ])
  })

  it('is nothing while the outcome hangs on a fact nobody knows', () => {
    const { facts } = parseScenario(
      readFileSync(join(POLICIES, '6103-baoji/scenarios/tekun-at-sixty.yaml'), 'utf8'),
      'x',
    )
    expect(counterfactuals(set, { ...facts, incomes: undefined })).toEqual([])
  })
})
