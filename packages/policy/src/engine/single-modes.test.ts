import { fen, plainDate } from '@songtan/kernel'
import { describe, expect, it } from 'vitest'
import { oneAdult, policyFiles } from '../../../../test-kit/policies.ts'
import { loadPacks } from '../pack/load-packs.ts'
import { determine } from './determine.ts'

/** A county of 暖河 with its own way of paying single cover; standard 662.00, the ill person earns 50.00. */
const county = (
  mode: string,
  rest = '',
): string => `pack: {place: "619902", zh: 某县, en: A county, fictional: 虚构}
parameters:
  - key: dibao.single.mode
    basis: {instrument: nuanhe-2023, article: 单人户}
    source: 虚构
    values: [{of: illness, value: ${mode}, from: 2023-01-01}]
${rest}`
const percent = (n: number): string => `  - key: dibao.single.percent
    basis: {instrument: nuanhe-2023, article: 单人户}
    source: 虚构
    values: [{of: illness, value: "${n}", unit: percent, from: 2023-01-01}]
`
const TIERS = `  - key: dibao.single.tiers
    basis: {instrument: nuanhe-2023, article: 单人户}
    source: 虚构
    values: [{value: [{below: "1.2", share: "100"}, {share: "50"}], from: 2023-01-01}]
`

const single = (pack: string, spouseEarns: number) => {
  const set = loadPacks([...policyFiles('packs'), { path: '619902-county/pack.yaml', text: pack }])
  const base = oneAdult({ place: '619902', residence: 'urban' })
  const members = base.members.flatMap((m) => [
    { ...m, majorIllness: true },
    { ...m, id: 'b', relation: 'spouse' as const, born: plainDate('1981-01-01') },
  ])
  const d = determine(set, {
    ...base,
    members,
    incomes: [
      { member: 'a', kind: 'property', amount: fen(5000), per: 'month' },
      { member: 'b', kind: 'business', amount: fen(spouseEarns), per: 'month' },
    ],
  })
  return { class: d.class, grants: d.grants.map((g) => g.monthly) }
}

describe('single cover in its four modes', () => {
  it.each([
    ['full', county('full'), 150_000, [66_200]],
    ['percent', county('percent', percent(65)), 150_000, [43_030]],
    ['the standard less own income', county('standardMinusOwnIncome', percent(100)), 150_000, [61_200]],
    ['own income reaches it', county('standardMinusOwnIncome', percent(7)), 150_000, []],
    ['tiered, below 1.2 times', county('tiered', TIERS), 153_879, [66_200]],
    ['tiered, at 1.2 times', county('tiered', TIERS), 153_880, [33_100]],
  ])('%s', (_, pack, earns, wanted) => {
    expect(single(pack, earns)).toEqual({ class: 'edge', grants: wanted })
  })
})
