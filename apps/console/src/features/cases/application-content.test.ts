import { applicationContent } from '@songtan/contract'
import { plainDate } from '@songtan/kernel'
import { expect, test } from 'vitest'
import { contentOf, formPath } from './application-content.ts'
import {
  emptyForm,
  type MemberRow,
  newMember,
  nextKey,
  readId,
  UNKNOWN,
  type WindowForm,
  withoutMember,
} from './window-form.ts'

const form: WindowForm = {
  village: '619901001001',
  residence: 'rural',
  address: '一组 3 号',
  helper: { name: '赵代办', relation: '村民小组长', phone: '139 0000 0009' },
  members: [
    {
      ...newMember('m1', 'applicant'),
      name: '林安',
      residentId: '619901198005010018',
      phone: '13900000001',
      register: '619902000000',
    },
    {
      ...newMember('m3', 'child'),
      name: '林小禾',
      residentId: '619901201209010022',
      disability: { kind: 'physical', grade: 2 },
      selfCareFailed: 4,
      away: 'missing',
      awaySince: '2022-01-01',
    },
  ],
  incomes: [{ member: 'm1', kind: 'business', amount: '10,800', per: 'year' }],
  assets: [
    { member: 'm1', kind: 'vehicle', value: '8000', use: 'disability', area: 90 },
    { member: 'm1', kind: 'home', value: '0', area: 90, use: 'living' },
    { member: 'm3', kind: 'enterprise-share', value: '3000.50' },
  ],
  spending: [{ member: 'm3', kind: 'medical', amount: '1200' }],
  supporters: [
    { of: 'm1', relation: 'child', born: '2001-02-03', able: 'no' },
    { of: 'm1', relation: 'parent', able: null },
  ],
  holding: [{ program: 'senior-allowance', member: 'm1', monthly: '50', since: '2022-01-01' }],
  account: { holder: 'm1', bank: '暖河农商行', number: '6210 0000 0001' },
  consent: true,
}

const problemsOf = (changed: WindowForm) => contentOf(changed).problems

test('everything the contract takes can be typed, money in fen', () => {
  const filled = contentOf(form)
  expect(filled.problems).toBeUndefined()
  const content = applicationContent.parse(filled.content)
  expect(content.incomes).toEqual([{ member: 'm1', kind: 'business', amount: 1_080_000, per: 'year' }])
  expect(content.assets).toEqual([
    { member: 'm1', kind: 'vehicle', value: 800_000, use: 'disability' },
    { member: 'm1', kind: 'home', value: 0, area: 90 },
    { member: 'm3', kind: 'enterprise-share', value: 300_050 },
  ])
  expect(content.members[1]).toMatchObject({
    key: 'm3',
    disability: { kind: 'physical', grade: 2 },
    away: 'missing',
    awaySince: '2022-01-01',
    selfCareFailed: 4,
  })
  expect(content.members[0]).toMatchObject({ disability: null, away: null, register: '619902000000' })
  expect(content.supporters).toEqual([
    { of: 'm1', relation: 'child', born: '2001-02-03', able: false },
    { of: 'm1', relation: 'parent' },
  ])
  expect(content.holding).toEqual([
    { program: 'senior-allowance', member: 'm1', monthly: 5000, since: '2022-01-01' },
  ])
  expect(content.account?.number).toBe('621000000001')
  expect(content.helper?.phone).toBe('13900000009')
})

const HEALTH = ['disability', 'majorIllness', 'selfCareFailed', 'labour', 'schooling']

test.each(HEALTH)('what the clerk left blank is asked for, and no answer: %s', (name) => {
  const [applicant, ...others] = form.members
  const blank = { ...applicant, ...newMember('m1', 'applicant'), [name]: undefined }
  const said = { ...blank, name: applicant?.name, residentId: applicant?.residentId }
  const field = name === 'disability' ? 'members.0.disability.kind' : `members.0.${name}`
  expect(problemsOf({ ...form, members: [said, ...others] })).toContainEqual({ field, code: 'form.required' })
})

