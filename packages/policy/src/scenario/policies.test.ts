import { describe, expect, it } from 'vitest'
import { policyFiles, realPolicies } from '../../../../test-kit/policies.ts'
import { parseScenario } from './parse-scenario.ts'
import { runScenario } from './run-scenario.ts'

const files = policyFiles('scenarios')

/** Given to us from outside; all others name the article they are about. */
const GIVEN = 10

it('there are enough scenarios beside the packs', () => {
  expect(files.length).toBeGreaterThanOrEqual(GIVEN + 120)
})

it('our own scenarios name an article or the rule of a place', () => {
  const nameless = files.filter(({ text }) => !/^name: .*(第.+条|民发〔)/.test(text))
  expect(nameless).toHaveLength(GIVEN)
})

describe('every scenario beside the packs', () => {
  it.each(files)('$path', ({ path, text }) => {
    const result = runScenario(realPolicies(), parseScenario(text, path))
    expect(result.differences).toEqual([])
  })
})
