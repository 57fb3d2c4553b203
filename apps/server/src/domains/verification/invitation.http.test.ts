import { type SourceCode, verificationRoutes } from '@songtan/contract'
import { beforeEach, describe, expect, it } from 'vitest'
import { PLACES } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import { nth } from '../../../../../test-kit/factories/families.ts'
import {
  checkDesk,
  familyOf,
  identifiedCitizen,
  type KnownPerson,
  knownPerson,
  lastCodeTo,
} from '../../../../../test-kit/factories/verification.ts'
import type { Actor } from '../../platform/authz/actor.ts'

const app = await testApp({ day: '2023-04-03' })
const { sources, clerk } = await checkDesk(app)
const { county } = PLACES
const SCOPE: SourceCode[] = ['bank']
const visitor: Actor = { kind: 'visitor', id: 'visitor', label: 'visitor' }

beforeEach(() => app.clock.moveTo('2023-04-03T02:00:00Z'))

const opened = async (...people: KnownPerson[]) => {
  const home = await familyOf(app, clerk, sources, people)
  const { body } = await app.call(clerk, verificationRoutes.openAuthorisation, {
    ...{ county, householdId: home.id, purpose: 'social-assistance', scope: SCOPE },
  })
  return { home, id: body.id }
}
const invite = (id: string, personId: string, guardianId?: string) =>
  app.call(clerk, verificationRoutes.inviteMember, {
    ...{ county, id, personId, ...(guardianId ? { guardianId } : {}) },
  })
const tokenOf = (url: string): string => url.split('/').at(-1) ?? ''
const read = (token: string) => app.call(visitor, verificationRoutes.readInvitation, { token })
const sendCode = (token: string) => app.call(visitor, verificationRoutes.sendInvitationCode, { token })
const sign = (token: string, code: string, livenessToken = 'face') =>
  app.call(visitor, verificationRoutes.signInvitation, { token, code, livenessToken })
const other = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

const PHONE = '13811112222'
const invited = async (phone = PHONE) => {
  const { home, id } = await opened(knownPerson({}, { phone }))
  const link = await invite(id, nth(home.personIds, 0))
  return { home, id, token: tokenOf(link.body.url), link }
}

describe('a link', () => {
  it('says what is asked, by whom, of whom, until when, and hardly anything else', async () => {
    const { token, link } = await invited()
    expect(link.body.url).toBe(`http://127.0.0.1:7700/m/authorise/${token}`)
    const { status, body } = await read(token)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      office: '炉前区',
      purpose: 'social-assistance',
      signerPhone: '138****2222',
      openedOn: '2023-04-03',
      expiresAt: '2023-04-05T02:00:00.000Z',
    })
    expect(body.sources.map(({ code }) => code)).toEqual(['bank'])
    expect(body.forName).toMatch(/^.\*$/)
  })

  it('is kept as a hash only', async () => {
    const { id, token } = await invited('13811110001')
    const row = await app.services.db
      .selectFrom('verification.authorisation_member')
      .selectAll()
      .where('county', '=', county)
      .where('authorisationId', '=', id)
      .executeTakeFirstOrThrow()
    expect(JSON.stringify(row)).not.toContain(token.split('.')[1])
    expect(row.invitationHash).toBe(app.services.cipher.tokenHash(token))
  })

  it('signs with the code sent to the registered phone, once', async () => {
    const { id, token } = await invited('13811110002')
    expect((await sendCode(token)).status).toBe(200)
    const code = await lastCodeTo(app, '13811110002')
    const signed = await sign(token, code)
    expect([signed.status, signed.body.complete]).toEqual([200, true])
    const shown = await app.call(clerk, verificationRoutes.showAuthorisation, { county, id })
    expect(shown.body).toMatchObject({ live: true, validFrom: '2023-04-03' })
    expect(nth(shown.body.members, 0)).toMatchObject({ method: 'code', invitedUntil: null })
    for (const again of [await sign(token, code), await sendCode(token), await read(token)])
      expect([again.status, again.problem.code]).toEqual([410, 'verification.invitation-used'])
  })

  it('used twice at once signs once', async () => {
    const { token } = await invited('13811110003')
    await sendCode(token)
    const code = await lastCodeTo(app, '13811110003')
    const both = await Promise.all([sign(token, code), sign(token, code)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 410])
  })

  it('runs out after 48 hours to the second', async () => {
    const { token } = await invited('13811110004')
    app.clock.moveTo('2023-04-05T01:59:59Z')
    expect((await read(token)).status).toBe(200)
    app.clock.moveTo('2023-04-05T02:00:00Z')
    for (const late of [await read(token), await sendCode(token), await sign(token, '123456')])
      expect([late.status, late.problem.code]).toEqual([410, 'verification.invitation-expired'])
  })

  it('is replaced by a newer one, and ends with its form', async () => {
    const { home, id, token } = await invited('13811110005')
    const newer = tokenOf((await invite(id, nth(home.personIds, 0))).body.url)
    expect((await read(token)).problem.code).toBe('verification.invitation-unknown')
    expect((await read(newer)).status).toBe(200)
    await app.call(clerk, verificationRoutes.openAuthorisation, {
      ...{ county, householdId: home.id, purpose: 'social-assistance', scope: SCOPE },
    })
    expect((await read(newer)).problem.code).toBe('verification.authorisation-new-application')
  })

  it.each([
    ['a guess', `619901.${'A'.repeat(43)}`, 404],
    ['another county', `619902.${'A'.repeat(43)}`, 404],
    ['nonsense', 'x', 400],
    ['too long', `619901.${'A'.repeat(44)}`, 400],
  ])('of %s opens nothing', async (_name, token, status) => {
    expect((await read(token)).status).toBe(status)
    expect((await sign(token, '123456')).status).toBe(status)
  })

  it('of another county’s token stays with its county', async () => {
    const { token } = await invited('13811110006')
    expect((await read(token.replace('619901', '619902'))).status).toBe(404)
  })
})

