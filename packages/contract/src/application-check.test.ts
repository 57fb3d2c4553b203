import { describe, expect, it } from 'vitest'
import { applicationProblems } from './application-check.ts'
import { type ApplicationContent, applicationContent } from './application-content.ts'

const member = (key: string, residentId: string, relation = 'applicant') => ({
  ...{ key, name: '测一', residentId, relation, disability: null, majorIllness: false, selfCareFailed: 0 },
  ...{ labour: 'full', schooling: 'none', away: null },
})
const A = '619901198005010019'
const B = '619901198205010026'

const form = (change: object = {}): ApplicationContent =>
  applicationContent.parse({
    ...{ village: '619901001001', residence: 'rural', address: '一组' },
    ...{ members: [member('a', A)], incomes: [], assets: [], spending: [], supporters: [], consent: true },
    ...change,
  })

describe('an application', () => {
  it('is sound as it stands', () => {
    expect(applicationProblems(form()).filter(({ code }) => !code.startsWith('resident-id'))).toEqual([])
  })

  it.each([
    [
      { members: [member('a', A), member('b', A, 'spouse')] },
      'application.person-twice',
      'members.1.residentId',
    ],
    [{ members: [member('a', A, 'child')] }, 'application.one-applicant', 'members.0.relation'],
    [
      { members: [member('b', B, 'spouse'), member('a', A)] },
      'application.one-applicant',
      'members.0.relation',
    ],
    [{ supporters: [{ of: 'z', relation: 'child' }] }, 'application.unknown-member', 'supporters.0.of'],
    [
      { holding: [{ program: 'dibao', member: 'z', monthly: 1 }] },
      'application.unknown-member',
      'holding.0.member',
    ],
    [
      { account: { holder: 'z', bank: '行', number: '621700000012' } },
      'application.unknown-member',
      'account.holder',
    ],
    [{ helper: { name: '测', relation: '邻居', phone: '12345678901' } }, 'phone.format', 'helper.phone'],
  ])('says what is wrong and where: %j', (change, code, field) => {
    expect(applicationProblems(form(change))).toContainEqual({ code, field })
  })

  it.each([
    [{ consent: false }],
    [{ members: [] }],
    [{ extra: 1 }],
    [{ incomes: [{ member: 'a', kind: 'wage', amount: 0, per: 'month' }] }],
    [{ incomes: [{ member: 'a', kind: 'luck', amount: 1, per: 'month' }] }],
  ])('refuses by its schema: %j', (change) => {
    expect(() => form(change)).toThrow()
  })
})
