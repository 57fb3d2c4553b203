import { describe, expect, it } from 'vitest'
import { duplicateScore, isNearName, type Likeness } from './duplicate-score.ts'

const one: Likeness = { name: '陈建国', born: '1960-05-01', sex: 'male', idEndsIndex: 'e1', phoneIndex: 'p1' }
const other = (given: Partial<Likeness>): Likeness => ({
  name: '何小妹',
  born: '1999-09-09',
  sex: 'female',
  idEndsIndex: 'e2',
  phoneIndex: null,
  ...given,
})
const reasons = (given: Partial<Likeness>) => duplicateScore(one, other(given))?.reasons

describe('two entries that may be one person', () => {
  it.each([
    ['same ends of the id and the same name', { idEndsIndex: 'e1', name: '陈建国' }, ['id-ends', 'name']],
    ['same ends and a near name', { idEndsIndex: 'e1', name: '陈建囯' }, ['id-ends', 'near-name']],
    ['same birth and name', { born: '1960-05-01', name: '陈建国' }, ['name', 'birth']],
    ['same phone and birth', { born: '1960-05-01', phoneIndex: 'p1' }, ['birth', 'phone']],
  ])('are shown for %s', (_name, given, expected) => {
    expect(reasons(given)).toEqual(expected)
  })
  it.each([
    ['a near name', { name: '陈建囯' }],
    ['a near name and the same birth', { name: '陈建囯', born: '1960-05-01' }],
    ['the same name', { name: '陈建国' }],
    ['the same birth', { born: '1960-05-01', sex: 'male' }],
    ['the same phone', { phoneIndex: 'p1' }],
    ['the same ends of the id', { idEndsIndex: 'e1' }],
  ])('are not one person for %s alone', (_name, given) => {
    expect(reasons(given)).toBeUndefined()
  })
  it('does not take two missing phones for one', () => {
    const silent = { ...one, phoneIndex: null }
    expect(duplicateScore(silent, other({ born: '1960-05-01' }))).toBeUndefined()
  })
  it('weighs more reasons higher, up to 100', () => {
    const two = duplicateScore(one, other({ born: '1960-05-01', name: '陈建国' }))?.score ?? 0
    expect(duplicateScore(one, other({ born: '1960-05-01', name: '陈建国', sex: 'male' }))?.score).toBe(
      two + 5,
    )
    expect(duplicateScore(one, one)?.score).toBe(100)
  })
})

it.each([
  ['王芳', '王艳', true],
  ['王小芳', '王芳', true],
  ['王芳', '王芳芳', true],
  ['王芳', '王芳', false],
  ['王芳', '李艳', false],
  ['王', '李', false],
  ['王小芳', '王', false],
])('%s and %s are near: %s', (a, b, near) => {
  expect(isNearName(a, b)).toBe(near)
  expect(isNearName(b, a)).toBe(near)
})
