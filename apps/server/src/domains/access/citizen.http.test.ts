import { accessRoutes } from '@songtan/contract'
import { mobilePhone, residentIdCheck } from '@songtan/kernel'
import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { testApp } from '../../../../../test-kit/app.ts'
import { visitorsOf } from '../../../../../test-kit/visitors.ts'
import { citizenById, sendMessage } from './index.ts'

const app = await testApp({ day: '2023-04-03' })
const { services, clock } = app
const visitor = await visitorsOf(app)

let serial = 0
let phone = ''
let address = ''
beforeEach(() => {
  clock.moveTo('2023-04-03')
  serial += 1
  phone = `1390000${String(serial).padStart(4, '0')}`
  address = `192.0.2.${serial}`
})

const idOf = (n: number) => {
  const first17 = `61990119800101${String(n).padStart(3, '0')}`
  return first17 + residentIdCheck(first17)
}
const later = (seconds: number) =>
  clock.moveTo(new Date(services.clock.now().getTime() + seconds * 1000).toISOString())
const ask = (of = phone, who = visitor(address)) => who.call(accessRoutes.requestCode, { phone: of })
const codeShown = async () => {
  const { body } = await visitor().call(accessRoutes.demoMessages, { limit: 1 })
  return /验证码 (\d{6})/.exec(body.items[0]?.text ?? '')?.[1] ?? ''
}
const enter = (code: string, who = visitor(address), of = phone) =>
  who.call(accessRoutes.citizenSignIn, { phone: of, code })
const wrongOf = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')
const signedIn = async () => {
  await ask()
  const who = visitor(address)
  expect((await enter(await codeShown(), who)).status).toBe(200)
  return who
}

describe('one-time code', () => {
  it('signs in once: the same person by the same phone next time', async () => {
    const who = await signedIn()
    const first = await who.call(accessRoutes.myProfile, {})
    expect(first.body).toMatchObject({ phoneMasked: `139****${phone.slice(-4)}`, identified: false })
    expect((await enter(await codeShown())).problem.code).toBe('access.code-spent')
    later(60)
    const again = await (await signedIn()).call(accessRoutes.myProfile, {})
    expect(again.body.id).toBe(first.body.id)
  })

  it('ends after five wrong tries, many at once included', async () => {
    await ask()
    const code = await codeShown()
    const tries = await Promise.all(Array.from({ length: 9 }, () => enter(wrongOf(code))))
    const codes = tries.map(({ problem }) => problem.code)
    expect(codes.filter((one) => one === 'access.code-wrong')).toHaveLength(4)
    expect(codes.filter((one) => one === 'access.code-spent')).toHaveLength(5)
    expect((await enter(code)).problem.code).toBe('access.code-spent')
  })

  it('holds five minutes, not a second more, and a newer one ends it', async () => {
    await ask()
    const first = await codeShown()
    later(60)
    await ask()
    const second = await codeShown()
    if (first !== second) expect((await enter(first)).status).toBe(422)
    later(299)
    expect((await enter(second)).status).toBe(200)
    later(60)
    await ask()
    const third = await codeShown()
    later(300)
    expect((await enter(third)).problem.code).toBe('access.code-spent')
  })

  it('is not good for another phone', async () => {
    await ask()
    const code = await codeShown()
    expect((await enter(code, visitor(address), '13900009999')).status).toBe(422)
  })

  it('once a minute and six times an hour a phone, also when asked for at once', async () => {
    const first = await Promise.all([ask(), ask(), ask()])
    expect(first.map(({ status }) => status).sort()).toEqual([200, 429, 429])
    const statuses = []
    for (let i = 0; i < 6; i += 1) {
      later(60)
      statuses.push((await ask()).status)
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429])
  })

  it('an address that asks for many phones is stopped', async () => {
    const who = visitor(address)
    for (let i = 0; i < 60; i += 1) await ask(`1380000${String(i).padStart(4, '0')}`, who)
    expect((await ask('13700000000', who)).problem.code).toBe('access.too-often')
  })

  it('refuses what is no phone, and keeps neither phone nor code in clear', async () => {
    expect((await ask('12345')).problem).toMatchObject({ status: 422, code: 'phone.format', field: 'phone' })
    await ask()
    const code = await codeShown()
    const { db } = services
    const rows = [
      await db.selectFrom('access.one_time_code').selectAll().execute(),
      await db.selectFrom('access.outbox_message').selectAll().execute(),
      await db.selectFrom('platform.audit').selectAll().execute(),
    ]
    const text = JSON.stringify(rows, (_, value) =>
      value?.type === 'Buffer' ? Buffer.from(value.data).toString() : value,
    )
    expect(text).not.toContain(phone)
    expect(text).not.toContain(`"${code}"`)
  })

  it('messages are delivered in the background', async () => {
    await ask()
    await app.drain()
    const rows = await services.db.selectFrom('access.outbox_message').select('state').execute()
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['sent']))
  })
})

