import { type PostKind, registryRoutes, verificationRoutes } from '@songtan/contract'
import { describe, expect, it } from 'vitest'
import { PLACES, staffAs } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import { nth } from '../../../../../test-kit/factories/families.ts'
import {
  checkDesk,
  familyOf,
  knownPerson,
  signedAuthorisation,
} from '../../../../../test-kit/factories/verification.ts'
import type { Actor } from '../../platform/authz/actor.ts'

const app = await testApp({ day: '2023-04-03' })
const desk = await checkDesk(app)
const { sources, clerk } = desk
const { county } = PLACES

const home = await familyOf(app, clerk, sources, [knownPerson()])
const authorisation = await signedAuthorisation(app, desk, home, ['bank'])
const order = await app.call(clerk, verificationRoutes.orderChecks, {
  ...{ county, householdId: home.id, purpose: 'application' },
})
await app.drain()

const at = { county, id: authorisation.id }
const member = { personId: nth(home.personIds, 0) }
const onOrder = { county, id: order.body.id }
const fileId = app.services.clock.newId()
const SCAN = { name: 'scan.pdf', bytes: Buffer.from('%PDF-1.7'), mediaType: 'application/pdf' }

/** One call of every staff route; the status it has for one who may, whatever the state of the record. */
const CALLS = {
  listSources: [(a: Actor) => app.call(a, verificationRoutes.listSources, {}), 200],
  openAuthorisation: [
    (a: Actor) =>
      app.call(a, verificationRoutes.openAuthorisation, {
        ...{ county, householdId: home.id, purpose: 'social-assistance', scope: ['bank'] },
        withoutCapacity: [fileId],
      }),
    422,
  ],
  listAuthorisations: [
    (a: Actor) => app.call(a, verificationRoutes.listAuthorisations, { county, householdId: home.id }),
    200,
  ],
  showAuthorisation: [(a: Actor) => app.call(a, verificationRoutes.showAuthorisation, at), 200],
  recordPaper: [
    (a: Actor) =>
      app.call(
        a,
        verificationRoutes.recordPaper,
        { ...at, version: 99, witnessId: fileId, signatures: [member] },
        { file: SCAN },
      ),
    409,
  ],
  readPaper: [(a: Actor) => app.call(a, verificationRoutes.readPaper, { ...at, fileId }), 404],
  inviteMember: [(a: Actor) => app.call(a, verificationRoutes.inviteMember, { ...at, ...member }), 409],
  revokeAuthorisation: [
    (a: Actor) => app.call(a, verificationRoutes.revokeAuthorisation, { ...at, reason: '试', version: 99 }),
    409,
  ],
  orderChecks: [
    (a: Actor) =>
      app.call(a, verificationRoutes.orderChecks, {
        ...{ county, householdId: home.id, purpose: 'review', sources: ['police'] },
      }),
    422,
  ],
  showOrder: [(a: Actor) => app.call(a, verificationRoutes.showOrder, onOrder), 200],
  askAgain: [(a: Actor) => app.call(a, verificationRoutes.askAgain, { ...onOrder, version: 99 }), 409],
  showReport: [(a: Actor) => app.call(a, verificationRoutes.showReport, onOrder), 200],
  printReport: [(a: Actor) => app.call(a, verificationRoutes.printReport, onOrder), 200],
} as const

const COUNTER: PostKind[] = ['town-clerk', 'county-examiner', 'verification-officer']
const READERS: PostKind[] = [...COUNTER, 'town-approver', 'county-approver', 'supervisor', 'auditor']
const POSTS: Record<keyof typeof CALLS, PostKind[]> = {
  listSources: READERS,
  openAuthorisation: COUNTER,
  listAuthorisations: READERS,
  showAuthorisation: READERS,
  recordPaper: COUNTER,
  readPaper: READERS,
  inviteMember: COUNTER,
  revokeAuthorisation: COUNTER,
  orderChecks: COUNTER,
  showOrder: READERS,
  askAgain: ['verification-officer'],
  showReport: READERS,
  printReport: READERS,
}
const ALL: PostKind[] = [...READERS, 'village-assistant', 'finance-clerk', 'finance-approver', 'system-admin']
const names = Object.keys(CALLS).map((name) => name as keyof typeof CALLS)

describe.each(names)('%s', (name) => {
  const [make, allowed] = CALLS[name]
  it('is for its posts only', async () => {
    for (const post of ALL) {
      const { status } = await make(await staffAs(app.services, post))
      expect([post, status]).toEqual([post, POSTS[name].includes(post) ? allowed : 403])
    }
  })
  it('needs a sign-in', async () => {
    const { status } = await make({ kind: 'visitor', id: 'visitor', label: 'visitor' })
    expect(status).toBe(401)
  })
})

