import { accessRoutes, orgRoutes } from '@songtan/contract'
import { beforeEach, describe, expect, it } from 'vitest'
import { PLACES } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import { signInFor, typed } from '../../../../../test-kit/factories/staff-sign-in.ts'
import { visitorsOf } from '../../../../../test-kit/visitors.ts'
import { totpCode } from '../../platform/crypto/totp.ts'
import type { StaffSignIn } from './index.ts'

const app = await testApp({ day: '2023-04-03' })
const { services, clock } = app
const visitor = await visitorsOf(app)

let person: StaffSignIn
let address = 0
let fresh: () => ReturnType<typeof visitor>

beforeEach(async () => {
  clock.moveTo('2023-04-03')
  person = await signInFor(app, 'security-admin', PLACES.county)
  address += 1
  fresh = () => visitor(`192.0.2.${address}`)
})

const later = (seconds: number) =>
  clock.moveTo(new Date(services.clock.now().getTime() + seconds * 1000).toISOString())
const enter = (over: object = {}, who = fresh()) =>
  who.call(accessRoutes.signIn, { ...typed(person, services.clock.now()), ...over })

describe('two factors', () => {
  it('opens a session in a cookie that scripts and other sites cannot use', async () => {
    const who = fresh()
    const answer = await enter({}, who)
    expect(answer.body).toEqual({ mustChangePassword: false })
    expect(String(answer.headers['set-cookie'])).toMatch(
      /songtan_staff=[\w-]{43};.*HttpOnly; SameSite=Strict/,
    )
    expect((await who.call(accessRoutes.me, {})).body).toMatchObject({
      login: person.login,
      id: person.staffId,
    })
  })

  it('takes the login in any case, and the code of one step before and after', async () => {
    expect((await enter({ login: person.login.toUpperCase() })).status).toBe(200)
    for (const seconds of [-30, 30]) {
      const other = await signInFor(app, 'auditor', PLACES.county)
      const at = new Date(services.clock.now().getTime() + seconds * 1000)
      expect((await fresh().call(accessRoutes.signIn, typed(other, at))).status).toBe(200)
    }
  })

  it('refuses a wrong password, a wrong code, an old code and an unknown account with one answer', async () => {
    const now = services.clock.now().getTime()
    const answers = await Promise.all([
      enter({ password: 'Wrong-password-1' }),
      enter({ code: totpCode(person.totpSecret, new Date(now - 90_000)) }),
      enter({ login: 'nobody' }),
    ])
    for (const { status, problem } of answers) {
      expect(status).toBe(401)
      expect(problem.code).toBe('access.sign-in-refused')
      expect(Object.keys(problem)).toEqual(Object.keys(answers[0].problem))
    }
  })

  it('takes a code once, also of two browsers at the same instant', async () => {
    const both = await Promise.all([enter(), enter()])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401])
    expect((await enter()).status).toBe(401)
    later(30)
    expect((await enter()).status).toBe(200)
  })

  it('keeps somebody shut out outside, though password and code are right', async () => {
    await services.db
      .updateTable('org.staff')
      .set({ active: false })
      .where('id', '=', person.staffId)
      .execute()
    expect((await enter()).status).toBe(401)
  })
})

describe('lock-out', () => {
  const wrong = { password: 'Wrong-password-1' }

  it('after five wrong tries even the right one waits 15 minutes, and is told so', async () => {
    for (const left of [4, 3, 2, 1, 0]) {
      expect((await enter(wrong)).problem.params).toEqual({ left })
    }
    const refused = await enter()
    expect(refused.problem).toMatchObject({ status: 429, code: 'access.locked', params: { minutes: 15 } })
    later(15 * 60 - 1)
    expect((await enter()).status).toBe(429)
    later(1)
    expect((await enter()).status).toBe(200)
  })

  it('many at once, as from many processes, are judged five times in all', async () => {
    const tries = await Promise.all(
      Array.from({ length: 12 }, (_, i) => enter(wrong, visitor(`198.51.100.${i}`))),
    )
    expect(tries.filter(({ status }) => status === 401)).toHaveLength(5)
    expect(tries.filter(({ status }) => status === 429)).toHaveLength(7)
  })

  it('answers an account that is nobody’s just the same', async () => {
    const codes = []
    for (let i = 0; i < 6; i += 1) codes.push((await enter({ login: 'ghost' })).problem.code)
    expect(codes).toEqual([...Array(5).fill('access.sign-in-refused'), 'access.locked'])
  })

  it('a right sign-in clears the count', async () => {
    for (let i = 0; i < 4; i += 1) await enter(wrong)
    expect((await enter()).status).toBe(200)
    expect((await enter(wrong)).problem.params).toEqual({ left: 4 })
  })

  it('an address that tries many accounts is stopped; those who sign in rightly do not count', async () => {
    const who = fresh()
    for (let i = 0; i < 29; i += 1) await enter({ login: `guess-${i}` }, who)
    for (let i = 0; i < 3; i += 1) {
      later(30)
      expect((await enter({}, who)).status).toBe(200)
    }
    expect((await enter({ login: 'guess-30' }, who)).status).toBe(401)
    expect((await enter({ login: 'guess-31' }, who)).problem.code).toBe('access.locked')
  })

  it('records whom the tries were for, and no password anywhere', async () => {
    await enter(wrong)
    await enter()
    const rows = await services.db
      .selectFrom('platform.audit')
      .selectAll()
      .where('action', '=', 'access.signIn')
      .where('subjectId', '=', person.staffId)
      .orderBy('id')
      .execute()
    expect(rows).toMatchObject([
      { outcome: 'refused', county: '619901' },
      { outcome: 'done', county: '619901' },
    ])
    expect(JSON.stringify(rows)).not.toContain(person.password)
  })
})

describe('a handed-over password', () => {
  it('opens nothing until it is changed; then everything of the post', async () => {
    person = await signInFor(app, 'security-admin', PLACES.county, { mustChange: true })
    const who = fresh()
    expect((await enter({}, who)).body.mustChangePassword).toBe(true)
    expect((await who.call(accessRoutes.me, {})).body).toMatchObject({ mustChangePassword: true, posts: [] })
    expect((await who.call(orgRoutes.searchStaff, { limit: 5 })).status).toBe(403)
    const change = { current: person.password, next: 'Own-password-42' }
    expect((await who.call(accessRoutes.changePassword, change)).status).toBe(200)
    expect((await who.call(orgRoutes.searchStaff, { limit: 5 })).status).toBe(200)
  })
})
