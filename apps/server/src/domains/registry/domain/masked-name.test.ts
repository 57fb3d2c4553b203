import { expect, it } from 'vitest'
import { householdNumber } from './household-number.ts'
import { maskName } from './masked-name.ts'

it.each([
  ['张', '*'],
  ['张华', '张*'],
  ['张小华', '张*华'],
  ['欧阳小华', '欧**华'],
  ['阿依古丽·买买提', '阿***提'],
])('%s is shown as %s', (name, shown) => {
  expect(maskName(name)).toBe(shown)
})

it('numbers families by county, growing past six digits', () => {
  expect(householdNumber('619901', 123)).toBe('H619901-000123')
  expect(householdNumber('619901', 1_234_567)).toBe('H619901-1234567')
})
