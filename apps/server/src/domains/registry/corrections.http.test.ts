import { registryRoutes } from '@songtan/contract'
import { describe, expect, it } from 'vitest'
import { PLACES, staffAs } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import { identifiedCitizen } from '../../../../../test-kit/factories/citizens.ts'
import { nth, openHouseholdAs, somebody } from '../../../../../test-kit/factories/families.ts'

const app = await testApp()
const { services } = app
const { county } = PLACES
const clerk = await staffAs(services, 'town-clerk', PLACES.town)
const elsewhere = await staffAs(services, 'town-clerk', PLACES.otherTown)
const approver = await staffAs(services, 'town-approver', PLACES.town)
const finance = await staffAs(services, 'finance-clerk')

const SAYS = '我去年十月就不在饭店干了，没有工资'

/** A family with a declared wage of its head, who asks; and the other member. */
const familyOf = async () => {
  const [head, spouse] = [somebody(), somebody()]
  const family = await openHouseholdAs(app, clerk, {
    ...{ head, members: [{ person: spouse, relation: 'spouse' as const }] },
  })
  const at = { county, id: family.id }
  const earn = (amount: number, version: number) =>
    app.call(clerk, registryRoutes.recordFacts, {
      ...{ ...at, version, standing: 'declared', source: 'statement' },
      facts: family.personIds.map((personId) => ({
        ...{
          personId,
          fact: { kind: 'income' as const, value: { kind: 'wage' as const, amount, per: 'month' as const } },
        },
      })),
    })
  const { body } = await earn(300_000, family.version)
  const me = await identifiedCitizen(app, head)
  const partner = await identifiedCitizen(app, spouse)
  const mine = (await app.call(me, registryRoutes.myFamily, at)).body
  const { factId } = nth(nth(mine.facts, 0).declared, 0)
  const about = { what: 'fact' as const, factId }
  const ask = (given: object = {}, actor = me) =>
    app.call(actor, registryRoutes.askCorrection, { ...at, about, says: SAYS, ...given })
  return { ...{ family, at, me, partner, ask, about }, mend: () => earn(0, body.version) }
}
const answer = (id: string, given: object = {}, actor = clerk) =>
  app.call(actor, registryRoutes.answerCorrection, {
    ...{ county, id, version: 1, outcome: 'kept', words: '工资单还在发，请带离职证明来', ...given },
  })
const look = (id: string, actor = clerk) => app.call(actor, registryRoutes.correction, { county, id })
/** What was sent to the phone that somebody signs in with. */
const messagesTo = async ({ id }: { readonly id: string }) => {
  const { db, cipher } = services
  const citizen = db.selectFrom('access.citizen').select('phoneIndex').where('id', '=', id)
  const rows = await db
    .selectFrom('access.outbox_message')
    .selectAll()
    .where('phoneIndex', '=', citizen)
    .execute()
  return rows.map(({ textSealed }) => cipher.open(textSealed))
}

describe('a family asks to have its data corrected', () => {
  it('gets a number and a state, and its own words are sealed', async () => {
    const { at, me, ask } = await familyOf()
    const { status, body } = await ask()
    expect(status).toBe(200)
    expect(body).toMatchObject({
      ...{ state: 'received', says: SAYS, answer: null, town: PLACES.town },
      about: { what: 'fact', kind: 'income', aspect: 'wage' },
    })
    expect(body.number).toMatch(/^GX6199012023\d{6}$/)
    expect(body.facts.map(({ fact }) => fact.value)).toEqual([
      { kind: 'wage', amount: 300_000, per: 'month' },
    ])
    expect((await app.call(me, registryRoutes.myCorrections, at)).body.items).toEqual([body])
    const rows = await services.db.selectFrom('registry.correction').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain('饭店')
  })

  it('that is sent twice, at once or later, is one request', async () => {
    const { at, me, ask } = await familyOf()
    const sendingId = services.clock.newId()
    const both = await Promise.all([ask({ sendingId }), ask({ sendingId })])
    const again = await ask({ sendingId })
    expect(new Set([...both, again].map(({ body }) => body.correctionId)).size).toBe(1)
    expect((await app.call(me, registryRoutes.myCorrections, at)).body.items).toHaveLength(1)
  })

  it('asks once about one thing, and anew after the answer', async () => {
    const { ask } = await familyOf()
    const first = await ask({ sendingId: services.clock.newId() })
    const second = await ask({ sendingId: services.clock.newId() })
    expect(second.problem).toMatchObject({ status: 409, code: 'registry.correction-open' })
    expect((await answer(first.body.correctionId)).status).toBe(200)
    expect((await ask({ sendingId: services.clock.newId() })).status).toBe(200)
  })

  it('speaks of members and account too, and of nothing that is not there', async () => {
    const { ask, family } = await familyOf()
    const personId = nth(family.personIds, 1)
    expect((await ask({ about: { what: 'member', personId } })).body.about).toMatchObject({
      what: 'member',
      personId,
    })
    const unknown = { what: 'fact', factId: services.clock.newId() }
    for (const about of [{ what: 'account' }, unknown, { what: 'member', personId: services.clock.newId() }])
      expect((await ask({ about })).problem.code).toBe('registry.correction-subject')
  })

  it('shows nobody what another member earns, nor anything to another family', async () => {
    const { at, ask, partner } = await familyOf()
    const other = await familyOf()
    await ask()
    expect((await ask({}, other.me)).status).toBe(404)
    expect((await app.call(other.me, registryRoutes.myCorrections, at)).status).toBe(404)
    expect((await ask({}, partner)).problem.code).toBe('registry.correction-subject')
    expect((await app.call(partner, registryRoutes.myCorrections, at)).body.items).toEqual([])
  })
})

