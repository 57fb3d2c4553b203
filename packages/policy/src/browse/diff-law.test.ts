import { addDays, plainDate } from '@songtan/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { realPolicies } from '../../../../test-kit/policies.ts'
import { diffLaw, type LawChange, type LawDiff } from './diff-law.ts'
import { placeLaw } from './place-law.ts'

const law = (place: string, day: string) => placeLaw(realPolicies(), place, plainDate(day))
const kinds = (changes: readonly LawChange<unknown>[]) => changes.map(({ key, kind }) => `${kind} ${key}`)

describe('two days of one place', () => {
  it('only what changed, old beside new', () => {
    const diff = diffLaw(law('610305', '2025-12-31'), law('610305', '2026-01-01'))
    const lapsed = diff.parameters.filter(({ key }) => key.startsWith('income.'))
    expect(kinds(lapsed)).toEqual(['changed income.dibao.excluded.basic-pension-central'])
    expect(lapsed[0]).toMatchObject({ before: { standing: 'value' }, after: { standing: 'lapsed' } })
    expect(diff.rules).toEqual([])
  })
  it('a figure and its notice', () => {
    const { parameters } = diffLaw(law('320506', '2020-06-30'), law('320506', '2020-07-01'))
    expect(parameters.find(({ key }) => key === 'dibao.standard.urban')).toMatchObject({
      kind: 'changed',
      before: { said: { zh: '995.00 元/月' }, entry: { basis: { id: 'sz-2019' } } },
      after: { said: { zh: '1045.00 元/月' }, entry: { basis: { id: 'sz-2020' } } },
    })
    expect(kinds(parameters)).toContain('added topup.share')
  })
})

describe('two places on one day', () => {
  it('the same figure by another notice is restated, a rule of one place is changed or added', () => {
    const { parameters } = diffLaw(law('610305', '2023-04-01'), law('619901', '2023-04-01'))
    expect(kinds(parameters)).toContain('restated dibao.standard.rural')
    expect(kinds(parameters)).toContain('added exit.grace.months')
    const { rules } = diffLaw(law('619901', '2023-04-01'), law('320506', '2023-04-01'))
    expect(kinds(rules)).toEqual(['changed need', 'added hasTopUp'])
  })
})

const aLaw = fc
  .tuple(
    fc.constantFrom('', '32', '320506', '320582', '350203', '610305', '619901'),
    fc.integer({ min: 0, max: 5000 }),
  )
  .map(([place, n]) => placeLaw(realPolicies(), place, addDays(plainDate('2016-01-01'), n)))

const OTHER_WAY = { added: 'removed', removed: 'added', changed: 'changed', restated: 'restated' } as const
const turned = <T>(changes: readonly LawChange<T>[]) =>
  changes.map(({ key, kind, before, after }) => ({
    key,
    kind: OTHER_WAY[kind],
    before: after,
    after: before,
  }))
const byKey = (changes: readonly LawChange<unknown>[]) =>
  [...changes].sort((a, b) => (a.key < b.key ? -1 : 1))
const PARTS = ['parameters', 'rules', 'classes', 'programs', 'reviews'] as const satisfies (keyof LawDiff)[]

it('nothing differs from itself', () => {
  fc.assert(
    fc.property(aLaw, (one) => {
      expect(Object.values(diffLaw(one, one)).flat()).toEqual([])
    }),
    { numRuns: 60 },
  )
})

it('backwards, everything is turned round', () => {
  fc.assert(
    fc.property(aLaw, aLaw, (one, other) => {
      const [there, back] = [diffLaw(one, other), diffLaw(other, one)]
      for (const part of PARTS) expect(byKey(turned<unknown>(there[part]))).toEqual(byKey(back[part]))
    }),
    { numRuns: 60 },
  )
})
