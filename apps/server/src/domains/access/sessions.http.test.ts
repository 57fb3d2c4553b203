import { accessRoutes, orgRoutes } from '@songtan/contract'
import { beforeEach, describe, expect, it } from 'vitest'
import { PLACES, staffAs, staffWith } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import { signInFor, typed } from '../../../../../test-kit/factories/staff-sign-in.ts'
import { type Visitor, visitorsOf } from '../../../../../test-kit/visitors.ts'
import { totpCode } from '../../platform/crypto/totp.ts'
import type { StaffSignIn } from './index.ts'

const app = await testApp({ day: '2023-04-03' })
const { services, clock } = app
const visitor = await visitorsOf(app)

let person: StaffSignIn
let who: Visitor

const later = (seconds: number) =>
  clock.moveTo(new Date(services.clock.now().getTime() + seconds * 1000).toISOString())
const enter = async (as = person): Promise<Visitor> => {
  const browser = visitor()
  expect((await browser.call(accessRoutes.signIn, typed(as, services.clock.now()))).status).toBe(200)
  return browser
}
const isIn = async (browser: Visitor) => (await browser.call(accessRoutes.me, {})).status === 200
const stolen = (browser: Visitor): Visitor => {
  const thief = visitor('203.0.113.9')
  for (const [name, value] of browser.cookies) thief.cookies.set(name, value)
  return thief
}

beforeEach(async () => {
  clock.moveTo('2023-04-03')
  person = await signInFor(app, 'security-admin', PLACES.county)
  who = await enter()
})

describe('how long it lasts', () => {
  it('30 minutes untouched, not a second more', async () => {
    later(30 * 60 - 1)
    expect(await isIn(who)).toBe(true)
    later(30 * 60 - 1)
    expect(await isIn(who)).toBe(true)
    later(30 * 60)
    expect(await isIn(who)).toBe(false)
  })

  it('12 hours in all, however busy', async () => {
    for (let i = 0; i < 35; i += 1) {
      later(20 * 60)
      expect(await isIn(who)).toBe(true)
    }
    later(20 * 60)
    expect(await isIn(who)).toBe(false)
  })
})

describe('how it ends', () => {
  it('sign-out ends it on the server: a copied cookie is worth nothing', async () => {
    const thief = stolen(who)
    expect(await isIn(thief)).toBe(true)
    expect((await who.call(accessRoutes.signOut, {})).status).toBe(200)
    expect(who.cookies.size).toBe(0)
    expect(await isIn(thief)).toBe(false)
  })

  it('sign-out everywhere ends all of one’s own and nobody else’s', async () => {
    later(30)
    const second = await enter()
    const other = await enter(await signInFor(app, 'auditor', PLACES.county))
    const listed = await who.call(accessRoutes.listMySessions, {})
    expect(listed.body.items.map(({ current }) => current).sort()).toEqual([false, true])
    expect((await who.call(accessRoutes.signOutEverywhere, {})).body).toEqual({ ended: 2 })
    expect([await isIn(who), await isIn(second), await isIn(other)]).toEqual([false, false, true])
  })

  it('a changed password ends every other session and keeps this one', async () => {
    const thief = stolen(who)
    const change = { current: person.password, next: 'Another-pass-42' }
    expect((await who.call(accessRoutes.changePassword, change)).status).toBe(200)
    expect([await isIn(who), await isIn(thief)]).toEqual([true, false])
    later(30)
    expect((await visitor().call(accessRoutes.signIn, typed(person, services.clock.now()))).status).toBe(401)
    await enter({ ...person, password: change.next })
  })

  it('the security administrator ends it at once, and so does being shut out or losing the post', async () => {
    const clerk = await signInFor(app, 'town-clerk', PLACES.town)
    const browser = await enter(clerk)
    const admin = await staffAs(services, 'security-admin', PLACES.county)
    const far = await staffAs(services, 'security-admin', PLACES.otherCounty)
    const call = { id: clerk.staffId, reason: '离岗' }
    expect((await app.call(far, accessRoutes.revokeSessions, call)).status).toBe(404)
    expect((await app.call(admin, accessRoutes.revokeSessions, call)).body).toEqual({ ended: 1 })
    expect(await isIn(browser)).toBe(false)
    later(30)
    const again = await enter(clerk)
    const shut = { id: clerk.staffId, active: false, reason: '离岗', version: 1 }
    expect((await app.call(admin, orgRoutes.setStaffActive, shut)).status).toBe(200)
    expect(await isIn(again)).toBe(false)
  })
})

