import { casesRoutes } from '@songtan/contract'
import { describe, expect, it } from 'vitest'
import { PLACES } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import {
  applicationMember,
  applicationOf,
  caseDesk,
  fileCase,
  ruralThree,
  showCase,
  step,
  tryStep,
} from '../../../../../test-kit/factories/cases.ts'

const app = await testApp({ day: '2023-03-01' })
const desk = await caseDesk(app)
const file = (content: ReturnType<typeof applicationOf>) =>
  app.call(desk.clerk, casesRoutes.fileApplication, { county: PLACES.county, content })

describe('filing', () => {
  it('gives receipt numbers in order and starts no clock', async () => {
    const first = await fileCase(app, desk.clerk, applicationOf())
    const second = await fileCase(app, desk.clerk, applicationOf())
    expect(first.receiptNumber).toMatch(/^SQ6199012023\d{6}$/)
    expect(Number(second.receiptNumber.slice(-6))).toBe(Number(first.receiptNumber.slice(-6)) + 1)
    const page = await showCase(app, desk.clerk, first)
    expect(page).toMatchObject({ state: 'submitted', nextDueOn: null, channel: 'window' })
    expect(page.timeline.map(({ action }) => action)).toEqual(['file-application'])
  })

  it('finds the family again and refuses a second application beside an open one', async () => {
    const content = ruralThree()
    const { receiptNumber } = await fileCase(app, desk.clerk, content)
    const again = await file(content)
    expect(again.problem).toMatchObject({ status: 409, code: 'case.open-already', params: { receiptNumber } })
  })

  it('keeps what is declared beside what will be verified', async () => {
    const handle = await fileCase(app, desk.clerk, ruralThree())
    const { family } = await showCase(app, desk.clerk, handle)
    const income = family.comparisons.find(({ kind, aspect }) => kind === 'income' && aspect !== 'other')
    expect(income).toMatchObject({ outcome: 'open', verified: [] })
    expect(income?.declared[0]?.fact).toMatchObject({ value: { kind: 'business', amount: 1_080_000 } })
  })

  it('takes the first account of a family', async () => {
    const content = applicationOf({ account: { holder: 'a', bank: '暖河农商行', number: '621700000012' } })
    const { householdId } = await fileCase(app, desk.clerk, content)
    const row = await app.services.db
      .selectFrom('registry.account')
      .select('accountMasked')
      .where('householdId', '=', householdId)
      .executeTakeFirst()
    expect(row?.accountMasked).toBe('**** 0012')
  })

  it.each([
    [
      'two applicants',
      { members: [applicationMember({ key: 'a' }), applicationMember({ key: 'b' })] },
      'application.one-applicant',
      'content.members.0.relation',
    ],
    [
      'a key twice',
      { members: [applicationMember({ key: 'a' }), applicationMember({ key: 'a', relation: 'child' })] },
      'application.key-twice',
      'content.members.1.key',
    ],
    [
      'an income of nobody',
      { incomes: [{ member: 'x', kind: 'wage', amount: 1, per: 'month' }] },
      'application.unknown-member',
      'content.incomes.0.member',
    ],
    [
      'an impossible id',
      { members: [applicationMember({ key: 'a', residentId: '619901198013010011' })] },
      'resident-id.birth-date',
      'content.members.0.residentId',
    ],
    [
      'an impossible phone',
      { members: [applicationMember({ key: 'a', phone: '12345678901' })] },
      'phone.format',
      'content.members.0.phone',
    ],
    [
      'an impossible account',
      { account: { holder: 'a', bank: '行', number: '6217000000123456' } },
      'bank-account.check-digit',
      'content.account.number',
    ],
    ['a village elsewhere', { village: PLACES.town }, 'registry.village-elsewhere', 'content.village'],
  ] as const)('refuses %s and says where', async (_, change, code, field) => {
    const { problem } = await file(applicationOf({ ...change } as Parameters<typeof applicationOf>[0]))
    expect(problem).toMatchObject({ status: 422, code, field })
  })

  it('leaves no trace of what was refused', async () => {
    const content = applicationOf({ account: { holder: 'zz', bank: '行', number: '621700000012' } })
    const before = await app.services.db.selectFrom('registry.person').select('id').execute()
    expect((await file(content)).status).toBe(422)
    expect(await app.services.db.selectFrom('registry.person').select('id').execute()).toHaveLength(
      before.length,
    )
  })
})

