import { AppError, type Fen, formatYuan } from '@songtan/kernel'
import type { Determination, Grant } from '../engine/determination.ts'
import { determine } from '../engine/determine.ts'
import { packageOf } from '../engine/package-of.ts'
import { closeAssumed } from '../facts/close-assumed.ts'
import { STATUSES } from '../facts/codes.ts'
import type { PolicySet } from '../pack/pack-types.ts'
import { withAssumed } from './assume.ts'
import { comparePackage } from './compare-package.ts'
import type { Expectation, ExpectedGrant, Scenario } from './scenario.ts'

/** What a scenario gave; `differences` is empty when it passed. */
export interface ScenarioResult {
  readonly name: string
  readonly passed: boolean
  readonly differences: readonly Difference[]
  readonly determination: Determination | undefined
}

export interface Difference {
  readonly expected: string
  readonly got: string
}

/** Programmes that a scenario's `grants` list completely; others count only where the file names them. */
const CHECKED = ['tekun', 'dibao', 'dibao-single']

const sayMoney = (amount: Fen | null | undefined): string =>
  amount === undefined ? '' : ` ${amount === null ? 'unknown' : formatYuan(amount)}`

const sayGrant = (g: Grant | ExpectedGrant): string =>
  `${g.program}${g.member ? `(${g.member})` : ''}${sayMoney(g.monthly)}`

const sayGrants = (grants: readonly (Grant | ExpectedGrant)[]): string =>
  `[${grants.map(sayGrant).join(', ')}]`

const fits = (wanted: ExpectedGrant, got: Grant): boolean =>
  wanted.program === got.program &&
  (wanted.member === undefined || wanted.member === got.member) &&
  (wanted.monthly === undefined || wanted.monthly === got.monthly)

/** Whether the grants are the same complete list, in any order; the closest descriptions are matched first. */
const sameGrants = (wanted: readonly ExpectedGrant[], got: readonly Grant[]): boolean => {
  const left = [...got]
  const strictFirst = [...wanted].sort((a, b) => precision(b) - precision(a))
  for (const w of strictFirst) {
    const at = left.findIndex((g) => fits(w, g))
    if (at < 0) return false
    left.splice(at, 1)
  }
  return left.length === 0
}

const precision = (g: ExpectedGrant): number =>
  (g.member === undefined ? 0 : 1) + (g.monthly === undefined ? 0 : 1)

/** The differences between what was expected and what came out. */
export const compareWith = (expect: Expectation, d: Determination): Difference[] => {
  const found: Difference[] = []
  const check = (ok: boolean, expected: string, got: string): void => {
    if (!ok) found.push({ expected, got })
  }
  if (expect.class) check(expect.class === d.class, `class ${expect.class}`, `class ${d.class}`)
  if (expect.perCapita !== undefined)
    check(
      expect.perCapita === d.perCapita,
      `perCapita${sayMoney(expect.perCapita)}`,
      `perCapita${sayMoney(d.perCapita)}`,
    )
  if (expect.grants) {
    const named = new Set([...CHECKED, ...expect.grants.map((g) => g.program)])
    const got = d.grants.filter((g) => named.has(g.program))
    check(sameGrants(expect.grants, got), `grants ${sayGrants(expect.grants)}`, `grants ${sayGrants(got)}`)
  }
  for (const program of expect.not ?? []) {
    const status = STATUSES.find((s) => s === program)
    const granted = status ? d.class === status : d.grants.some((g) => g.program === program)
    check(!granted, `not ${program}`, program)
  }
  if (expect.grace)
    check(
      expect.grace.lastMonth === d.grace?.lastMonth,
      `grace until ${expect.grace.lastMonth}`,
      d.grace ? `grace until ${d.grace.lastMonth}` : 'no grace',
    )
  const given = new Set(d.review.map((r) => r.code))
  for (const code of expect.review ?? [])
    check(given.has(code), `review ${code}`, `review [${[...given].join(', ')}]`)
  return found
}

/** Determines a scenario's facts, closing what it lacks, and compares. A missing parameter is a difference. */
export const runScenario = (packs: PolicySet, scenario: Scenario): ScenarioResult => {
  const { name, expect } = scenario
  const set = withAssumed(packs, scenario)
  const facts = closeAssumed(scenario.facts)
  try {
    const determination = determine(set, facts)
    const differences = [
      ...compareWith(expect, determination),
      ...(expect.package ? comparePackage(expect.package, packageOf(set, facts)) : []),
    ]
    return { name, passed: differences.length === 0, differences, determination }
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'policy.parameter-missing') throw error
    const { key, place, day } = error.params
    const got = `no value of ${key} for ${place} on ${day}`
    return {
      name,
      passed: false,
      differences: [{ expected: 'a determination', got }],
      determination: undefined,
    }
  }
}