describe('a code', () => {
  it('is spent after five wrong tries, the right one included', async () => {
    const { id, token } = await invited('13811110007')
    await sendCode(token)
    const code = await lastCodeTo(app, '13811110007')
    const wrong = []
    for (let n = 0; n < 5; n += 1) wrong.push((await sign(token, other(code))).problem.code)
    expect(wrong).toEqual([...Array(4).fill('access.code-wrong'), 'access.code-spent'])
    expect((await sign(token, code)).problem.code).toBe('access.code-spent')
    const { body } = await app.call(clerk, verificationRoutes.showAuthorisation, { county, id })
    expect(body.live).toBe(false)
  })

  it('signs only the link it was sent for', async () => {
    const [mine, yours] = [await invited('13811110008'), await invited('13811110009')]
    await sendCode(mine.token)
    await sendCode(yours.token)
    const code = await lastCodeTo(app, '13811110008')
    if (code === (await lastCodeTo(app, '13811110009'))) return
    expect((await sign(yours.token, code)).problem.code).toBe('access.code-wrong')
  })

  it('alone does not sign: the identity check has to agree, and its answer may be missing', async () => {
    const { token } = await invited('13811110010')
    await sendCode(token)
    const code = await lastCodeTo(app, '13811110010')
    const down = await sign(token, code, 'simulate:unavailable')
    expect([down.status, down.problem.code]).toEqual([503, 'access.identity-unavailable'])
    const differs = await sign(token, code, 'simulate:mismatch')
    expect([differs.status, differs.problem.code]).toEqual([422, 'verification.identity-not-confirmed'])
    expect((await sign(token, code)).problem.code).toBe('access.code-spent')
  })
})

describe('an invitation', () => {
  it('needs a registered phone of the one who signs', async () => {
    const { name, residentId } = knownPerson()
    const { home, id } = await opened(knownPerson(), { name, residentId })
    const { status, problem } = await invite(id, nth(home.personIds, 1))
    expect([status, problem.code]).toEqual([422, 'verification.no-phone'])
  })

  it('for a child goes to the guardian', async () => {
    const parent = knownPerson({}, { phone: '13811110011' })
    const { home, id } = await opened(parent, knownPerson({}, { born: '2015-01-01' }))
    const [head = '', child = ''] = home.personIds
    expect((await invite(id, child)).problem.code).toBe('verification.guardian-needed')
    const token = tokenOf((await invite(id, child, head)).body.url)
    expect((await read(token)).body.signerPhone).toBe('138****0011')
    await sendCode(token)
    expect((await sign(token, await lastCodeTo(app, '13811110011'))).body.complete).toBe(false)
  })

  it('can be made by a member of the family for another, and by no stranger', async () => {
    const me = knownPerson()
    const { home, id } = await opened(me, knownPerson())
    const input = { county, id, personId: nth(home.personIds, 1) }
    const mine = await identifiedCitizen(app, me.residentId)
    expect((await app.call(mine, verificationRoutes.inviteMyMember, input)).status).toBe(200)
    const stranger = await identifiedCitizen(app, knownPerson().residentId)
    expect((await app.call(stranger, verificationRoutes.inviteMyMember, input)).status).toBe(404)
  })
})
