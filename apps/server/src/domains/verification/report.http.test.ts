import { registryRoutes, verificationReport, verificationRoutes } from '@songtan/contract'
import { describe, expect, it } from 'vitest'
import { PLACES } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import { nth } from '../../../../../test-kit/factories/families.ts'
import {
  checkDesk,
  familyOf,
  knownPerson,
  signedAuthorisation,
} from '../../../../../test-kit/factories/verification.ts'
import { drawnText } from '../../../../../test-kit/pdf-text.ts'
import { SOURCE_CODES } from './domain/sources.ts'

const app = await testApp({ day: '2023-04-03' })
const desk = await checkDesk(app)
const { sources, clerk, officer } = desk
const { county } = PLACES

const home = await familyOf(app, clerk, sources, [
  knownPerson({
    tax: [{ kind: 'taxed-income', income: 'wage', yearly: 10_800_01 }],
    bank: [{ kind: 'balance', product: 'deposit', bank: '某银行', balance: 31_234_56 }],
    'civil-affairs': [{ kind: 'marriage', status: 'married', since: '1999-01-01' }],
  }),
  knownPerson({
    'social-security': [
      { kind: 'pension', scheme: 'resident-central', monthly: 103_00 },
      { kind: 'pension', scheme: 'resident-local', monthly: 30_00 },
    ],
    police: [{ kind: 'registration', county: '619902' }],
  }),
])
const [head = '', spouse = ''] = home.personIds
const declared = await app.call(clerk, registryRoutes.recordFacts, {
  ...{ county, id: home.id, version: home.version, standing: 'declared', source: 'statement' },
  facts: [
    {
      personId: head,
      fact: { kind: 'income', value: { kind: 'wage', amount: 900_00, per: 'month' } },
      from: '2023-01-01',
    },
    {
      personId: head,
      fact: { kind: 'asset', value: { kind: 'deposit', value: 3_000_00 } },
      from: '2023-01-01',
    },
    {
      personId: spouse,
      fact: { kind: 'income', value: { kind: 'basic-pension-central', amount: 103_00, per: 'month' } },
      from: '2023-01-01',
    },
  ],
})
await signedAuthorisation(app, desk, home, SOURCE_CODES)
const order = await app.call(clerk, verificationRoutes.orderChecks, {
  ...{ county, householdId: home.id, purpose: 'application' },
})
const at = { county, id: order.body.id }

describe('before the last answer', () => {
  it('there is no report', async () => {
    const { status, problem } = await app.call(officer, verificationRoutes.showReport, at)
    expect([status, problem.code]).toEqual([409, 'verification.report-not-ready'])
    await app.drain()
  })
})

describe('the report', () => {
  it('sets declared beside verified, to the fen, with the standard of the day', async () => {
    expect(declared.status).toBe(200)
    const { body } = await app.call(officer, verificationRoutes.showReport, at)
    expect(verificationReport.parse(body)).toEqual(body)
    expect(body.incomes).toEqual([
      { group: 'wage', declared: 10_800_00, verified: 10_800_01, complete: true },
      { group: 'business', declared: null, verified: 0, complete: true },
      { group: 'property', declared: null, verified: 0, complete: true },
      { group: 'transfer', declared: 1_236_00, verified: 1_596_00, complete: true },
      { group: 'apart', declared: null, verified: 0, complete: true },
    ])
    expect(body.totals).toEqual({
      income: { declared: 12_036_00, verified: 12_396_01, complete: true },
      perCapita: { declared: 501_50, verified: 516_50, complete: true },
      assets: { declared: 3_000_00, verified: 31_234_56, complete: true },
    })
    expect(body.standard?.monthly).toBe(497_00)
    expect(body.differences.map(({ code, personId, subject }) => [code, personId, subject])).toEqual(
      expect.arrayContaining([
        ['registered-elsewhere', spouse, 'person'],
        ['differs', head, 'wage'],
        ['differs', head, 'deposit'],
        ['differs', spouse, 'transfer'],
      ]),
    )
    expect(body).toMatchObject({ conclusion: 'differences', state: 'complete', revision: 1 })
    expect(body.validTo).toBe('2023-05-03')
    expect(body.items).toHaveLength(16)
    expect(body.members.map(({ personId }) => personId)).toEqual([head, spouse])
    expect(JSON.stringify(body)).not.toMatch(/6199\d{14}/)
  })

  it('stays as it was made, whatever the family declares afterwards', async () => {
    const before = (await app.call(officer, verificationRoutes.showReport, at)).body
    const { body: page } = await app.call(clerk, registryRoutes.family, { county, id: home.id })
    await app.call(clerk, registryRoutes.recordFacts, {
      ...{ county, id: home.id, version: page.version, standing: 'declared', source: 'statement' },
      facts: [
        {
          personId: head,
          fact: { kind: 'asset', value: { kind: 'deposit', value: 1 } },
          from: '2023-02-01',
        },
      ],
    })
    expect((await app.call(officer, verificationRoutes.showReport, at)).body).toEqual(before)
  })
})

describe('on paper', () => {
  it.each(['zh', 'en'] as const)('is a PDF with number, names and figures: %s', async (language) => {
    const { body: report } = await app.call(officer, verificationRoutes.showReport, at)
    const { status, body } = await app.call(officer, verificationRoutes.printReport, { ...at, language })
    expect(status).toBe(200)
    const pdf = Buffer.from(body as unknown as Uint8Array)
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    const text = drawnText(pdf)
    for (const wanted of [report.number, nth(report.members, 0).name, '10,800.01', '31,234.56', '497.00'])
      expect(text).toContain(wanted)
    expect(text).toContain(language === 'zh' ? '仅供审核参考' : 'for reference')
  })
})
