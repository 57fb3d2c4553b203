import { expect, test } from 'vitest'
import { realPolicies } from '../../../../../test-kit/policies.ts'
import { described, ran } from './run-scenarios.ts'

const TEXT = `name: 试
day: 2023-04-01
place: "619901"
residence: rural
members:
  - {id: a, relation: applicant, born: 1980-05-01}
incomes: []
expect: {class: dibao}
`
const lawOf = async () => realPolicies()

test('a case says what it is about before it is run, then whether it passed', async () => {
  const one = described({ path: 'x/scenarios/a.yaml', text: TEXT })
  expect(one).toMatchObject({ name: '试', place: '619901', day: '2023-04-01', passed: undefined })
  expect(await ran(one, lawOf)).toMatchObject({ passed: true, differences: [] })
})

test('what differs is told', async () => {
  const one = described({ path: 'a.yaml', text: TEXT.replace('class: dibao', 'class: edge') })
  expect(await ran(one, lawOf)).toMatchObject({
    passed: false,
    differences: [{ expected: 'class edge', got: 'class dibao' }],
  })
})

test('a file that cannot be read is named with its line, and does not stop the others', async () => {
  const one = described({ path: 'a.yaml', text: TEXT.replace('rural', 'town') })
  expect(one).toMatchObject({
    passed: false,
    fault: {
      zh: 'a.yaml 第 4 行：没有这个代码："town"。可用：urban、rural',
      en: expect.stringContaining('a.yaml:4'),
    },
  })
  expect(await ran(one, lawOf)).toBe(one)
})
