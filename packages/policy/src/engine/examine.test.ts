import { fen } from '@songtan/kernel'
import { expect, it } from 'vitest'
import { oneAdult, realPolicies } from '../../../../test-kit/policies.ts'
import { closeAssumed } from '../facts/close-assumed.ts'
import { amount } from '../values/amount.ts'
import { decide } from './decide.ts'
import { determinationToJson } from './determination-json.ts'
import { determine } from './determine.ts'
import { examine } from './examine.ts'
import { lawOf } from './law.ts'
import { PolicyRun } from './run.ts'
import { tell } from './tell.ts'

const set = realPolicies()
const earning = (yuan: number) =>
  oneAdult({ incomes: [{ member: 'a', kind: 'business', amount: fen(yuan * 100), per: 'month' }] })

it('findings hold every step with its rule, member, value and article before a word is said', () => {
  const { steps, refused, decision } = examine(set, earning(500))
  const told = tell(examine(set, earning(500)))
  expect(steps.map(({ rule, member }) => [rule.name, member?.id, rule.basis])).toEqual(
    told.trace.map(({ rule, member, basis }) => [rule, member, basis]),
  )
  expect(refused.map((r) => r.refusal.code)).toEqual(told.refusals.map((r) => r.code))
  expect(decision.class).toBe(told.class)
})

it('is said the same a second time, as plain JSON', () => {
  for (const facts of [earning(100), earning(600), closeAssumed({ ...earning(100), assets: undefined })]) {
    const findings = examine(set, facts)
    const once = tell(findings)
    expect(tell(findings)).toEqual(once)
    expect(determinationToJson(once)).toEqual(JSON.parse(JSON.stringify(determine(set, facts))))
    expect(determinationToJson(once)).toStrictEqual(once)
  }
})

it('a supposed parameter changes what is decided, and is still told as used', () => {
  const { day, place } = earning(450)
  const law = lawOf(set, place, day)
  const key = 'dibao.standard.rural'
  const grantsWith = (yuan: number) => {
    const run = new PolicyRun(law, earning(450), { key, value: amount(yuan * 100 * 12) })
    const { grants } = decide(run)
    expect(run.used.map((u) => u.value.key)).toContain(key)
    return grants.map((g) => g.monthly)
  }
  expect(grantsWith(500)).toEqual([5_000])
  expect(grantsWith(460)).toEqual([1_000])
  expect(decide(new PolicyRun(law, earning(450))).grants.map((g) => g.monthly)).toEqual([4_700])
})
