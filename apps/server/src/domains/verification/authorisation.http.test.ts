import { registryRoutes, type SourceCode, verificationRoutes } from '@songtan/contract'
import { beforeEach, describe, expect, it } from 'vitest'
import { PLACES, staffAs } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import { nth, somebody } from '../../../../../test-kit/factories/families.ts'
import {
  checkDesk,
  familyOf,
  identifiedCitizen,
  knownPerson,
  signedAuthorisation,
} from '../../../../../test-kit/factories/verification.ts'

const app = await testApp({ day: '2023-04-03' })
const desk = await checkDesk(app)
const { sources, clerk, colleague } = desk
const { county } = PLACES
const SCOPE: SourceCode[] = ['bank', 'tax']
const SCAN = { name: 'scan.png', bytes: Buffer.from('89504e470d0a1a0a00', 'hex'), mediaType: 'image/png' }

beforeEach(() => app.clock.moveTo('2023-04-03'))

const family = (...people: Parameters<typeof familyOf>[3]) => familyOf(app, clerk, sources, people)
type Home = Awaited<ReturnType<typeof family>>
const open = (home: Pick<Home, 'id'>, withoutCapacity: string[] = []) =>
  app.call(clerk, verificationRoutes.openAuthorisation, {
    ...{ county, householdId: home.id, purpose: 'social-assistance', scope: SCOPE, withoutCapacity },
  })
const show = async (id: string) =>
  (await app.call(clerk, verificationRoutes.showAuthorisation, { county, id })).body
type Signature = { personId: string; guardianId?: string; guardianName?: string }
const sign = (at: { id: string; version: number }, signatures: Signature[], witnessId = colleague.id) =>
  app.call(
    clerk,
    verificationRoutes.recordPaper,
    { county, id: at.id, version: at.version, signatures, witnessId },
    { file: SCAN },
  )

describe('on paper', () => {
  it('is live from the last signature, not before', async () => {
    const home = await family(knownPerson(), knownPerson())
    const opened = (await open(home)).body
    const [first, second] = home.personIds.map((personId) => ({ personId }))
    const one = await sign(opened, first ? [first] : [])
    expect(one.status).toBe(200)
    expect(await show(opened.id)).toMatchObject({ live: false, notLive: 'unsigned', validFrom: null })
    app.clock.moveTo('2023-04-06')
    await sign(one.body, second ? [second] : [])
    const whole = await show(opened.id)
    expect(whole).toMatchObject({ live: true, notLive: null, validFrom: '2023-04-06', validTo: null })
    expect(whole.number).toMatch(/^SQ619901-2023-\d{6}$/)
    expect(nth(whole.members, 0)).toMatchObject({
      method: 'paper',
      witnesses: ['town-clerk', 'village-assistant'],
      guardian: null,
    })
  })

  it('keeps the scan for those who may look, and gives no other file', async () => {
    const home = await family(knownPerson())
    const { id } = await signedAuthorisation(app, desk, home, SCOPE)
    const fileId = nth((await show(id)).members, 0).fileId ?? ''
    const route = verificationRoutes.readPaper
    expect((await app.call(clerk, route, { county, id, fileId })).status).toBe(200)
    const other = await family(knownPerson())
    const theirs = await signedAuthorisation(app, desk, other, SCOPE)
    expect((await app.call(clerk, route, { county, id: theirs.id, fileId })).status).toBe(404)
  })

  it('needs two of staff, both in office here', async () => {
    const home = await family(knownPerson())
    const opened = (await open(home)).body
    const line = [{ personId: nth(home.personIds, 0) }]
    const far = await staffAs(app.services, 'town-clerk', PLACES.otherTown)
    for (const witness of [clerk.id, far.id, app.services.clock.newId()]) {
      const { status, problem } = await sign(opened, line, witness)
      expect([status, problem.code]).toEqual([422, 'verification.witness-not-other'])
    }
  })

  it('is refused at a stale version, and once it has ended', async () => {
    const home = await family(knownPerson())
    const opened = (await open(home)).body
    const line = [{ personId: nth(home.personIds, 0) }]
    expect((await sign({ ...opened, version: 7 }, line)).problem.code).toBe('record.changed')
    const signed = (await sign(opened, line)).body
    expect((await sign(signed, line)).problem.code).toBe('verification.signed-already')
    await open(home)
    const { status, problem } = await sign(signed, line)
    expect([status, problem.code]).toEqual([409, 'verification.authorisation-new-application'])
  })

  it('takes a scan only, and leaves nothing of a refused one', async () => {
    const home = await family(knownPerson())
    const opened = (await open(home)).body
    const { status, problem } = await app.call(
      clerk,
      verificationRoutes.recordPaper,
      { county, ...opened, signatures: [{ personId: nth(home.personIds, 0) }], witnessId: colleague.id },
      { file: { ...SCAN, bytes: Buffer.from('hello') } },
    )
    expect([status, problem.code]).toEqual([415, 'file.type'])
    expect((await show(opened.id)).version).toBe(1)
  })
})