describe.each(names.filter((name) => name !== 'listSources'))('%s outside the area', (name) => {
  it('finds nothing', async () => {
    for (const area of [PLACES.otherTown, PLACES.otherCounty]) {
      const { status } = await CALLS[name][0](await staffAs(app.services, nth(POSTS[name], 0), area))
      expect(status).toBe(404)
    }
  })
})

describe('those who only watch', () => {
  it('see no full name', async () => {
    const [supervisor, approver] = [
      await staffAs(app.services, 'supervisor'),
      await staffAs(app.services, 'town-approver'),
    ]
    const namesSeen = async (actor: Actor) => {
      const shown = (await app.call(actor, verificationRoutes.showOrder, onOrder)).body
      const report = (await app.call(actor, verificationRoutes.showReport, onOrder)).body
      const form = (await app.call(actor, verificationRoutes.showAuthorisation, at)).body
      return [shown.headName, ...[shown, report, form].map(({ members }) => members[0]?.name)]
    }
    const full = await namesSeen(approver)
    expect(new Set(full).size).toBe(1)
    const masked = (full[0] ?? '').replace(/.$/u, '*')
    expect(await namesSeen(supervisor)).toEqual([masked, masked, masked, masked])
  })
})

describe('the list of orders', () => {
  const list = (actor: Actor, input: { limit?: number; after?: string; overdue?: boolean } = {}) =>
    app.call(actor, verificationRoutes.listOrders, input)

  it('holds the orders of the area and counts no others', async () => {
    const officer = await staffAs(app.services, 'verification-officer')
    const { body } = await list(officer)
    expect(body).toMatchObject({ total: 1, items: [{ id: order.body.id, villageName: '薪火村' }] })
    for (const area of [PLACES.otherTown, PLACES.otherCounty]) {
      const elsewhere = await list(await staffAs(app.services, 'town-clerk', area))
      expect([elsewhere.status, elsewhere.body]).toEqual([200, { items: [], total: 0 }])
    }
    expect((await list(await staffAs(app.services, 'finance-clerk'))).status).toBe(403)
  })

  it('goes on page by page, the earliest due first, in a bounded number of queries', async () => {
    const officer = await staffAs(app.services, 'verification-officer')
    const one = (await list(officer, { limit: 1 })).queries.length
    for (const day of ['2023-04-04', '2023-04-06']) {
      app.clock.moveTo(day)
      const next = await familyOf(app, clerk, sources, [knownPerson()])
      await signedAuthorisation(app, desk, next, ['bank'])
      await app.call(clerk, verificationRoutes.orderChecks, {
        ...{ county, householdId: next.id, purpose: 'application' },
      })
    }
    const first = await list(officer, { limit: 2 })
    expect(first.body.total).toBe(3)
    const rest = await list(officer, { limit: 2, after: first.body.next ?? '' })
    const days = [...first.body.items, ...rest.body.items].map(({ dueOn }) => dueOn)
    expect(days).toEqual([...days].sort())
    expect([days.length, rest.body.next]).toEqual([3, undefined])
    expect((await list(officer)).queries.length).toBe(one)
    app.clock.moveTo('2023-04-11')
    const late = (await list(officer, { overdue: true })).body.items
    expect(late.map(({ state, dueOn }) => [state, dueOn])).toEqual([['running', '2023-04-10']])
    expect((await list(officer, { after: 'x' })).status).toBe(400)
  })
})

it('orders go along when the family moves to another town', async () => {
  const examiner = await staffAs(app.services, 'county-examiner')
  const moving = await familyOf(app, examiner, sources, [knownPerson()])
  await signedAuthorisation(app, desk, moving, ['bank'])
  const { body } = await app.call(clerk, verificationRoutes.orderChecks, {
    ...{ county, householdId: moving.id, purpose: 'application' },
  })
  await app.drain()
  const { body: family } = await app.call(examiner, registryRoutes.family, { county, id: moving.id })
  const moved = await app.call(examiner, registryRoutes.moveFamily, {
    ...{ county, id: moving.id, version: family.version, on: app.clock.today() },
    ...{ village: PLACES.otherVillage, residence: 'rural', reason: '搬迁' },
  })
  expect(moved.status).toBe(200)
  await app.drain()
  const there = await staffAs(app.services, 'town-clerk', PLACES.otherTown)
  const seen = async (actor: Actor) =>
    (await app.call(actor, verificationRoutes.showOrder, { county, id: body.id })).status
  expect([await seen(there), await seen(clerk)]).toEqual([200, 404])
})