describe('news', () => {
  const tell = (text: string, of = phone) =>
    services.db
      .transaction()
      .execute((tx) => sendMessage(tx, services, { phone: mobilePhone(of), text, kind: 'news' }))
  const waits = () =>
    services.db
      .selectFrom('access.outbox_message')
      .select(['notBefore', 'kind'])
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()

  it('is read by whose phone it is, at once and newest first, without the codes', async () => {
    await tell('甲')
    await tell('乙')
    await tell('别人的', '13900009999')
    const read = await (await signedIn()).call(accessRoutes.myMessages, {})
    expect(read.body.items.map(({ text }) => text)).toEqual(['乙', '甲'])
    expect((await visitor(address).call(accessRoutes.myMessages, {})).status).toBe(401)
  })

  it('rings nobody at night, codes ring at once', async () => {
    clock.moveTo('2023-04-03T22:30:00+08:00')
    await tell('夜里')
    expect(await waits()).toEqual({ kind: 'news', notBefore: new Date('2023-04-04T08:00:00+08:00') })
    const { rows } = await sql<{ at: Date }>`
      select start_after as at from pgboss.job where name = 'access.deliver-message'
      order by created_on desc, id desc limit 1`.execute(services.db)
    expect(rows[0]?.at).toEqual(new Date('2023-04-04T08:00:00+08:00'))
    await ask()
    expect(await waits()).toEqual({ kind: 'code', notBefore: null })
  })
})

describe('session', () => {
  it('ends with sign-out, and after two hours untouched', async () => {
    const who = await signedIn()
    expect((await who.call(accessRoutes.citizenSignOut, {})).status).toBe(200)
    expect((await who.call(accessRoutes.myProfile, {})).status).toBe(401)
    later(60)
    const other = await signedIn()
    later(2 * 3600 - 1)
    expect((await other.call(accessRoutes.myProfile, {})).status).toBe(200)
    later(2 * 3600)
    expect((await other.call(accessRoutes.myProfile, {})).status).toBe(401)
  })
})

describe('identity', () => {
  const claim = (over: object = {}) => ({
    name: '薪小火',
    residentId: idOf(serial),
    livenessToken: 'simulate:match',
    ...over,
  })

  it('is kept sealed and shown masked', async () => {
    const who = await signedIn()
    const { body } = await who.call(accessRoutes.identifyMyself, claim())
    expect(body).toMatchObject({
      identified: true,
      name: '薪小火',
      residentIdMasked: `619***********${idOf(serial).slice(-4)}`,
    })
    const row = await services.db
      .selectFrom('access.citizen')
      .selectAll()
      .where('id', '=', body.id)
      .executeTakeFirstOrThrow()
    expect(row.residentIdSealed?.includes(idOf(serial))).toBe(false)
    const opened = await citizenById(services.db, services, body.id)
    expect(opened).toMatchObject({ name: '薪小火', residentId: idOf(serial), phone })
  })

  it('the same again changes nothing, another person is refused, and so is a second phone', async () => {
    const who = await signedIn()
    await who.call(accessRoutes.identifyMyself, claim())
    expect((await who.call(accessRoutes.identifyMyself, claim())).status).toBe(200)
    const other = await who.call(accessRoutes.identifyMyself, claim({ residentId: idOf(900) }))
    expect(other.problem).toMatchObject({ status: 409, code: 'access.identified-already' })
    const taken = idOf(serial)
    phone = `1360000${String(serial).padStart(4, '0')}`
    const second = await signedIn()
    const elsewhere = await second.call(accessRoutes.identifyMyself, claim({ residentId: taken }))
    expect(elsewhere.problem).toMatchObject({ status: 409, code: 'access.identity-elsewhere' })
  })

  it('a mismatch is not a match, and a provider that is down is neither', async () => {
    const who = await signedIn()
    const send = (token: string) => who.call(accessRoutes.identifyMyself, claim({ livenessToken: token }))
    expect((await send('simulate:unavailable')).problem).toMatchObject({
      status: 503,
      code: 'access.identity-unavailable',
    })
    for (let i = 0; i < 5; i += 1)
      expect((await send('simulate:mismatch')).problem.code).toBe('access.identity-mismatch')
    expect((await send('simulate:match')).problem.code).toBe('access.too-often')
    expect((await who.call(accessRoutes.myProfile, {})).body.identified).toBe(false)
  })

  it('names the field of an impossible number, never the number', async () => {
    const who = await signedIn()
    const wrong = `${idOf(serial).slice(0, 17)}${idOf(serial).endsWith('0') ? '1' : '0'}`
    const { problem } = await who.call(accessRoutes.identifyMyself, claim({ residentId: wrong }))
    expect(problem).toMatchObject({ status: 422, code: 'resident-id.check-digit', field: 'residentId' })
    expect(JSON.stringify(problem)).not.toContain(wrong.slice(0, 10))
  })
})

it('shows no messages where they really leave', async () => {
  const { demoMessages } = await import('./demo-messages.ts')
  const call = { actor: { kind: 'visitor', id: 'visitor', label: 'visitor' } as const, input: { limit: 5 } }
  const production = { ...services, config: { ...services.config, production: true } }
  await expect(demoMessages.run(call, production)).rejects.toMatchObject({
    status: 404,
    code: 'route.not-found',
  })
  const leaving = { ...services, messages: { ...services.messages, leaves: true } }
  await expect(demoMessages.run(call, leaving)).rejects.toMatchObject({ status: 404 })
})
