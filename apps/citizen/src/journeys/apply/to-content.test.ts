import { plainDate, residentIdCheck } from '@songtan/kernel'
import { describe, expect, test } from 'vitest'
import { emptyMember } from '../../household/household-form.ts'
import { type ApplicationForm, emptyApplication, readDraftText, withBehalf } from './application-form.ts'
import { APPLY_STEPS, formField, reachedAfter, stepOf } from './steps.ts'
import { contentOf } from './to-content.ts'

const DAY = plainDate('2026-11-22')
const idOf = (first17: string) => `${first17}${residentIdCheck(first17)}`
const MOTHER = idOf('61990119800501002')
const CHILD = idOf('61990120140501001')

const filled = (change: Partial<ApplicationForm> = {}): ApplicationForm => ({
  ...emptyApplication(),
  behalf: 'own',
  county: '619901',
  village: '619901001001',
  residence: 'rural',
  address: ' 三组 12 号 ',
  members: [
    {
      ...emptyMember('m1', 'applicant'),
      name: '冯秋水',
      residentId: `${MOTHER.slice(0, 6)} ${MOTHER.slice(6)}`,
    },
    { ...emptyMember('m2', 'child'), name: '冯小满', residentId: CHILD.toLowerCase(), schooling: 'primary' },
  ],
  incomes: [{ member: 'm1', kind: 'wage', amount: '1,200', per: 'month' }],
  consent: true,
  ...change,
})
const problems = (change: Partial<ApplicationForm>) => contentOf(filled(change), DAY).problems

describe('the form as the application that is sent', () => {
  test('blanks, commas and small letters are made right; a child does not work', () => {
    const { content } = contentOf(filled(), DAY)
    expect(content?.address).toBe('三组 12 号')
    expect(content?.members[0]).toMatchObject({ residentId: MOTHER, labour: 'full', disability: null })
    expect(content?.members[1]).toMatchObject({ labour: 'none', schooling: 'primary' })
    expect(content?.incomes).toEqual([{ member: 'm1', kind: 'wage', amount: 120_000, per: 'month' }])
  })

  test('what the family cannot say is left out; what it did not tick is a no', () => {
    const [mother, child] = filled().members
    if (!mother || !child) throw new Error('two members')
    const unsure = { disability: 'unsure', majorIllness: 'unsure', labour: 'unsure' } as const
    const { content } = contentOf(
      filled({ members: [{ ...mother, ...unsure, schooling: 'unsure' }, child] }),
      DAY,
    )
    const open = ['disability', 'majorIllness', 'selfCareFailed', 'labour', 'schooling']
    expect(open.filter((name) => Object.hasOwn(content?.members[0] ?? {}, name))).toEqual([])
    expect(content?.members[1]).toMatchObject({ disability: null, majorIllness: false, selfCareFailed: 0 })
  })

  test('without account and helper neither is sent; with them both are', () => {
    const { content } = contentOf(filled(), DAY)
    expect(content).not.toHaveProperty('account')
    expect(content).not.toHaveProperty('helper')
    const both = contentOf(
      filled({
        behalf: 'other',
        helper: { name: '邻居', relation: '邻居', phone: '138 0013 8000' },
        account: { holder: 'm1', bank: '农信社', number: '6217 0000 1000 4' },
      }),
      DAY,
    )
    expect(both.content?.helper?.phone).toBe('13800138000')
    expect(both.content?.account).toMatchObject({ holder: 'm1', number: '6217000010004' })
  })

  test('family programmes are held by the family, others by a member', () => {
    const { content } = contentOf(
      filled({
        holding: [
          { member: 'm1', program: 'dibao', monthly: '300', since: '' },
          { member: 'm2', program: 'orphan', monthly: '900', since: '2022-06-01' },
        ],
      }),
      DAY,
    )
    expect(content?.holding).toEqual([
      { program: 'dibao', monthly: 30_000 },
      { program: 'orphan', member: 'm2', monthly: 90_000, since: '2022-06-01' },
    ])
  })

  test('what is wrong is told with the path of its field', () => {
    expect(problems({ consent: false }).map(({ field }) => field)).toEqual(['consent'])
    const [mother, child] = filled().members
    const twice = { ...emptyMember('m3', 'child'), name: '冯小满', residentId: CHILD }
    if (!mother || !child) throw new Error('two members')
    expect(problems({ members: [mother, child, twice] })).toEqual([
      { code: 'application.person-twice', field: 'members.2.residentId' },
    ])
  })

  test('an amount of nothing is refused, not sent as nothing', () => {
    const found = problems({ incomes: [{ member: 'm1', kind: 'wage', amount: '0', per: 'month' }] })
    expect(found.map(({ field }) => field)).toEqual(['incomes.0.amount'])
  })

  test('a filled form passes every step of the flow', () => {
    const open = APPLY_STEPS.filter(({ problems: of }) => of(filled()).length > 0)
    expect(open.map(({ id }) => id)).toEqual([])
  })
})

describe('how far an application has come', () => {
  test('the step after the one filled in, never back', () => {
    expect(reachedAfter('', 'behalf')).toBe('where')
    expect(reachedAfter('assets', 'where')).toBe('assets')
    expect(reachedAfter('account', 'account')).toBe('review')
    expect(reachedAfter('review', 'review')).toBe('review')
  })
})

describe('fields of the server on the steps of the form', () => {
  test('each field is found on the step that asks it', () => {
    const steps = ['members.0.name', 'members.1.labour', 'village', 'helper.phone', 'account.number', 'odd']
    expect(steps.map(stepOf)).toEqual(['members', 'health', 'where', 'behalf', 'account', 'review'])
    expect(formField('content.members.0.name')).toBe('members.0.name')
    expect(formField('members.0.name')).toBe('members.0.name')
  })
})

describe('drafts', () => {
  test('a form comes back from its text as it was', () => {
    const form = filled()
    expect(readDraftText(JSON.stringify(form))).toEqual(form)
  })

  test.each([
    '',
    'null',
    '[]',
    '{}',
    JSON.stringify({ ...filled(), members: [] }),
    JSON.stringify({ ...filled(), incomes: [1] }),
  ])('what is no form begins anew: %s', (text) => {
    expect(readDraftText(text)).toBeUndefined()
  })
})

describe('who it is for', () => {
  const me = { name: '冯秋水', residentId: MOTHER, phone: '13800138000' }
  const blank = emptyApplication()

  test('for oneself the card just shown fills the applicant, never over something typed', () => {
    expect(withBehalf(blank, 'own', me).members?.[0]).toMatchObject(me)
    expect(withBehalf(filled(), 'own', me)).toEqual({ behalf: 'own' })
  })

  test('for others it fills the helper and leaves the applicant', () => {
    const own = { ...blank, ...withBehalf(blank, 'own', me) }
    const other = withBehalf(own, 'other', me)
    expect(other.members?.[0]).toMatchObject({ name: '', residentId: '', phone: '' })
    expect(other.helper).toEqual({ name: '冯秋水', relation: '', phone: '13800138000' })
  })
})