test('what the family cannot say is left out, and is no answer', () => {
  const [, child] = form.members
  if (!child) throw new Error('two members')
  const unknown: MemberRow = {
    ...child,
    ...{ disability: { kind: UNKNOWN }, majorIllness: UNKNOWN, selfCareFailed: UNKNOWN },
    ...{ labour: UNKNOWN, schooling: UNKNOWN },
  }
  const { content } = contentOf({ ...form, members: [...form.members.slice(0, 1), unknown] })
  expect(HEALTH.filter((name) => Object.hasOwn(content?.members[1] ?? {}, name))).toEqual([])
  expect(content?.members[0]).toMatchObject({ disability: null, majorIllness: false, labour: 'full' })
})

test('a field that the contract names and the form cannot hold is noticed here', () => {
  const { content } = contentOf(form)
  const named = (shape: object) => Object.keys(shape).sort()
  const lists = ['assets', 'incomes', 'spending', 'supporters', 'holding'] as const
  expect(named(content ?? {})).toEqual(named(applicationContent.shape))
  for (const list of lists) {
    const inner =
      list === 'holding' ? applicationContent.shape.holding.unwrap() : applicationContent.shape[list]
    const used = new Set((content?.[list] ?? []).flatMap((row) => Object.keys(row)))
    expect([...used].sort(), list).toEqual(named(inner.element.shape))
  }
  const member = new Set((content?.members ?? []).flatMap((row) => Object.keys(row)))
  expect([...member].sort()).toEqual(named(applicationContent.shape.members.element.shape))
})

test('no account and no helper yet: both are left out; half of one is refused at the other half', () => {
  const { content } = contentOf({ ...form, account: { holder: 'm1' }, helper: { name: ' ' } })
  expect(content).not.toHaveProperty('account')
  expect(content).not.toHaveProperty('helper')
  expect(problemsOf({ ...form, helper: { name: '赵代办' } })).toEqual([
    { field: 'helper.relation', code: 'form.required' },
    { field: 'helper.phone', code: 'form.required' },
  ])
})

test.each([
  [
    'an amount',
    { incomes: [{ member: 'm1', kind: 'wage', amount: '一千', per: 'month' as const }] },
    'incomes.0.amount',
    'money.unreadable',
  ],
  [
    'whose it is',
    { spending: [{ member: null, kind: 'medical', amount: '5' }] },
    'spending.0.member',
    'form.required',
  ],
  [
    'somebody taken out',
    { spending: [{ member: 'm2', kind: 'medical', amount: '5' }] },
    'spending.0.member',
    'application.unknown-member',
  ],
  [
    'what a vehicle is for',
    { assets: [{ member: 'm1', kind: 'vehicle', value: '1' }] },
    'assets.0.use',
    'form.required',
  ],
  ['consent', { consent: false }, 'consent', 'form.required'],
])('%s is refused beside its field', (_, change, field, code) => {
  expect(problemsOf({ ...form, ...change })).toEqual([{ field, code }])
})

test('a disability without its grade is never sent as a mild one', () => {
  const members = form.members.map((m) => ({ ...m, disability: { kind: 'mental' } }))
  expect(problemsOf({ ...form, members })?.map(({ field }) => field)).toEqual([
    'members.0.disability.grade',
    'members.1.disability.grade',
  ])
})

test('a server names a field as the form does', () => {
  expect(formPath('content.members.0.disability.grade')).toEqual(['members', 0, 'disability', 'grade'])
  expect(formPath('account.number')).toEqual(['account', 'number'])
})

test('keys are never used twice; rows of one who was taken out wait for an owner and keep the rest', () => {
  expect(nextKey(form.members)).toBe('m4')
  expect(nextKey(emptyForm().members)).toBe('m2')
  const left = withoutMember(form, 'm1')
  expect(left.incomes).toEqual([{ member: null, kind: 'business', amount: '10,800', per: 'year' }])
  expect(left.supporters?.map(({ of }) => of)).toEqual([null, null])
  expect(left.account).toEqual({ holder: null, bank: '暖河农商行', number: '6210 0000 0001' })
  expect(left.spending).toEqual(form.spending)
})

test('birth date, age and sex stand in the id number', () => {
  expect(readId('619901201209010022', plainDate('2023-04-03'))).toEqual({
    born: '2012-09-01',
    age: 10,
    sex: 'female',
  })
  expect(readId('61990120120901', plainDate('2023-04-03'))).toBeUndefined()
})
