import { registryRoutes } from '@songtan/contract'
import { describe, expect, it } from 'vitest'
import { PLACES, staffAs } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import { nth, openHouseholdAs, somebody } from '../../../../../test-kit/factories/families.ts'
import { currentAccount } from './accounts.queries.ts'

const app = await testApp()
const { services } = app
const clerk = await staffAs(services, 'town-clerk', PLACES.town)
const finance = await staffAs(services, 'finance-clerk')
const { county } = PLACES

/** Made up; only their Luhn digit is right. */
const CARD = '6299990000000000015'
const PASSBOOK = '123456789012'
const luhnEnd = (head: string) =>
  [...'0123456789'].find((end) => {
    const sum = [...(head + end)].reverse().reduce((total, digit, i) => {
      const n = Number(digit) * (i % 2 === 1 ? 2 : 1)
      return total + (n > 9 ? n - 9 : n)
    }, 0)
    return sum % 10 === 0
  }) ?? ''
const card = CARD.slice(0, -1) + luhnEnd(CARD.slice(0, -1))
const wrong = card.slice(0, -1) + String((Number(card.at(-1)) + 1) % 10)

const set = (id: string, version: number, holderId: string, holderName: string, account = card) =>
  app.call(clerk, registryRoutes.setAccount, {
    ...{ county, id, version, holderId, holderName, bank: '暖河农商银行', account },
  })

describe('the account of a family', () => {
  it('is kept sealed, shown masked, and replaced with its past kept', async () => {
    const head = somebody()
    const { id, personIds } = await openHouseholdAs(app, clerk, { head })
    const holder = nth(personIds, 0)
    expect((await set(id, 1, holder, head.name)).body).toMatchObject({
      accountMasked: `**** ${card.slice(-4)}`,
      alsoUsedBy: 0,
      version: 2,
    })
    expect((await set(id, 2, holder, ` ${head.name} `, PASSBOOK)).status).toBe(200)
    const { body } = await app.call(clerk, registryRoutes.family, { county, id })
    expect(body.accounts.map(({ accountMasked, current }) => [accountMasked, current])).toEqual([
      ['**** 9012', true],
      [`**** ${card.slice(-4)}`, false],
    ])
    const paid = (await currentAccount(services.db, county, [id])).get(id)
    expect(paid && services.cipher.open(paid.accountSealed)).toBe(PASSBOOK)
    expect(JSON.stringify(body)).not.toContain(PASSBOOK)
  })

  it('tells how many other families use the same one', async () => {
    const [a, b] = [somebody(), somebody()]
    const account = '987654321098'
    const [first, second] = [
      await openHouseholdAs(app, clerk, { head: a }),
      await openHouseholdAs(app, clerk, { head: b }),
    ]
    await set(first.id, 1, nth(first.personIds, 0), a.name, account)
    expect((await set(second.id, 1, nth(second.personIds, 0), b.name, account)).body.alsoUsedBy).toBe(1)
  })

  it('is refused with a wrong check digit, another name, or a holder outside the family', async () => {
    const head = somebody()
    const { id, personIds } = await openHouseholdAs(app, clerk, { head })
    const stranger = await openHouseholdAs(app, clerk)
    const holder = nth(personIds, 0)
    const codes = [
      await set(id, 1, holder, head.name, wrong),
      await set(id, 1, holder, '别人'),
      await set(id, 1, nth(stranger.personIds, 0), head.name),
    ].map(({ status, problem }) => [status, problem.code, problem.field])
    expect(codes).toEqual([
      [422, 'bank-account.check-digit', 'account'],
      [422, 'registry.holder-name', 'holderName'],
      [422, 'registry.holder-outside', 'holderId'],
    ])
  })

  it('may be an agent’s, once the agent is named', async () => {
    const { id } = await openHouseholdAs(app, clerk)
    const person = somebody()
    const named = await app.call(clerk, registryRoutes.nameAgent, {
      ...{ county, id, version: 1, person, basis: '监护人' },
    })
    expect((await set(id, 2, named.body.personId, person.name)).status).toBe(200)
    const members = (await app.call(clerk, registryRoutes.family, { county, id })).body.members
    expect(members).toHaveLength(1)
  })

  it('is all that finance sees', async () => {
    const head = somebody({ name: '周全全' })
    const { id, personIds, number } = await openHouseholdAs(app, clerk, { head })
    await set(id, 1, nth(personIds, 0), head.name, '555566667777')
    const { body } = await app.call(finance, registryRoutes.payeeAccount, { county, id })
    expect(body).toMatchObject({
      number,
      account: { holderName: '周*全', accountMasked: '**** 7777', bank: '暖河农商银行' },
    })
    expect((await app.call(finance, registryRoutes.family, { county, id })).status).toBe(403)
    expect((await app.call(finance, registryRoutes.searchFamilies, { county })).status).toBe(403)
  })
})

describe('a hidden value', () => {
  const reveal = (id: string, given: object) =>
    app.call(clerk, registryRoutes.reveal, { county, id, what: 'residentId', purpose: '核对证件', ...given })

  it('opens one at a time, and the reason is recorded for the family to read', async () => {
    const head = somebody({ phone: '13900009999' })
    const address = '薪火村三组八号'
    const { id, personIds } = await openHouseholdAs(app, clerk, { head, address })
    const personId = nth(personIds, 0)
    await set(id, 1, personId, head.name, '111122223333')
    const values = [
      await reveal(id, { personId }),
      await reveal(id, { personId, what: 'phone' }),
      await reveal(id, { what: 'account' }),
      await reveal(id, { what: 'address' }),
    ].map(({ body }) => body.value)
    expect(values).toEqual([head.residentId, '13900009999', '111122223333', address])
    const looks = await services.db
      .selectFrom('platform.audit')
      .select(['outcome', 'purpose', 'householdId', 'details'])
      .where('action', '=', 'registry.reveal')
      .where('householdId', '=', id)
      .execute()
    expect(looks).toHaveLength(4)
    expect(looks[0]).toMatchObject({
      outcome: 'looked',
      purpose: '核对证件',
      details: { what: 'residentId' },
    })
    expect(JSON.stringify(looks)).not.toContain(head.residentId)
  })

  it('is refused without a reason, for a stranger, and where nothing is kept', async () => {
    const { id, personIds } = await openHouseholdAs(app, clerk)
    const personId = nth(personIds, 0)
    const answers = [
      await reveal(id, { personId, purpose: ' ' }),
      await reveal(id, { personId: services.clock.newId() }),
      await reveal(id, { personId, what: 'phone' }),
      await reveal(id, { what: 'account' }),
    ].map(({ status, problem }) => [status, problem.code])
    expect(answers).toEqual([
      [400, 'input.invalid'],
      [422, 'registry.not-a-member'],
      [422, 'registry.value-absent'],
      [422, 'registry.value-absent'],
    ])
  })
})
