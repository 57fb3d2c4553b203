import { getConformanceSuite, type IncrementalTest } from '@bufbuild/cel-spec/testdata/tests.js'
import type { HouseholdFacts } from '../../facts/household-facts.ts'
import { readTogether, type Tried } from './read.ts'

/** What became of one test: refused when loaded, for a kind of reason; or run, as the suite expects or not. */
export type Outcome =
  | { readonly is: 'refused'; readonly kind: string }
  | { readonly is: 'passed' }
  | { readonly is: 'failed'; readonly why: string }

/** A test of the suite under its whole name. */
export interface Named {
  readonly name: string
  readonly test: IncrementalTest
}

/** Every simple test of every file and section; a name that comes again in its section gets a number. */
export const suiteTests = (): Named[] => {
  const seen = new Map<string, number>()
  return getConformanceSuite().suites.flatMap((file) =>
    file.suites.flatMap((section) =>
      section.tests.map((test) => {
        const name = `${file.name}/${section.name}/${test.name}`
        const times = (seen.get(name) ?? 0) + 1
        seen.set(name, times)
        return { name: times === 1 ? name : `${name} (${times})`, test }
      }),
    ),
  )
}

/** Loads and runs every test as a rule of a pack. */
export const tryAll = (tests: readonly Named[], facts: HouseholdFacts): Map<string, Outcome> => {
  const alike = Map.groupBy(tests, ({ test }) => (test.original.typeEnv.length > 0 ? test : undefined))
  return new Map(
    [...alike.values()].flatMap((group) => {
      const tried = readTogether(
        group.map(({ test }) => test),
        facts,
      )
      return group.map(({ name, test }, i): [string, Outcome] => [name, judge(test, tried[i])])
    }),
  )
}

const judge = ({ original }: IncrementalTest, tried: Tried | undefined): Outcome => {
  if (!tried || 'refused' in tried) return { is: 'refused', kind: tried?.refused ?? 'not read' }
  const { resultMatcher: wanted } = original
  const value = wanted.case === 'typedResult' ? wanted.value.result : wanted.value
  if (wanted.case !== undefined && wanted.case !== 'value' && wanted.case !== 'typedResult')
    return { is: 'failed', why: `gives ${tried.value}, where ${wanted.case} is expected` }
  const kind = value && 'kind' in value ? value.kind : undefined
  // Without a matcher a test is passed by true; one that is only checked by being taken.
  const expected = kind ? kind.value : original.checkOnly ? tried.value : true
  return expected === tried.value
    ? { is: 'passed' }
    : { is: 'failed', why: `gives ${tried.value}, where ${String(expected)} is expected` }
}

/** What is committed: the tests that pass, and the others by the kind of refusal. */
export interface Claims {
  readonly suite: string
  readonly total: number
  readonly passed: number
  readonly refusedAtLoad: number
  readonly refusals: Readonly<Record<string, number>>
  readonly passing: readonly string[]
}

export const claimsOf = (outcomes: ReadonlyMap<string, Outcome>): Claims => {
  const passing = [...outcomes].flatMap(([name, { is }]) => (is === 'passed' ? [name] : [])).sort()
  const kinds = [...outcomes.values()].flatMap((o) => (o.is === 'refused' ? [o.kind] : [])).sort()
  return {
    suite: '@bufbuild/cel-spec 0.6.1, simple tests of cel-spec v0.25.1',
    total: outcomes.size,
    passed: passing.length,
    refusedAtLoad: kinds.length,
    refusals: Object.fromEntries([...Map.groupBy(kinds, (k) => k)].map(([kind, all]) => [kind, all.length])),
    passing,
  }
}