describe('the supplement notice', () => {
  it('is sent once, as a letter, and the application comes back', async () => {
    const filed = await fileCase(app, desk.clerk, applicationOf())
    const asked = await step(app, desk.clerk, casesRoutes.requestSupplement, filed, {
      items: ['户口簿', '收入证明'],
    })
    const page = await showCase(app, desk.clerk, asked)
    expect(page.state).toBe('supplementing')
    expect(page.letters[0]).toMatchObject({ kind: 'supplement', deliveredAt: null })
    expect(page.letters[0]?.paragraphs.map(({ zh }) => zh)).toContain('1. 户口簿')
    const back = await step(app, desk.clerk, casesRoutes.supply, asked, {})
    const again = await tryStep(app, desk.clerk, casesRoutes.requestSupplement, back, { items: ['照片'] })
    expect(again.problem).toMatchObject({ status: 409, code: 'case.supplement-asked-already' })
  })

  it('tells the phone one sentence that names neither person nor paper', async () => {
    const content = applicationOf()
    const filed = await fileCase(app, desk.clerk, content)
    await step(app, desk.clerk, casesRoutes.requestSupplement, filed, { items: ['诊断证明'] })
    const rows = await app.services.db.selectFrom('access.outbox_message').selectAll().execute()
    const texts = rows.map(({ textSealed }) => app.services.cipher.open(textSealed))
    const text = texts.find((one) => one.includes(filed.receiptNumber)) ?? ''
    expect(text).toContain('还缺材料')
    expect(text).not.toContain('诊断')
    expect(text).not.toContain(content.members[0]?.name)
  })
})

describe('letters and papers', () => {
  it('are delivered once, on a day that has been', async () => {
    const filed = await fileCase(app, desk.clerk, applicationOf())
    const asked = await step(app, desk.clerk, casesRoutes.requestSupplement, filed, { items: ['户口簿'] })
    const { letters } = await showCase(app, desk.clerk, asked)
    const letterId = letters[0]?.letterId ?? ''
    const ahead = await tryStep(app, desk.clerk, casesRoutes.deliverLetter, asked, {
      ...{ letterId, deliveredOn: '2023-03-02' },
    })
    expect(ahead.problem).toMatchObject({ status: 422, code: 'letter.future' })
    const done = await step(app, desk.clerk, casesRoutes.deliverLetter, asked, {
      ...{ letterId, deliveredOn: '2023-03-01' },
    })
    const again = await tryStep(app, desk.clerk, casesRoutes.deliverLetter, done, {
      ...{ letterId, deliveredOn: '2023-03-01' },
    })
    expect(again.problem).toMatchObject({ status: 409, code: 'letter.delivered-already' })
  })

  it('print as PDF', async () => {
    const filed = await fileCase(app, desk.clerk, applicationOf())
    const asked = await step(app, desk.clerk, casesRoutes.requestSupplement, filed, { items: ['户口簿'] })
    const { letters } = await showCase(app, desk.clerk, asked)
    const { county, id } = asked
    const printed = await app.call(desk.clerk, casesRoutes.printLetter, {
      ...{ county, id, letterId: letters[0]?.letterId ?? '' },
    })
    expect(
      Buffer.from(printed.body.bytes ?? printed.body)
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  })

  it('refuses a file that is not what it says', async () => {
    const { county, id } = await fileCase(app, desk.clerk, applicationOf())
    const bad = { name: '证明.pdf', bytes: Buffer.from('MZ not a pdf'), mediaType: 'application/pdf' }
    const answer = await app.call(
      desk.clerk,
      casesRoutes.addAttachment,
      { county, id, kind: 'income' },
      { file: bad },
    )
    expect(answer.problem).toMatchObject({ status: 415, code: 'file.type' })
  })
})
