import { fen, plainDate } from '@songtan/kernel'
import { describe, expect, it } from 'vitest'
import { oneAdult, policyFiles } from '../../../../test-kit/policies.ts'
import { loadPacks } from '../pack/load-packs.ts'
import { determine } from './determine.ts'

const withPack = (text: string) =>
  loadPacks([
    ...policyFiles('packs'),
    { path: '619902-county/pack.yaml', text: `pack: {place: "619902", zh: 某县, en: A county}\n${text}` },
  ])
const facts = oneAdult({
  place: '619902',
  incomes: [{ member: 'a', kind: 'basic-pension-central', amount: fen(10_000), per: 'month' }],
})
const in2026 = { ...facts, day: plainDate('2026-03-01') }

describe('a place speaks for itself', () => {
  it('an administrator extends what the nation let lapse, for this place alone', () => {
    const set = withPack(`parameters:
  - key: income.dibao.excluded
    basis: {instrument: nuanhe-2023, article: 延长}
    source: 虚构
    values: [{of: basic-pension-central, value: true, from: 2026-01-01}]
`)
    const extended = determine(set, in2026)
    expect([extended.grants[0]?.monthly, extended.review]).toEqual([49_700, []])
    const elsewhere = determine(set, { ...in2026, place: '619901' })
    expect(elsewhere.grants[0]?.monthly).toBe(39_700)
    expect(elsewhere.review).toMatchObject([{ code: 'policy-expired', about: 'a' }])
  })

  it('a county replaces a rule of the nation from its own day on', () => {
    const set = withPack(`rules:
  - name: need
    of: member
    type: yearly
    from: 2024-01-01
    basis: {instrument: nuanhe-2023, article: 提标}
    is: standard * 2
`)
    const on = (day: string) => determine(set, { ...facts, day: plainDate(day) }).grants[0]?.monthly
    expect([on('2023-12-31'), on('2024-01-01')]).toEqual([49_700, 99_400])
  })

  it('a stretch declared unknown is no other place’s value', () => {
    const set = withPack(`parameters:
  - key: dibao.standard.rural
    unit: yuan/month
    basis: {instrument: nuanhe-2023, article: 农村标准}
    source: 虚构
    values:
      - {value: "500.00", from: 2023-01-01}
      - {unknown: true, from: 2024-01-01}
`)
    expect(determine(set, facts).grants[0]?.monthly).toBe(50_000)
    expect(() => determine(set, { ...facts, day: plainDate('2024-01-01') })).toThrow(
      expect.objectContaining({
        params: { key: 'dibao.standard.rural', place: '619902', day: '2024-01-01' },
      }),
    )
  })
})

it('a family of which nobody counts gets nothing and is told so', () => {
  const set = withPack('')
  const d = determine(set, {
    ...facts,
    members: facts.members.map((m) => ({ ...m, away: 'prison' as const })),
  })
  expect(d).toMatchObject({ class: 'none', perCapita: null, grants: [] })
  expect(d.refusals[0]).toMatchObject({ program: 'dibao', code: 'nobody-counts' })
})
