import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { casesRoutes, SOURCE_CODES, verificationRoutes } from '@songtan/contract'
import { afterAll, describe, expect, it } from 'vitest'
import { citizenNamed, PLACES } from '../../../../test-kit/actors.ts'
import { testApp } from '../../../../test-kit/app.ts'
import { atCounty, caseDesk, decided, ruralThree, showCase } from '../../../../test-kit/factories/cases.ts'
import { nth, somebody } from '../../../../test-kit/factories/families.ts'
import { payDesk } from '../../../../test-kit/factories/pay-desk.ts'
import { recordAccount } from '../../../../test-kit/factories/payments.ts'
import {
  familyOf,
  knownPerson,
  lastCodeTo,
  signedAuthorisation,
} from '../../../../test-kit/factories/verification.ts'
import { identifyMyself } from '../domains/access/identify-myself.ts'
import type { IdentityProvider } from '../domains/access/index.ts'
import { makeCalendarService } from '../domains/org/index.ts'
import { signInvitation } from '../domains/verification/sign-invitation.ts'
import { writeAddresses } from '../main/simulated-sources/write-addresses.ts'
import type { Actor } from '../platform/authz/actor.ts'

/**
 * The program with one connection to its database: whoever takes a second one inside a transaction, or asks somebody
 * outside while one is open, waits for himself for ever.
 */
const app = await testApp({ day: '2023-03-01', poolSize: 1 })
const { services } = app
const { county } = PLACES
const desk = await caseDesk(app)
const visitor: Actor = { kind: 'visitor', id: 'visitor', label: 'visitor' }

/** Needs the only connection, as everybody else at the desk does while somebody outside is waited for. */
const work = () => services.db.selectFrom('org.calendar_year').select('year').limit(1).execute()

describe('with one connection to the database', () => {
  it('a family is carried from the application to the payment', { timeout: 60_000 }, async () => {
    const closed = await decided(app, desk.confirmer, await atCounty(app, desk, ruralThree()))
    const { state, family } = await showCase(app, desk.confirmer, closed)
    expect(state).toBe('confirmed')
    await recordAccount(services, { householdId: closed.householdId, personId: family.applicantId })
    await app.drain()
    app.clock.moveTo('2023-04-05')
    await (await payDesk(app)).payMonth('2023-04')
  })

  it('an empty calendar is read over the connection of who asks', async () => {
    const fresh = makeCalendarService(services)
    const calendar = await services.db.transaction().execute((tx) => fresh.current(tx))
    expect(calendar.years.has(2023)).toBe(true)
  })

  it('a refused call records its refusal', async () => {
    const { status } = await app.call(desk.clerk, casesRoutes.showCase, {
      county,
      id: services.clock.newId(),
    })
    expect(status).toBe(404)
  })
})

describe('while somebody outside is waited for, the desk goes on', () => {
  const asked: string[] = []
  const identity: IdentityProvider = {
    verify: async ({ name }) => {
      await work()
      asked.push(name)
      return 'match'
    },
  }

  it('a department', async () => {
    const seen: string[] = []
    const department = createServer((_, response) => {
      void work().then(() => {
        seen.push('asked')
        response.setHeader('content-type', 'application/json')
        response.end(JSON.stringify({ result: 'none', dataDate: '2023-04-01' }))
      })
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => department.once('listening', resolve))
    afterAll(() => department.close())
    const { port } = department.address() as AddressInfo
    const home = await familyOf(app, desk.clerk, desk.sources, [knownPerson()])
    const signing = { clerk: desk.clerk, colleague: desk.assistant }
    await signedAuthorisation(app, signing, home, ['bank'])
    const url = `http://127.0.0.1:${port}/`
    const urls = Object.fromEntries(SOURCE_CODES.map((code) => [code, url]))
    await writeAddresses(services.config.dataFolder, { urls: urls as typeof desk.sources.urls }, 2000)
    const { body } = await app.call(desk.clerk, verificationRoutes.orderChecks, {
      ...{ county, householdId: home.id, purpose: 'application', sources: ['bank'] },
    })
    await app.drain()
    expect(seen).toEqual(['asked'])
    const order = await app.call(desk.examiner, verificationRoutes.showOrder, { county, id: body.id })
    expect(order.body.items).toEqual({ waiting: 0, found: 0, none: 1, failed: 0 })
  })

  it('the identity check of a phone', async () => {
    const { name, residentId } = somebody()
    const id = services.clock.newId()
    await services.db
      .insertInto('access.citizen')
      .values({ id, phoneIndex: id, phoneSealed: services.cipher.seal('13900001111'), createdAt: new Date() })
      .execute()
    const input = { name, residentId, livenessToken: 'face' }
    const profile = await identifyMyself.run({ actor: citizenNamed(id), input }, { ...services, identity })
    expect(profile).toMatchObject({ identified: true })
    expect(asked).toContain(name)
  })

  it('the identity check of a signature, which needs the code first', async () => {
    const phone = '13811110099'
    const member = knownPerson({}, { phone })
    const home = await familyOf(app, desk.clerk, desk.sources, [member])
    const { body } = await app.call(desk.clerk, verificationRoutes.openAuthorisation, {
      ...{ county, householdId: home.id, purpose: 'social-assistance', scope: ['bank'] },
    })
    const invited = await app.call(desk.clerk, verificationRoutes.inviteMember, {
      ...{ county, id: body.id, personId: nth(home.personIds, 0) },
    })
    const token = invited.body.url.split('/').at(-1) ?? ''
    await app.call(visitor, verificationRoutes.sendInvitationCode, { token })
    const code = await lastCodeTo(app, phone)
    const sign = (typed: string) =>
      signInvitation.run(
        { actor: visitor, input: { token, code: typed, livenessToken: 'face' } },
        { ...services, identity },
      )
    const wrong = code === '000000' ? '000001' : '000000'
    await expect(sign(wrong)).rejects.toMatchObject({ code: 'access.code-wrong' })
    expect(asked).not.toContain(member.name)
    expect(await sign(code)).toMatchObject({ complete: true })
    expect(asked).toContain(member.name)
  })
})
