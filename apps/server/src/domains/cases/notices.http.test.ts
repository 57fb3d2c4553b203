import { casesRoutes } from '@songtan/contract'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../../../../apps/server/src/platform/authz/actor.ts'
import { PLACES, staffAs } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import {
  applicationMember,
  applicationOf,
  caseDesk,
  edgeFour,
  fileCase,
  investigated,
  proposed,
  showCase,
  step,
  surveyed,
} from '../../../../../test-kit/factories/cases.ts'
import { takeDownNotices } from './take-down-notices.ts'

const app = await testApp({ day: '2023-03-01' })
const desk = await caseDesk(app)
const visitor: Actor = { kind: 'visitor', id: 'visitor', label: 'visitor' }

const posted = async (content = applicationOf()) => {
  app.clock.moveTo('2023-03-01')
  const started = await investigated(app, desk, await fileCase(app, desk.clerk, content))
  const visited = await surveyed(app, [desk.visitor, desk.assistant], started)
  return step(app, desk.clerk, casesRoutes.postNotice, await proposed(app, desk, visited), {})
}

const board = async (village: string = PLACES.village) =>
  (await app.call(visitor, casesRoutes.listPublicNotices, { village })).body.items

const proofOf = (caseId: string) =>
  app.services.db
    .selectFrom('cases.step')
    .select(['data', 'actorLabel'])
    .where('caseId', '=', caseId)
    .where('action', '=', 'take-down-notice')
    .execute()

describe('the public notice', () => {
  it('stands for its days, seen without sign-in, and no day longer', async () => {
    const handle = await posted()
    const on = async (day: string) => {
      app.clock.moveTo(day)
      return (await board()).filter(({ number }) => number === handle.receiptNumber).length
    }
    expect(await on('2023-03-01')).toBe(1)
    expect(await on('2023-03-08')).toBe(1)
    expect(await on('2023-03-09')).toBe(0)
  })

  it('shows these columns only, the name masked, nothing of the family’s troubles', async () => {
    const content = edgeFour()
    const handle = await posted(content)
    const [row] = (await board()).filter(({ number }) => number === handle.receiptNumber)
    const name = content.members[0]?.name ?? ''
    expect(row).toEqual({
      ...{ number: handle.receiptNumber, subject: `${[...name][0]}*`, memberCount: 4, result: 'edge' },
      ...{ coveredSingly: 1, monthly: 49_700, firstDay: '2023-03-01', lastDay: '2023-03-08' },
    })
    const stored = await app.services.db
      .selectFrom('cases.notice')
      .select('shown')
      .where('caseId', '=', handle.id)
      .executeTakeFirstOrThrow()
    const text = JSON.stringify(stored.shown)
    for (const secret of [
      ...content.members.flatMap(({ residentId, phone }) => [residentId, phone]),
      content.address,
    ])
      expect(text).not.toContain(secret)
    expect(text).not.toMatch(/physical|disab|grade/)
  })

  it('names only the household where a mental patient is covered singly', async () => {
    const content = edgeFour()
    const [first] = content.members
    if (!first) throw new Error('no applicant')
    const handle = await posted({
      ...content,
      members: [{ ...first, disability: { kind: 'mental', grade: 3 } }, ...content.members.slice(1)],
    })
    const { family } = await showCase(app, desk.clerk, handle)
    const [row] = (await board()).filter(({ number }) => number === handle.receiptNumber)
    expect(row?.subject).toBe(family.number)
  })

  it('is shown in its own village only', async () => {
    const handle = await posted()
    const elsewhere = await board(PLACES.otherVillage)
    expect(elsewhere.map(({ number }) => number)).not.toContain(handle.receiptNumber)
  })

  it('is taken down by the job once, with proof, and a second run does nothing', async () => {
    const handle = await posted()
    await takeDownNotices(app.services)
    expect(await proofOf(handle.id)).toEqual([])
    app.clock.moveTo('2023-03-09')
    await Promise.all([takeDownNotices(app.services), takeDownNotices(app.services)])
    await takeDownNotices(app.services)
    const [proof, ...more] = await proofOf(handle.id)
    expect(more).toEqual([])
    expect(proof).toMatchObject({
      actorLabel: 'cases.take-down-notices',
      data: { firstDay: '2023-03-01', lastDay: '2023-03-08' },
    })
    const page = await showCase(app, desk.clerk, handle)
    expect(page.notices[0]?.takenDownAt).not.toBeNull()
    expect(page.version).toBe(handle.version)
  })
})

