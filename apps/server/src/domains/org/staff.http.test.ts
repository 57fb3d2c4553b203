import { orgRoutes } from '@songtan/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { PLACES, staffAs, staffWith } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import type { StaffActor } from '../../platform/authz/actor.ts'

const app = await testApp({ day: '2023-04-03' })
const { services } = app

let security: StaffActor
let other: StaffActor
let clerk: StaffActor

beforeAll(async () => {
  security = await staffAs(services, 'security-admin', PLACES.county)
  other = await staffAs(services, 'security-admin', PLACES.otherCounty)
  clerk = await staffWith(services, [{ kind: 'town-clerk', area: PLACES.town }], '柴门经办')
})

const clerkPost = { kind: 'town-clerk' as const, area: PLACES.town, validFrom: '2023-04-03' }
let logins = 0
const newPerson = async (post = clerkPost) => {
  logins += 1
  const made = await app.call(security, orgRoutes.createStaff, {
    login: `person-${logins}`,
    name: '新人',
    ...post,
  })
  expect(made.status).toBe(200)
  return made.body
}

describe('list and open', () => {
  it('shows who holds a post in the area, and nobody of another county, counts included', async () => {
    const mine = await app.call(security, orgRoutes.searchStaff, { limit: 200 })
    const theirs = await app.call(other, orgRoutes.searchStaff, { limit: 200 })
    expect(mine.body.items.map(({ id }) => id)).toContain(clerk.id)
    expect(theirs.body.items.map(({ id }) => id)).toEqual([other.id])
    expect(theirs.body.total).toBe(1)
  })

  it('finds by part of the name and by post, and reads a wildcard as a letter', async () => {
    const ids = async (query: { q?: string; post?: 'town-clerk' | 'auditor' }) =>
      (await app.call(security, orgRoutes.searchStaff, { ...query, limit: 50 })).body.items.map(
        ({ id }) => id,
      )
    expect(await ids({ q: '门经' })).toEqual([clerk.id])
    expect(await ids({ q: '%' })).toEqual([])
    expect(await ids({ post: 'auditor' })).toEqual([])
    expect(await ids({ post: 'town-clerk' })).toContain(clerk.id)
  })

  it('pages without a gap or a repeat, in a bounded number of queries', async () => {
    await newPerson()
    const all = await app.call(security, orgRoutes.searchStaff, { limit: 200 })
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await app.call(security, orgRoutes.searchStaff, { limit: 1, ...(after ? { after } : {}) })
      expect(page.queries.length).toBeLessThanOrEqual(4)
      seen.push(...page.body.items.map(({ id }) => id))
      after = page.body.next
    } while (after)
    expect(seen).toEqual(all.body.items.map(({ id }) => id))
    const bad = await app.call(security, orgRoutes.searchStaff, { limit: 1, after: 'x' })
    expect(bad.problem).toMatchObject({ status: 400, field: 'after' })
  })

  it('opens a person with the names of areas and of who gave the post; not from another county', async () => {
    const { id } = await newPerson()
    const shown = await app.call(security, orgRoutes.showStaff, { id })
    expect(shown.body.posts).toMatchObject([{ areaName: '柴门镇', givenBy: 'security-admin', endedBy: null }])
    expect((await app.call(other, orgRoutes.showStaff, { id })).status).toBe(404)
    expect((await app.call(clerk, orgRoutes.showStaff, { id })).status).toBe(403)
  })

  it('offers a town’s own people as second visitors, not those whose post has ended', async () => {
    const { id, version } = await newPerson()
    const names = async () =>
      (await app.call(clerk, orgRoutes.listColleagues, { limit: 50 })).body.items.map((one) => one.id)
    expect(await names()).toContain(id)
    expect(await names()).not.toContain(security.id)
    const shown = await app.call(security, orgRoutes.showStaff, { id })
    const postId = shown.body.posts[0]?.id ?? ''
    const ended = await app.call(security, orgRoutes.endPost, { id, postId, validTo: '2023-04-03', version })
    expect(ended.status).toBe(200)
    expect(await names()).not.toContain(id)
  })
})

describe('create', () => {
  it('refuses a login that is taken, whatever its case', async () => {
    const again = { login: 'taken.name', name: '甲', ...clerkPost }
    expect((await app.call(security, orgRoutes.createStaff, again)).status).toBe(200)
    const second = await app.call(security, orgRoutes.createStaff, again)
    expect(second.problem).toMatchObject({ status: 409, code: 'org.login-taken', field: 'login' })
    const upper = await app.call(security, orgRoutes.createStaff, { ...again, login: 'Taken.Name' })
    expect(upper.status).toBe(400)
  })

  it.each([
    [{ area: `${PLACES.otherCounty}001000` }, 404, 'record.not-found'],
    [{ area: '619901009000' }, 422, 'org.area-unknown'],
    [{ area: PLACES.village }, 422, 'org.post-area-level'],
    [{ validFrom: '2023-04-02' }, 422, 'org.day-past'],
  ])('refuses %j', async (wrong, status, code) => {
    const body = { login: 'nobody.yet', name: '甲', ...clerkPost, ...wrong }
    const made = await app.call(security, orgRoutes.createStaff, body)
    expect(made.problem).toMatchObject({ status, code })
    const left = await services.db
      .selectFrom('org.staff')
      .selectAll()
      .where('login', '=', 'nobody.yet')
      .execute()
    expect(left).toEqual([])
  })

  it('is nobody’s business but the security administrator’s', async () => {
    const body = { login: 'nobody.yet', name: '甲', ...clerkPost }
    expect((await app.call(clerk, orgRoutes.createStaff, body)).status).toBe(403)
  })
})

describe('change a person', () => {
  it('renames with the version read; the second of two gets 409', async () => {
    const { id, version } = await newPerson()
    const first = await app.call(security, orgRoutes.renameStaff, { id, version, name: '甲' })
    expect(first.body.version).toBe(version + 1)
    const second = await app.call(security, orgRoutes.renameStaff, { id, version, name: '乙' })
    expect(second.problem).toMatchObject({ status: 409, code: 'record.changed' })
  })

  it('nobody shuts out oneself, nor renames oneself', async () => {
    const call = { id: security.id, version: 1 }
    const out = await app.call(security, orgRoutes.setStaffActive, { ...call, active: false, reason: '试' })
    expect(out.problem).toMatchObject({ status: 403, code: 'org.not-on-oneself' })
    const name = await app.call(security, orgRoutes.renameStaff, { ...call, name: '我' })
    expect(name.problem.code).toBe('org.not-on-oneself')
  })

  it('a county may not take over somebody who also holds a post of the city; once that ended, it may', async () => {
    const wide = await staffWith(services, [
      { kind: 'supervisor', area: PLACES.county },
      { kind: 'supervisor', area: '6199' },
    ])
    const shut = { id: wide.id, version: 1, active: false, reason: '调离' }
    const refused = await app.call(security, orgRoutes.setStaffActive, shut)
    expect(refused.problem).toMatchObject({ status: 403, code: 'org.staff-elsewhere-too' })
    await services.db
      .updateTable('org.post')
      .set({ validTo: '2023-04-03' })
      .where('staffId', '=', wide.id)
      .where('area', '=', '619900000000')
      .execute()
    expect((await app.call(security, orgRoutes.setStaffActive, shut)).status).toBe(200)
    const row = await services.db.selectFrom('org.staff').select('active').where('id', '=', wide.id).execute()
    expect(row).toEqual([{ active: false }])
  })
})
