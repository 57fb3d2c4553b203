import { LEVELS, SUBJECTS } from '@songtan/policy'
import { expect, test } from 'vitest'
import { realPolicies } from '../../../../../test-kit/policies.ts'
import { codeWords, GROUPS, grouped, LEVEL_NAMES, SUBJECT_NAMES, sourceIn } from './law-words.ts'

test('every subject, level and code of the packs has a name in both languages', () => {
  expect(Object.keys(SUBJECT_NAMES).sort()).toEqual([...SUBJECTS].sort())
  expect(Object.keys(LEVEL_NAMES).sort()).toEqual([...LEVELS].sort())
  const families = realPolicies().packs.flatMap((p) => p.declarations.filter(({ by }) => by !== undefined))
  const nameless = realPolicies().packs.flatMap((p) =>
    p.values.flatMap(({ key }) => {
      const family = families.find((d) => key.startsWith(`${d.key}.`))
      const code = family && key.slice(family.key.length + 1)
      return family?.by && code && !GROUPS[family.by] && !codeWords(family.by, code)
        ? [`${family.by} ${code}`]
        : []
    }),
  )
  expect(families.length).toBeGreaterThan(5)
  expect([...new Set(nameless)]).toEqual([])
})

test('large sums are grouped, other figures left alone', () => {
  expect(grouped('5964.00 元/年')).toBe('5,964.00 元/年')
  expect(grouped('1234567.50 元')).toBe('1,234,567.50 元')
  expect(grouped('662.00 元/月')).toBe('662.00 元/月')
  expect(grouped('140%')).toBe('140%')
})

test('where a figure was found is said in the reader’s language', () => {
  expect(sourceIn('recalled: 行政复议法 60日', 'zh')).toBe('回忆，待核：行政复议法 60日')
  expect(sourceIn('recalled', 'en')).toBe('recalled, to be checked')
  expect(sourceIn('report 004', 'zh')).toBe('报道 004')
  expect(sourceIn('P17, P18', 'zh')).toBe('P17, P18')
})
