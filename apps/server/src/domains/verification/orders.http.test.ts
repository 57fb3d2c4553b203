import { registryRoutes, verificationRoutes } from '@songtan/contract'
import { beforeEach, describe, expect, it } from 'vitest'
import { PLACES, staffAs } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import { nth } from '../../../../../test-kit/factories/families.ts'
import {
  checkDesk,
  familyOf,
  knownPerson,
  signedAuthorisation,
} from '../../../../../test-kit/factories/verification.ts'
import { askSource } from './ask-source.ts'

const app = await testApp({ day: '2023-04-03' })
const desk = await checkDesk(app)
const { sources, clerk, officer } = desk
const { county } = PLACES

const deposit = (balance: number) => ({
  kind: 'balance' as const,
  product: 'deposit' as const,
  bank: '某银行',
  balance,
})

beforeEach(() => {
  app.clock.moveTo('2023-04-03')
  sources.control({ source: '*', latencyMs: 0, failRate: 0, down: false, malformed: false, refuses: false })
})

const family = (...people: Parameters<typeof familyOf>[3]) => familyOf(app, clerk, sources, people)
const order = (householdId: string, input: { sources?: ('bank' | 'tax' | 'police')[] } = {}) =>
  app.call(clerk, verificationRoutes.orderChecks, { county, householdId, purpose: 'application', ...input })
const show = async (id: string) =>
  (await app.call(officer, verificationRoutes.showOrder, { county, id })).body
const report = async (id: string) =>
  (await app.call(officer, verificationRoutes.showReport, { county, id })).body
const looks = (householdId: string) =>
  app.services.db
    .selectFrom('platform.audit')
    .select(['outcome', 'details', 'purpose'])
    .where('county', '=', county)
    .where('householdId', '=', householdId)
    .where('action', '=', 'verification.askSource')
    .orderBy('id')
    .execute()

describe('without a live authorisation', () => {
  it('nothing is ordered and no query leaves', async () => {
    const home = await family(knownPerson())
    const before = sources.queries().length
    const none = await order(home.id)
    expect([none.status, none.problem.code]).toEqual([409, 'verification.authorisation-none'])
    await app.call(clerk, verificationRoutes.openAuthorisation, {
      ...{ county, householdId: home.id, purpose: 'social-assistance', scope: ['bank'] },
    })
    const unsigned = await order(home.id)
    expect([unsigned.problem.code, unsigned.problem.params]).toEqual([
      'verification.authorisation-unsigned',
      { reason: 'unsigned', missing: 1 },
    ])
    await app.drain()
    expect(sources.queries().length).toBe(before)
  })

  it('revoked between order and query, nothing leaves: the report is partial and the look is recorded', async () => {
    const home = await family(knownPerson({ bank: [deposit(1_00)] }))
    const { id, version } = await signedAuthorisation(app, desk, home, ['bank'])
    const ordered = await order(home.id)
    const revoked = await app.call(clerk, verificationRoutes.revokeAuthorisation, {
      ...{ county, id, version, reason: '家庭不愿再核对' },
    })
    expect(revoked.status).toBe(200)
    const before = sources.queries().length
    await app.drain()
    expect(sources.queries().length).toBe(before)
    const { state, questions } = await show(ordered.body.id)
    expect([state, questions.map(({ state, failure }) => [state, failure])]).toEqual([
      'partial',
      [['failed', 'no-authorisation']],
    ])
    expect(await looks(home.id)).toMatchObject([{ outcome: 'refused', details: { reason: 'revoked' } }])
  })

  it('signed by other members than the family has now, nothing leaves', async () => {
    const home = await family(knownPerson(), knownPerson())
    await signedAuthorisation(app, desk, home, ['bank'])
    const ordered = await order(home.id)
    // The register tells by event and job; until that job ran, each query compares by itself.
    const ended = await app.call(clerk, registryRoutes.endMembership, {
      ...{ county, id: home.id, personId: nth(home.personIds, 1), version: home.version },
      ...{ on: '2023-04-03', reason: '离婚' },
    })
    expect(ended.status).toBe(200)
    const before = sources.queries().length
    await app.drain()
    expect(sources.queries().length).toBe(before)
    const { questions } = await show(ordered.body.id)
    expect(new Set(questions.map(({ failure }) => failure))).toEqual(new Set(['no-authorisation']))
  })
})

