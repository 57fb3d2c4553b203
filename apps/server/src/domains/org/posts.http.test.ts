import { orgRoutes } from '@songtan/contract'
import { plainDate } from '@songtan/kernel'
import { beforeAll, describe, expect, it } from 'vitest'
import { PLACES, staffAs, staffWith } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import type { StaffActor } from '../../platform/authz/actor.ts'
import { heldPosts } from './index.ts'

const app = await testApp({ day: '2023-04-03' })
const { services } = app

let security: StaffActor
let city: StaffActor

beforeAll(async () => {
  security = await staffAs(services, 'security-admin', PLACES.county)
  city = await staffAs(services, 'security-admin', '6199')
})

const someone = () => staffWith(services, [{ kind: 'town-clerk', area: PLACES.town }])
const give = (to: StaffActor, over: object = {}, by = security) =>
  app.call(by, orgRoutes.givePost, {
    id: to.id,
    kind: 'town-approver',
    area: PLACES.otherTown,
    validFrom: '2023-04-10',
    version: 1,
    ...over,
  })
const kindsOn = async (who: StaffActor, day: string) =>
  (await heldPosts(services.db, who.id, plainDate(day))).map(({ kind }) => kind)

describe('give a post', () => {
  it('holds from its first day, not the day before', async () => {
    const who = await someone()
    expect((await give(who)).status).toBe(200)
    expect(await kindsOn(who, '2023-04-09')).toEqual(['town-clerk'])
    expect(await kindsOn(who, '2023-04-10')).toEqual(['town-clerk', 'town-approver'])
  })

  it('never to oneself', async () => {
    const refused = await give(security, { kind: 'supervisor', area: '619901000000' })
    expect(refused.problem).toMatchObject({ status: 403, code: 'org.not-on-oneself' })
    expect(await kindsOn(security, '2023-04-10')).toEqual(['security-admin'])
  })

  it('never outside one’s area, nor to somebody outside it; the city may', async () => {
    const who = await someone()
    const far = { kind: 'county-examiner', area: '619902000000' }
    expect((await give(who, far)).problem).toMatchObject({ status: 404, code: 'record.not-found' })
    const stranger = await staffAs(services, 'county-examiner', PLACES.otherCounty)
    expect((await give(stranger)).status).toBe(404)
    expect((await give(who, far, city)).status).toBe(200)
  })

  it('keeps the three administrators apart from each other and from the work', async () => {
    const who = await someone()
    const refused = await give(who, { kind: 'security-admin', area: '619901000000' })
    expect(refused.problem).toMatchObject({ status: 409, code: 'org.posts-not-separate' })
    const auditor = await staffAs(services, 'audit-admin', PLACES.county)
    expect((await give(auditor)).problem.code).toBe('org.posts-not-separate')
    const reader = await give(auditor, { kind: 'auditor', area: '619901000000' })
    expect(reader.status).toBe(200)
  })

  it('not twice in one area, and of two administrators at once only one', async () => {
    const who = await someone()
    const both = await Promise.all([give(who), give(who)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    const again = await give(who, { version: 2 })
    expect(again.problem).toMatchObject({ status: 409, code: 'org.post-held-already' })
  })

  it('not to somebody shut out', async () => {
    const who = await someone()
    await services.db.updateTable('org.staff').set({ active: false }).where('id', '=', who.id).execute()
    expect((await give(who)).problem).toMatchObject({ status: 409, code: 'org.staff-inactive' })
    expect(await kindsOn(who, '2023-04-10')).toEqual([])
  })

  it('is refused to every post but the security administrator’s', async () => {
    const who = await someone()
    const system = await staffAs(services, 'system-admin', PLACES.county)
    expect((await give(who, {}, system)).status).toBe(403)
  })
})

describe('end a post', () => {
  const end = (who: StaffActor, over: object = {}, by = security) =>
    app.call(by, orgRoutes.endPost, {
      id: who.id,
      postId: who.posts[0]?.id ?? '',
      validTo: '2023-04-10',
      version: 1,
      ...over,
    })

  it('is no longer held on the day it ends, was held the day before, and stays in the history', async () => {
    const who = await someone()
    expect((await end(who)).status).toBe(200)
    expect(await kindsOn(who, '2023-04-09')).toEqual(['town-clerk'])
    expect(await kindsOn(who, '2023-04-10')).toEqual([])
    const shown = await app.call(security, orgRoutes.showStaff, { id: who.id })
    expect(shown.body.posts).toMatchObject([{ validTo: '2023-04-10', endedBy: 'security-admin' }])
  })

  it('today at the earliest, and not again later', async () => {
    const who = await someone()
    expect((await end(who, { validTo: '2023-04-02' })).problem.code).toBe('org.day-past')
    expect((await end(who, { validTo: '2023-04-03' })).status).toBe(200)
    const later = await end(who, { validTo: '2023-05-01', version: 2 })
    expect(later.problem).toMatchObject({ status: 409, code: 'org.post-ended' })
  })

  it('only in one’s area, only a post of that person, only with the version read', async () => {
    const who = await someone()
    const other = await staffAs(services, 'security-admin', PLACES.otherCounty)
    expect((await end(who, {}, other)).status).toBe(404)
    const stranger = await someone()
    expect((await end(who, { postId: stranger.posts[0]?.id })).status).toBe(404)
    expect((await end(who, { version: 7 })).problem.code).toBe('record.changed')
  })
})