describe('the town answers', () => {
  it('finds it in its area alone, beside what is kept now', async () => {
    const { ask, family } = await familyOf()
    const { correctionId, number } = (await ask()).body
    const listed = async (actor = clerk) =>
      (await app.call(actor, registryRoutes.listCorrections, { county })).body.items.filter(
        (row) => row.correctionId === correctionId,
      )
    expect(await listed()).toMatchObject([{ number, householdId: family.id, householdNumber: family.number }])
    expect(JSON.stringify(await listed())).not.toContain('饭店')
    expect(await listed(elsewhere)).toEqual([])
    expect((await look(correctionId)).body).toMatchObject({
      ...{ says: SAYS, changed: false, now: { fact: { kind: 'income' }, member: null, account: null } },
    })
    expect((await look(correctionId, elsewhere)).status).toBe(404)
    expect((await look(correctionId, finance)).status).toBe(403)
    expect((await answer(correctionId, {}, elsewhere)).status).toBe(404)
    expect((await answer(correctionId, {}, approver)).status).toBe(403)
  })

  it('is "corrected" only once the register holds something else, and says what was changed', async () => {
    const { ask, mend, at, me } = await familyOf()
    const { correctionId } = (await ask()).body
    const corrected = { outcome: 'corrected', words: '工资已改为没有' }
    expect((await answer(correctionId, corrected)).problem.code).toBe('registry.not-corrected-yet')
    await mend()
    expect((await look(correctionId)).body.changed).toBe(true)
    expect((await answer(correctionId, { ...corrected, words: ' ' })).status).toBe(400)
    expect((await answer(correctionId, corrected)).body).toMatchObject({ state: 'corrected', version: 2 })
    const [shown] = (await app.call(me, registryRoutes.myCorrections, at)).body.items
    expect(shown).toMatchObject({ state: 'corrected', answer: corrected.words })
    expect(shown?.facts.map(({ fact }) => fact.value)).toMatchObject([{ amount: 300_000 }])
  })

  it('once: of two clerks at once the second is told, and an answered request stays answered', async () => {
    const { ask } = await familyOf()
    const { correctionId } = (await ask()).body
    const both = await Promise.all([answer(correctionId), answer(correctionId)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(both.find(({ status }) => status === 409)?.problem.code).toBe('record.changed')
    expect((await answer(correctionId, { version: 2 })).problem.code).toBe('registry.correction-answered')
  })

  it('tells who asked that there is an answer, and nothing else', async () => {
    const { ask, at, me } = await familyOf()
    const { correctionId } = (await ask()).body
    expect(await messagesTo(me)).toEqual([])
    await answer(correctionId)
    expect(await messagesTo(me)).toEqual(['【送炭】您提出的资料更正请求有答复了，请登录查看。'])
    const looks = (await app.call(me, registryRoutes.whoLooked, at)).body.items
    expect(looks.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['registry.answerCorrection', 'registry.askCorrection']),
    )
  })

  it('is listed page by page: what waits from the oldest on, what was answered from the newest', async () => {
    const first = await app.call(clerk, registryRoutes.listCorrections, { county, limit: 1 })
    const [oldest] = first.body.items
    const next = await app.call(clerk, registryRoutes.listCorrections, {
      county,
      limit: 1,
      after: first.body.next,
    })
    expect(nth(next.body.items, 0).number > (oldest?.number ?? '')).toBe(true)
    expect([first.body.total !== undefined, next.body.total]).toEqual([true, undefined])
    const kept = await app.call(clerk, registryRoutes.listCorrections, { county, state: 'kept' })
    const numbers = kept.body.items.map(({ number }) => number)
    expect(numbers).toEqual(numbers.toSorted().reverse())
  })
})