describe('an order', () => {
  it('asks every member at every source of the scope once, and says who, under what, why', async () => {
    const home = await family(knownPerson({ bank: [deposit(300_00)] }), knownPerson())
    await signedAuthorisation(app, desk, home, ['bank', 'tax'])
    const before = sources.queries().length
    const ordered = await order(home.id)
    expect((await show(ordered.body.id)).state).toBe('running')
    await app.drain()
    const asked = sources.queries().slice(before)
    expect(asked.map(({ source }) => source).sort()).toEqual(['bank', 'bank', 'tax', 'tax'])
    const { state, items, questions, authorisation } = await show(ordered.body.id)
    expect(new Set(asked.map((query) => query.authorisation))).toEqual(new Set([authorisation.number]))
    expect([state, items]).toEqual(['complete', { waiting: 0, found: 1, none: 3, failed: 0 }])
    const finished = (await show(ordered.body.id)).finishedAt ?? ''
    const since = async (ms: number) => {
      const finishedSince = new Date(Date.parse(finished) + ms).toISOString()
      const { body } = await app.call(clerk, verificationRoutes.listOrders, { finishedSince, limit: 100 })
      return body.items.some(({ id }) => id === ordered.body.id)
    }
    expect([await since(-1000), await since(1000)]).toEqual([true, false])
    expect(new Set(questions.map(({ dataDate }) => dataDate))).toEqual(new Set(['2023-04-02']))
    const recorded = await looks(home.id)
    expect(recorded).toHaveLength(4)
    expect(recorded[0]).toMatchObject({
      outcome: 'looked',
      purpose: 'application',
      details: { operator: `staff:${clerk.id}`, authorisation: authorisation.id },
    })
  })

  it('records what was found in the register, with source and data date', async () => {
    const home = await family(knownPerson({ bank: [deposit(300_00), deposit(45_67)] }))
    await signedAuthorisation(app, desk, home, ['bank'])
    const ordered = await order(home.id)
    await app.drain()
    const facts = await app.services.db
      .selectFrom('registry.fact')
      .select(['kind', 'value', 'standing', 'source', 'sourceRef', 'effectiveFrom'])
      .where('county', '=', county)
      .where('householdId', '=', home.id)
      .where('standing', '=', 'verified')
      .where('source', '=', 'bank')
      .execute()
    expect(facts.map(({ value }) => value)).toEqual(
      expect.arrayContaining([
        { kind: 'deposit', value: 345_67 },
        { kind: 'fund', value: 0 },
        { kind: 'securities', value: 0 },
      ]),
    )
    expect(new Set(facts.map(({ effectiveFrom, sourceRef }) => `${effectiveFrom} ${sourceRef}`))).toEqual(
      new Set([`2023-04-02 ${ordered.body.id}`]),
    )
  })

  it('is due on the third working day', async () => {
    const home = await family(knownPerson())
    await signedAuthorisation(app, desk, home, ['bank'])
    const { body } = await order(home.id)
    // 2023-04-05 is 清明, a rest day.
    expect((await show(body.id)).dueOn).toBe('2023-04-07')
    await app.drain()
  })

  it('keeps to the scope, and runs one at a time', async () => {
    const home = await family(knownPerson())
    await signedAuthorisation(app, desk, home, ['bank'])
    const wider = await order(home.id, { sources: ['bank', 'police'] })
    expect([wider.status, wider.problem.code]).toEqual([422, 'verification.source-outside-scope'])
    const both = await Promise.all([order(home.id), order(home.id)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(both.find(({ status }) => status === 409)?.problem.code).toBe('verification.order-running')
    await app.drain()
    expect((await order(home.id)).status).toBe(200)
    await app.drain()
  })

  it.each([
    ['timeout', { latencyMs: 3000 }],
    ['unreachable', { down: true }],
    ['error', { failRate: 1 }],
    ['malformed', { malformed: true }],
  ] as const)('tries five times, then is partial and refuses nobody: %s', async (failure, fault) => {
    const home = await family(knownPerson({ tax: [{ kind: 'taxed-income', income: 'wage', yearly: 1_00 }] }))
    await signedAuthorisation(app, desk, home, ['bank', 'tax'])
    const { body } = await order(home.id)
    sources.control({ source: 'bank', ...fault })
    await app.drain()
    const { state, questions } = await show(body.id)
    expect(state).toBe('partial')
    expect(
      questions.map(({ source, state, failure, attempts, asking }) => ({
        source,
        state,
        failure,
        attempts,
        asking,
      })),
    ).toEqual([
      { source: 'bank', state: 'failed', failure, attempts: 5, asking: false },
      { source: 'tax', state: 'found', failure: null, attempts: 1, asking: false },
    ])
    const made = await report(body.id)
    expect([made.conclusion, made.assets]).toEqual(['incomplete', []])
    expect(made.incomes[0]).toEqual({ group: 'wage', declared: null, verified: 1_00, complete: false })
  })

  it('gets through where only every second question fails', async () => {
    const home = await family(knownPerson(), knownPerson())
    await signedAuthorisation(app, desk, home, ['bank'])
    sources.control({ source: 'bank', failRate: 0.5 })
    const { body } = await order(home.id)
    await app.drain()
    expect((await show(body.id)).state).toBe('complete')
  })

  it('does not repeat a question that a source refuses', async () => {
    const home = await family(knownPerson())
    await signedAuthorisation(app, desk, home, ['bank'])
    sources.control({ source: 'bank', refuses: true })
    const { body } = await order(home.id)
    await app.drain()
    expect(nth((await show(body.id)).questions, 0)).toMatchObject({ failure: 'refused', attempts: 1 })
  })
})

describe('two jobs for one question', () => {
  it('ask once: the second finds the item taken, or answered', async () => {
    const home = await family(knownPerson())
    await signedAuthorisation(app, desk, home, ['bank'])
    const { body } = await order(home.id)
    sources.control({ source: 'bank', latencyMs: 150 })
    const question = {
      ...{ county, orderId: body.id, personId: nth(home.personIds, 0), source: 'bank' as const },
    }
    const before = sources.queries().length
    await Promise.all([1, 2, 3].map(() => askSource(app.services, question)))
    await askSource(app.services, question)
    expect(sources.queries().length).toBe(before + 1)
    const { state, questions, reportNumber } = await show(body.id)
    expect([state, nth(questions, 0).attempts]).toEqual(['complete', 1])
    expect(reportNumber).toMatch(/^HD619901-2023-\d{6}$/)
    await app.drain()
  })

  it('of two last answers at once exactly one finishes the order', async () => {
    const home = await family(knownPerson(), knownPerson())
    await signedAuthorisation(app, desk, home, ['bank', 'tax'])
    const { body } = await order(home.id)
    sources.control({ source: '*', latencyMs: 200 })
    await Promise.all(
      home.personIds.flatMap((personId) =>
        (['bank', 'tax'] as const).map((source) =>
          askSource(app.services, { county, orderId: body.id, personId, source }),
        ),
      ),
    )
    expect(await show(body.id)).toMatchObject({ state: 'complete', reportRevision: 1 })
    const events = await app.services.db
      .selectFrom('platform.event')
      .select('payload')
      .where('county', '=', county)
      .where('subject', '=', body.id)
      .execute()
    expect(events.map(({ payload }) => payload)).toMatchObject([{ state: 'complete', revision: 1 }])
    await app.drain()
  })
})

describe('asking again', () => {
  const partial = async () => {
    const home = await family(knownPerson({ bank: [deposit(7_00)] }))
    await signedAuthorisation(app, desk, home, ['bank', 'tax'])
    sources.control({ source: 'bank', refuses: true })
    const { body } = await order(home.id)
    await app.drain()
    sources.control({ source: 'bank', refuses: false })
    return { home, id: body.id, version: (await show(body.id)).version }
  }
  const again = (id: string, version: number, actor = officer) =>
    app.call(actor, verificationRoutes.askAgain, { county, id, version })

  it('adds the answer as late, and the report says so', async () => {
    const { id, version } = await partial()
    const first = await report(id)
    app.clock.moveTo('2023-04-06')
    const asked = await again(id, version)
    expect([asked.status, asked.body.asked]).toEqual([200, 1])
    const meanwhile = await show(id)
    expect([meanwhile.state, nth(meanwhile.questions, 0)]).toMatchObject([
      'partial',
      { state: 'failed', asking: true },
    ])
    await app.drain()
    const second = await report(id)
    expect([first.revision, first.state, second.revision, second.state]).toEqual([
      1,
      'partial',
      2,
      'complete',
    ])
    expect(second.number).toBe(first.number)
    expect(second.items.map(({ source, late, dataDate }) => [source, late, dataDate])).toEqual([
      ['bank', true, '2023-04-05'],
      ['tax', false, '2023-04-02'],
    ])
    expect(second.assets[0]).toMatchObject({ kind: 'deposit', verified: 7_00, complete: true })
  })

  it('needs something that failed, the version one saw, and a live authorisation', async () => {
    const { home, id, version } = await partial()
    expect((await again(id, version + 1)).problem.code).toBe('record.changed')
    const { status } = await again(id, version)
    expect(status).toBe(200)
    await app.drain()
    const done = await show(id)
    expect((await again(id, done.version)).problem.code).toBe('verification.nothing-failed')
    await app.call(clerk, verificationRoutes.openAuthorisation, {
      ...{ county, householdId: home.id, purpose: 'social-assistance', scope: ['bank'] },
    })
    expect((await again(id, done.version)).problem.code).toBe('verification.authorisation-new-application')
  })

  it('is the verification officer’s', async () => {
    const { id, version } = await partial()
    expect((await again(id, version, clerk)).status).toBe(403)
    const elsewhere = await staffAs(app.services, 'verification-officer', PLACES.otherCounty)
    expect((await again(id, version, elsewhere)).status).toBe(404)
  })
})
