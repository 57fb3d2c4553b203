import { gzipSync } from 'node:zlib'
import { fen, plainDate } from '@songtan/kernel'
import { expect, it } from 'vitest'
import { oneAdult, policyFiles, realPolicies } from '../../../../test-kit/policies.ts'
import { determine } from '../engine/determine.ts'
import { closeAssumed } from '../facts/close-assumed.ts'
import { withAssumed } from '../scenario/assume.ts'
import { parseScenario } from '../scenario/parse-scenario.ts'
import { bundleForPlace, openBundle } from './bundle.ts'
import { policySetHash } from './hash.ts'
import type { PolicySet } from './pack-types.ts'

const set = realPolicies()
const TODAY = plainDate('2025-12-01')
const kept = new Map<string, PolicySet>()
const carried = (place: string): PolicySet => {
  const bundle = kept.get(place) ?? openBundle(JSON.parse(JSON.stringify(bundleForPlace(set, place, TODAY))))
  kept.set(place, bundle)
  return bundle
}

it('holds the packs of the place and names the same law', () => {
  const bundle = carried('320582')
  expect(bundle.packs.map((p) => p.id)).toEqual(['320582-zhangjiagang', '3205-suzhou', '32-jiangsu', 'cn'])
  expect(policySetHash(bundle)).toBe(policySetHash(set))
})

it('decides, explains and refuses like the whole set', () => {
  for (const { path, text } of policyFiles('scenarios')) {
    const scenario = parseScenario(text, path)
    const { facts } = scenario
    if (facts.day < '2024-12-01' && !facts.place.startsWith('6199')) continue
    const closed = closeAssumed(facts)
    const [small, whole] = [carried(facts.place), set].map((s) => withAssumed(s, scenario))
    if (small && whole) expect(determine(small, closed)).toEqual(determine(whole, closed))
  }
})

it('still tells that a rule has lapsed', () => {
  const facts = oneAdult({
    day: plainDate('2026-05-01'),
    incomes: [{ member: 'a', kind: 'basic-pension-central', amount: fen(1000), per: 'month' }],
  })
  expect(determine(carried('619901'), facts).review).toMatchObject([{ code: 'policy-expired' }])
})

it('leaves out what is not needed to run', () => {
  expect(JSON.stringify(bundleForPlace(set, '619901', TODAY))).not.toContain('"cel"')
})

it('refuses what is no bundle', () => {
  expect(() => openBundle({ packs: [{}] })).toThrow(
    expect.objectContaining({ code: 'policy.bundle-unreadable' }),
  )
})

it('is small enough for a slow line', () => {
  for (const place of ['619901', '320582'])
    expect(gzipSync(JSON.stringify(bundleForPlace(set, place, TODAY))).length).toBeLessThan(40_000)
})
