import { expect, it } from 'vitest'
import { realPolicies } from '../../../../../../test-kit/policies.ts'
import { parameterNames } from './parameter-name.ts'

const nameOf = parameterNames(realPolicies())

it('calls a parameter as it is declared', () => {
  expect(nameOf('dibao.standard.rural')).toEqual({
    ...{ key: 'dibao.standard.rural', code: null },
    name: { zh: '农村最低生活保障标准', en: 'dibao standard, rural' },
  })
})

it('calls one of a family by the family and its code', () => {
  const { name, code } = nameOf('dibao.single.mode.illness')
  expect([name.zh, code]).toEqual(['单人户待遇计算方式', { by: 'ground', is: 'illness' }])
})

it('leaves what nobody declares its key', () => {
  expect(nameOf('moon')).toEqual({ key: 'moon', name: { zh: 'moon', en: 'moon' }, code: null })
})