describe('guardians', () => {
  it('sign for a minor and for one without full capacity, and for nobody else', async () => {
    const home = await family(
      knownPerson(),
      knownPerson({}, { born: '2005-04-04' }),
      knownPerson({}, { born: '2005-04-03' }),
      knownPerson(),
    )
    const [head = '', minor = '', adult = '', ill = ''] = home.personIds
    const opened = (await open(home, [ill])).body
    const needs = (await show(opened.id)).members.filter((m) => m.needsGuardian).map((m) => m.personId)
    expect(new Set(needs)).toEqual(new Set([minor, ill]))
    const attempts: [Signature, string][] = [
      [{ personId: minor }, 'verification.guardian-needed'],
      [{ personId: minor, guardianId: ill }, 'verification.guardian-cannot-sign'],
      [{ personId: minor, guardianId: app.services.clock.newId() }, 'verification.guardian-cannot-sign'],
      [{ personId: adult, guardianId: head }, 'verification.guardian-not-allowed'],
      [{ personId: app.services.clock.newId() }, 'verification.not-a-member'],
    ]
    for (const [line, code] of attempts) expect((await sign(opened, [line])).problem.code).toBe(code)
    const whole = await sign(opened, [
      { personId: head },
      { personId: adult },
      { personId: minor, guardianId: head },
      { personId: ill, guardianName: '测试监护人' },
    ])
    expect(whole.status).toBe(200)
    const shown = await show(opened.id)
    expect(shown.live).toBe(true)
    expect(shown.members.find(({ personId }) => personId === ill)?.guardian).toBe('测试监护人')
  })

  it('are only named for members', async () => {
    const home = await family(knownPerson())
    const { status, problem } = await open(home, [app.services.clock.newId()])
    expect([status, problem.code]).toEqual([422, 'verification.not-a-member'])
  })
})

describe('an end', () => {
  it('comes with a new application', async () => {
    const home = await family(knownPerson())
    const { id } = await signedAuthorisation(app, desk, home, SCOPE)
    await open(home)
    expect(await show(id)).toMatchObject({ live: false, notLive: 'new-application' })
    const { body } = await app.call(clerk, verificationRoutes.listAuthorisations, {
      county,
      householdId: home.id,
    })
    expect(body.items.map(({ notLive }) => notLive)).toEqual(['unsigned', 'new-application'])
  })

  it('of two opened at once leaves one open', async () => {
    const home = await family(knownPerson())
    const both = await Promise.all([open(home), open(home)])
    expect(both.map(({ status }) => status)).toContain(200)
    const { body } = await app.call(clerk, verificationRoutes.listAuthorisations, {
      county,
      householdId: home.id,
    })
    expect(body.items.filter(({ ended }) => ended === null)).toHaveLength(1)
  })

  it('comes when a member joins: at once for every query, and on record when the event was heard', async () => {
    const home = await family(knownPerson())
    const { id } = await signedAuthorisation(app, desk, home, SCOPE)
    const added = await app.call(clerk, registryRoutes.addMember, {
      ...{ county, id: home.id, version: home.version, on: '2023-04-03', relation: 'child' },
      person: somebody({ born: '2023-01-02' }),
    })
    expect(added.status).toBe(200)
    expect(await show(id)).toMatchObject({ live: false, notLive: 'composition', ended: null })
    await app.drain()
    expect(await show(id)).toMatchObject({ live: false, ended: { because: 'composition' } })
  })

  it('does not come from a change that leaves the members alone', async () => {
    const home = await family(knownPerson())
    const { id } = await signedAuthorisation(app, desk, home, SCOPE)
    await app.drain()
    expect((await show(id)).live).toBe(true)
  })

  it('by revocation needs the version, happens once, and is announced', async () => {
    const home = await family(knownPerson())
    const { id, version } = await signedAuthorisation(app, desk, home, SCOPE)
    const revoke = (at: number) =>
      app.call(clerk, verificationRoutes.revokeAuthorisation, {
        county,
        id,
        version: at,
        reason: '本人要求',
      })
    expect((await revoke(version + 1)).problem.code).toBe('record.changed')
    expect((await revoke(version)).status).toBe(200)
    expect((await revoke(version + 1)).problem.code).toBe('verification.authorisation-revoked')
    expect(await show(id)).toMatchObject({ ended: { because: 'revoked' }, endedNote: '本人要求' })
    const events = await app.services.db
      .selectFrom('platform.event')
      .select(['type', 'payload'])
      .where('county', '=', county)
      .where('subject', '=', home.id)
      .where('type', 'like', 'verification.%')
      .orderBy('id')
      .execute()
    expect(events.map(({ type }) => type)).toEqual([
      'verification.authorised',
      'verification.authorisationEnded',
    ])
  })
})

describe('the family itself', () => {
  it('sees its authorisations and takes one back; nobody else’s', async () => {
    const person = knownPerson()
    const home = await family(person, knownPerson())
    const { id, version } = await signedAuthorisation(app, desk, home, SCOPE)
    const me = await identifiedCitizen(app, person.residentId)
    const mine = await app.call(me, verificationRoutes.listMyAuthorisations, {})
    expect(mine.body.items.map((item) => [item.id, item.live])).toEqual([[id, true]])
    const stranger = await identifiedCitizen(app, knownPerson().residentId)
    expect((await app.call(stranger, verificationRoutes.listMyAuthorisations, {})).body.items).toEqual([])
    const input = { county, id, version }
    expect((await app.call(stranger, verificationRoutes.revokeMyAuthorisation, input)).status).toBe(404)
    expect((await app.call(me, verificationRoutes.revokeMyAuthorisation, input)).status).toBe(200)
    expect((await show(id)).notLive).toBe('revoked')
  })
})
