import { plainDate } from '@songtan/kernel'
import { describe, expect, it } from 'vitest'
import { realPolicies } from '../../../../test-kit/policies.ts'
import { parameter } from './parameter.ts'
import { terms } from './terms.ts'

const set = realPolicies()
const day = plainDate('2023-04-01')

describe('the clocks of a case', () => {
  it('are those of the national law (L2 §15–§22, L5 四)', () => {
    const t = terms(set, '610303', day)
    expect([t.investigationStart, t.checkStart, t.confirm, t.total].map((x) => [x.n, x.unit])).toEqual([
      [3, 'working-day'],
      [3, 'working-day'],
      [10, 'working-day'],
      [30, 'working-day'],
    ])
    expect(t.publicNotice).toMatchObject({
      n: 7,
      unit: 'calendar-day',
      basis: { id: 'L2', article: '第十九条' },
    })
    expect([t.totalDelegated.n, t.totalExtended.n, t.refusalLetter.n, t.payFrom.n]).toEqual([20, 45, 3, 1])
  })

  it('a place may have a term the nation has none for', () => {
    expect(terms(set, '610303', day).reinvestigation).toBeUndefined()
    expect(terms(set, '619901', day).reinvestigation).toMatchObject({ n: 10, unit: 'working-day' })
  })

  it('before towns could decide, their term is the county’s (L5, 2022-10-20)', () => {
    expect(terms(set, '610303', plainDate('2022-10-19')).totalDelegated.n).toBe(30)
    expect(terms(set, '610303', plainDate('2022-10-20')).totalDelegated.n).toBe(20)
  })
})

describe('a parameter by place and day', () => {
  const at = (key: string, place: string, on: string) => parameter(set, key, place, plainDate(on))

  it('the most specific place wins', () => {
    expect(at('edge.multiple', '610303', '2023-04-01')).toMatchObject({ pack: '6103-baoji', text: '1.5' })
    expect(at('edge.multiple', '320582', '2019-05-20')).toMatchObject({ pack: '32-jiangsu', text: '2' })
    expect(at('edge.multiple', '110101', '2023-04-01')).toMatchObject({ pack: 'cn', basis: { id: 'L2' } })
  })

  it('a value stands until the next, and says where it is from', () => {
    expect(at('dibao.standard.urban', '320582', '2020-06-30').text).toBe('995.00')
    expect(at('dibao.standard.urban', '320582', '2020-07-01')).toMatchObject({
      text: '1045.00',
      source: 'P17',
    })
    expect(at('dibao.standard.urban', '610303', '2030-01-01').text).toBe('662.00')
  })

  it('days before 2021-07-01 use the national rules of 2021', () => {
    expect(at('term.total', '610303', '2015-01-01').from).toBe('2021-07-01')
  })

  it.each([
    ['dibao.standard.urban', '610303', '2022-12-31'],
    ['dibao.standard.urban', '320582', '2024-01-01'],
    ['dibao.standard.urban', '320582', '2025-06-30'],
    ['dibao.standard.urban', '110101', '2023-01-01'],
  ])('%s of %s on %s is missing, never guessed', (key, place, on) => {
    expect(() => at(key, place, on)).toThrow(
      expect.objectContaining({ code: 'policy.parameter-missing', params: { key, place, day: on } }),
    )
  })
})
