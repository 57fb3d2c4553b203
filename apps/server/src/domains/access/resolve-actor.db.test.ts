import { maskPhone, mobilePhone } from '@songtan/kernel'
import type { FastifyRequest } from 'fastify'
import { afterAll, expect, it } from 'vitest'
import { PLACES } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import { signInFor } from '../../../../../test-kit/factories/staff-sign-in.ts'
import { createDb } from '../../platform/db/db.ts'
import type { SessionWriter } from '../../platform/http/session-cookies.ts'
import { openCitizen } from './citizen.repo.ts'
import { makeActorResolver } from './resolve-actor.ts'
import { beginSession } from './sessions.ts'

const app = await testApp({ day: '2023-04-03' })
const { services, clock } = app
const queries: string[] = []
const db = createDb({ url: app.database.appUrl, onQuery: (sql) => queries.push(sql) })
afterAll(() => db.destroy())
const resolve = makeActorResolver({ ...services, db })

const PHONE = mobilePhone('13900000001')

const tokenFor = async (kind: 'staff' | 'citizen', id: string): Promise<string> => {
  let token = ''
  const session: SessionWriter = {
    token: () => undefined,
    end: () => {},
    begin: (_, made) => {
      token = made
    },
  }
  const call = { actor: { kind: 'visitor', id: 'visitor', label: '' } as const, input: {}, session }
  await services.db.transaction().execute((tx) => beginSession(tx, services, call, kind, id))
  return token
}
const asked = async (kind: 'staff' | 'citizen' | 'public', cookies: Record<string, string>) => {
  queries.length = 0
  const actor = await resolve({ cookies } as unknown as FastifyRequest, kind)
  return { actor, queries: queries.length }
}

it('staff with the posts of the day, in one query', async () => {
  const { staffId } = await signInFor(app, 'town-clerk', PLACES.town)
  await services.db
    .insertInto('org.post')
    .values(
      [
        { kind: 'supervisor', from: '2023-04-04', to: null },
        { kind: 'auditor', from: '2020-01-01', to: '2023-04-03' },
        { kind: 'town-approver', from: '2020-01-01', to: '2023-04-04' },
      ].map(({ kind, from, to }) => ({
        ...{ id: services.clock.newId(), staffId, kind, area: PLACES.otherTown },
        ...{ validFrom: from, validTo: to, givenBy: 'test', givenAt: services.clock.now() },
      })),
    )
    .execute()
  const cookies = { songtan_staff: await tokenFor('staff', staffId) }
  const found = await asked('staff', cookies)
  expect(found.queries).toBe(1)
  expect(found.actor).toMatchObject({
    kind: 'staff',
    id: staffId,
    posts: [{ kind: 'town-clerk', area: PLACES.town }, { kind: 'town-approver' }],
  })
  expect((await asked('citizen', cookies)).actor.kind).toBe('visitor')
  expect((await asked('public', cookies)).queries).toBe(0)
  clock.moveTo('2023-04-03T02:01:01Z')
  expect(await asked('staff', cookies)).toMatchObject({ queries: 1, actor: { kind: 'staff' } })
})

it('a citizen under a masked phone, in one query; without a cookie, none', async () => {
  const citizen = await services.db.transaction().execute((tx) => openCitizen(tx, services, PHONE))
  const cookies = { songtan_citizen: await tokenFor('citizen', citizen.id) }
  expect(await asked('citizen', cookies)).toEqual({
    queries: 1,
    actor: { kind: 'citizen', id: citizen.id, label: maskPhone(PHONE) },
  })
  expect(await asked('citizen', {})).toMatchObject({ queries: 0, actor: { kind: 'visitor' } })
  expect((await asked('citizen', { songtan_citizen: 'x' })).actor.kind).toBe('visitor')
})
