import { applicationContent } from '@songtan/contract'
import { expect, test } from 'vitest'
import { toContent, type WindowForm } from './application-content.ts'

const form: WindowForm = {
  village: '619901001001',
  residence: 'rural',
  address: '一组 3 号',
  members: [
    {
      name: '林安',
      residentId: '619901198005010014',
      relation: 'applicant',
      phone: '19900000001',
      labour: 'partial',
      schooling: 'none',
    },
    {
      name: '林小禾',
      residentId: '619901201209010023',
      relation: 'child',
      labour: 'none',
      schooling: 'primary',
      disability: 'physical',
      grade: 2,
    },
  ],
  incomes: [{ of: 0, kind: 'business', amount: '10800', per: 'year' }],
  assets: [{ of: 0, kind: 'deposit', value: '3000.50' }],
  supporters: [{ of: 0, relation: 'child', able: true }],
  bank: '暖河农商行',
  account: '6222000000000000',
}

test('what is typed at the window fits the contract, money in fen', () => {
  const content = applicationContent.parse(toContent(form))
  expect(content.incomes).toEqual([{ member: 'm1', kind: 'business', amount: 1_080_000, per: 'year' }])
  expect(content.assets[0]?.value).toBe(300_050)
  expect(content.members[1]).toMatchObject({
    key: 'm2',
    disability: { kind: 'physical', grade: 2 },
    livesWith: true,
  })
  expect(content.account).toEqual({ holder: 'm1', bank: '暖河农商行', number: '6222000000000000' })
})

test('no account yet: it is left out', () => {
  expect(toContent({ ...form, account: '' }).account).toBeUndefined()
})

test('an unreadable amount is refused before anything is sent', () => {
  expect(() =>
    toContent({ ...form, incomes: [{ of: 0, kind: 'wage', amount: '一千', per: 'month' }] }),
  ).toThrow('money.unreadable')
})
