import fc from 'fast-check'
import { expect, it } from 'vitest'
import { familiesOfALaw } from '../../../../test-kit/families/arbitrary-family.ts'
import { randomExpression } from '../../../../test-kit/families/random-expression.ts'
import { realPolicies } from '../../../../test-kit/policies.ts'
import { lawOf } from '../engine/law.ts'
import { PolicyRun } from '../engine/run.ts'
import { loadPacks } from '../pack/load-packs.ts'
import type { PolicySet, RuleType } from '../pack/pack-types.ts'
import { PolicyError } from '../problems.ts'
import { Amount } from '../values/amount.ts'
import { isUnknown, type Value } from '../values/value.ts'

const TYPES = ['bool', 'int', 'text', 'yearly', 'monthly', 'money', 'day', 'month', 'members'] as const
const EXPRESSIONS = 30
const BASIS = { instrument: 'L1', article: '一' }

const parameter = (key: string, type: string, rest: object, ...values: object[]) => ({
  key,
  type,
  zh: key,
  en: key,
  source: 'L1',
  basis: BASIS,
  ...rest,
  values: values.map((v) => ({ from: '2000-01-01', ...v })),
})

const PARAMETERS = [
  parameter('line.year', 'yearly', { unit: 'yuan/year' }, { value: '5964.01' }),
  parameter('line.month', 'monthly', { unit: 'yuan/month' }, { value: '497.10' }),
  parameter('line.money', 'money', { unit: 'yuan' }),
  parameter('line.times', 'ratio', { unit: 'share' }, { value: '1/7' }),
  parameter('line.open', 'int', {}),
  parameter('line.age', 'int', {}, { value: 60 }),
  parameter('line.on', 'bool', {}, { value: true }),
  parameter('line.term', 'term', { unit: 'month' }, { value: 6 }),
  parameter('line.rounding', 'rounding', {}, { value: 'yuan up' }),
  parameter('line.steps', 'tiers', {}, { value: [{ below: '2', share: '100' }, { share: '50' }] }),
  parameter(
    'line.grant',
    'yearly',
    { by: 'schooling', unit: 'yuan/year' },
    { of: 'senior', value: '2000.00' },
  ),
]

const packOf = (rules: readonly object[]): string =>
  JSON.stringify({
    pack: { place: '', zh: '国', en: 'Nation' },
    instruments: [{ id: 'L1', zh: '办法', en: 'Measures' }],
    parameters: PARAMETERS,
    rules,
  })

interface Tried {
  readonly type: RuleType
  readonly is: string
}

const ruleOf = ({ type, is }: Tried, i: number) => ({
  name: `tried${i}`,
  of: 'household',
  type,
  from: '2000-01-01',
  basis: BASIS,
  is,
})

/** The set of those that are taken when loaded; each refusal says how to mend it. */
const loadable = (
  tried: readonly Tried[],
): { set: PolicySet; taken: readonly (Tried & { name: string })[] } => {
  const refused = new Set<string>()
  try {
    loadPacks([{ path: 'cn/pack.yaml', text: packOf(tried.map(ruleOf)) }])
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error
    for (const { rule, mend } of error.problems) {
      expect(mend).toBeTruthy()
      refused.add(rule ?? '')
    }
  }
  const taken = tried.map((t, i) => ({ ...t, ...ruleOf(t, i) })).filter(({ name }) => !refused.has(name))
  return { set: loadPacks([{ path: 'cn/pack.yaml', text: packOf(taken) }]), taken }
}

const FITS: Readonly<Record<(typeof TYPES)[number], (v: Value) => boolean>> = {
  bool: (v) => typeof v === 'boolean',
  int: (v) => (typeof v === 'number' ? Number.isSafeInteger(v) : v instanceof Amount),
  text: (v) => typeof v === 'string',
  yearly: (v) => v instanceof Amount,
  monthly: (v) => v instanceof Amount,
  money: (v) => v instanceof Amount,
  day: (v) => /^\d{4}-\d\d-\d\d$/.test(String(v)),
  month: (v) => /^\d{4}-\d\d$/.test(String(v)),
  members: (v) => Array.isArray(v),
}

const families = familiesOfALaw(realPolicies(), 4)
let [tries, ran] = [0, 0]

it('what is taken when loaded gives its type or unknown for any family, and never throws', () => {
  fc.assert(
    fc.property(fc.gen(), families, (g, { families: some }) => {
      const tried = Array.from({ length: EXPRESSIONS }, (): Tried => {
        const type = g(fc.constantFrom, ...TYPES)
        return { type, is: randomExpression(g, type) }
      })
      const { set, taken } = loadable(tried)
      tries += tried.length
      ran += taken.length
      for (const facts of some) {
        const run = new PolicyRun(lawOf(set, facts.place, facts.day), facts)
        for (const { type, is, name } of taken) {
          const value = run.named(name)
          const kind = TYPES.find((t) => t === type) ?? 'bool'
          expect(isUnknown(value) || FITS[kind](value), `${is} gives ${String(value)}`).toBe(true)
        }
      }
    }),
    { endOnFailure: true, numRuns: 100 },
  )
  expect(ran / tries).toBeGreaterThan(0.6)
})