describe('proof of a notice that is down', () => {
  const proofIn = async (handle: { readonly id: string; readonly county: string }) => {
    const { body } = await app.call(desk.clerk, casesRoutes.listNotices, {
      ...{ county: handle.county, showing: false, limit: 200 },
    })
    return body.items.find(({ caseId }) => caseId === handle.id)
  }

  it('is the hash kept when the job took it down, and tells a change of what is kept', async () => {
    const handle = await posted()
    expect(await proofIn(handle)).toBeUndefined()
    app.clock.moveTo('2023-03-09')
    await takeDownNotices(app.services)
    const proof = { takenDownBy: 'cases.take-down-notices', unchanged: true }
    expect((await proofIn(handle))?.proof).toMatchObject(proof)
    // The program's own role may not change what was shown; who owns the tables can.
    const owner = new pg.Client(app.database.ownerUrl)
    await owner.connect()
    await owner.query(`update cases.notice set shown = shown || '{"monthly": 1}' where case_id = $1`, [
      handle.id,
    ])
    await owner.end()
    expect((await proofIn(handle))?.proof).toMatchObject({ ...proof, unchanged: false })
  })

  it('is kept too where the family withdraws', async () => {
    const handle = await posted()
    await step(app, desk.clerk, casesRoutes.withdraw, handle, { reason: '不再需要' })
    expect((await proofIn(handle))?.proof).toMatchObject({ takenDownBy: desk.clerk.label, unchanged: true })
  })

  it('no answer may be indexed', async () => {
    const answer = await app.server.inject({ url: `/api/public/villages/${PLACES.village}/notices` })
    expect(answer.headers['x-robots-tag']).toBe('noindex, nofollow, noarchive')
    expect(answer.headers['cache-control']).toBe('no-store')
  })
})

describe('the list of notices for staff', () => {
  it('shows those of one’s area, whole, for the village board', async () => {
    const content = applicationOf({ members: [applicationMember({ key: 'a', name: '测板报' })] })
    const handle = await posted(content)
    const listFor = async (area: string) => {
      const reader = await staffAs(app.services, 'town-clerk', area)
      const { county } = handle
      const { body } = await app.call(reader, casesRoutes.listNotices, { county, showing: true, limit: 200 })
      return body
    }
    const mine = await listFor(PLACES.town)
    const found = mine.items.find(({ caseId }) => caseId === handle.id)
    expect(found?.shown.subject).toEqual({ kind: 'applicant', name: '测板报' })
    expect(found?.villageName).toBe('薪火村')
    expect((await listFor(PLACES.otherTown)).total).toBe(0)
  })

  it('pages through all of them, the newest first', async () => {
    const { county } = await posted()
    const seen: string[] = []
    let after: string | undefined
    do {
      const { body } = await app.call(desk.clerk, casesRoutes.listNotices, {
        ...{ county, showing: true, limit: 2 },
        ...(after === undefined ? {} : { after }),
      })
      seen.push(...body.items.map(({ noticeId }) => noticeId))
      after = body.next
    } while (after !== undefined)
    const all = await app.call(desk.clerk, casesRoutes.listNotices, { county, showing: true, limit: 200 })
    expect(seen).toEqual(all.body.items.map(({ noticeId }) => noticeId))
    expect(seen).toHaveLength(all.body.total ?? 0)
  })
})