describe('what it is', () => {
  it('only its keyed hash is stored, and a session of one kind opens nothing of the other', async () => {
    const token = [...who.cookies.values()][0] ?? ''
    const rows = await services.db.selectFrom('access.session').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(token)
    const crossed = visitor()
    crossed.cookies.set('songtan_citizen', token)
    expect((await crossed.call(accessRoutes.myProfile, {})).status).toBe(401)
  })

  it('tells posts of today with area names, and the actions they allow, in a bounded number of queries', async () => {
    const { body } = await who.call(accessRoutes.me, {})
    expect(body.posts).toMatchObject([{ kind: 'security-admin', areaName: '炉前区' }])
    expect(body.actions).toContain('org.givePost')
    expect(body.actions).not.toContain('access.listAudit')
    const actor = await staffAs(services, 'auditor', PLACES.county)
    expect((await app.call(actor, accessRoutes.me, {})).status).toBe(401)
  })
})

describe('one’s own password and authenticator', () => {
  const change = (next: string, current = person.password) =>
    who.call(accessRoutes.changePassword, { current, next })

  it('refuses what the policy forbids, by name', async () => {
    expect((await change('Short-pass1')).problem).toMatchObject({
      status: 422,
      code: 'access.password-short',
      field: 'next',
    })
    expect((await change('alllowercase1')).problem.code).toBe('access.password-simple')
    expect((await change(`Aa1-${person.login}`)).problem.code).toBe('access.password-has-login')
    expect((await change(person.password)).problem.code).toBe('access.password-same')
  })

  it('counts wrong current passwords: the sixth try finds it locked, right or not', async () => {
    for (let i = 0; i < 5; i += 1) {
      expect((await change('Another-pass-42', 'wrong')).problem.code).toBe('access.password-wrong')
    }
    expect((await change('Another-pass-42')).problem.code).toBe('access.locked')
  })

  it('a new authenticator counts from its first code on; until then the old one does', async () => {
    const confirm = (code: string) => who.call(accessRoutes.confirmTotp, { code })
    expect((await confirm('000000')).problem.code).toBe('access.totp-not-started')
    expect((await who.call(accessRoutes.startTotp, { password: 'wrong' })).problem.code).toBe(
      'access.password-wrong',
    )
    const started = await who.call(accessRoutes.startTotp, { password: person.password })
    expect(started.body.totpUri).toContain(started.body.totpSecret)
    later(30)
    await enter()
    const now = services.clock.now()
    const wrong = String((Number(totpCode(started.body.totpSecret, now)) + 1) % 1_000_000).padStart(6, '0')
    expect((await confirm(wrong)).problem.code).toBe('access.totp-wrong')
    expect((await confirm(totpCode(started.body.totpSecret, now))).status).toBe(200)
    later(30)
    expect((await visitor().call(accessRoutes.signIn, typed(person, services.clock.now()))).status).toBe(401)
    await enter({ ...person, totpSecret: started.body.totpSecret })
  })
})

describe('a credential handed over', () => {
  it('works once the person chooses a password, ends the old one, and is for whole persons of the area only', async () => {
    const admin = await staffAs(services, 'security-admin', PLACES.county)
    const call = { id: person.staffId, reason: '忘记密码' }
    const issued = await app.call(admin, accessRoutes.issueCredential, call)
    expect(issued.body).toMatchObject({ login: person.login })
    expect(await isIn(who)).toBe(false)
    const { temporaryPassword, totpSecret } = issued.body
    const browser = await enter({ ...person, password: temporaryPassword, totpSecret })
    expect((await browser.call(accessRoutes.me, {})).body.mustChangePassword).toBe(true)
    const wide = await staffWith(services, [
      { kind: 'supervisor', area: PLACES.county },
      { kind: 'supervisor', area: '6199' },
    ])
    const refused = await app.call(admin, accessRoutes.issueCredential, { ...call, id: wide.id })
    expect(refused.problem.code).toBe('org.staff-elsewhere-too')
    const own = await app.call(admin, accessRoutes.issueCredential, { ...call, id: admin.id })
    expect(own.problem.code).toBe('org.not-on-oneself')
    const clerk = await staffAs(services, 'town-clerk', PLACES.town)
    expect((await app.call(clerk, accessRoutes.issueCredential, call)).status).toBe(403)
    expect((await app.call(clerk, accessRoutes.revokeSessions, call)).status).toBe(403)
  })

  it('a repeated call with one key gives the same secret, kept sealed', async () => {
    const admin = await staffAs(services, 'security-admin', PLACES.county)
    const call = { id: person.staffId, reason: '忘记密码' }
    const options = { idempotencyKey: 'issue-once-0001' }
    const first = await app.call(admin, accessRoutes.issueCredential, call, options)
    const second = await app.call(admin, accessRoutes.issueCredential, call, options)
    expect(second.body).toEqual(first.body)
    const rows = await services.db.selectFrom('platform.idempotency').selectAll().execute()
    expect(rows).toHaveLength(1)
    expect(rows[0]?.answerSealed?.includes(first.body.temporaryPassword)).toBe(false)
  })
})
