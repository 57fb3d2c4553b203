import { POST_KINDS, type PostKind, urlOf } from '@songtan/contract'
import { divisionCode } from '@songtan/kernel'
import { describe, expect, it } from 'vitest'
import { citizenNamed } from '../../../../test-kit/actors.ts'
import { testApp } from '../../../../test-kit/app.ts'
import type { Actor } from '../platform/authz/actor.ts'
import type { Binding } from '../platform/http/mount.ts'
import { allBindings } from './domains.ts'

/** Every route of the program, new ones by themselves: who may not is refused before the input is looked at. */
const app = await testApp()
const NATION = divisionCode('000000000000')
const ID = '00000000-0000-7000-8000-000000000000'

const visitor: Actor = { kind: 'visitor', id: 'visitor', label: 'visitor' }
const citizen = citizenNamed(ID)
/** Posts of the whole nation: whoever is refused is refused for the post, not for the area. */
const staffWithout = ({ useCase }: Binding): Actor => {
  const permitted: readonly PostKind[] = useCase.permission.posts ?? []
  const posts = POST_KINDS.filter((kind) => !permitted.includes(kind)).map((kind) => ({
    id: ID,
    kind,
    area: NATION,
  }))
  return { kind: 'staff', id: ID, label: '无此岗位', posts }
}

const PARAMS: Readonly<Record<string, string>> = {
  county: '619901',
  code: '619901000000',
  town: '619901001000',
}

const refusedAs = async (actor: Actor, { route }: Binding): Promise<string> => {
  const input = Object.fromEntries(Object.keys(route.params).map((name) => [name, PARAMS[name] ?? ID]))
  const before = await app.services.db.selectFrom('platform.event').select('id').execute()
  const answer = await app.call(actor, route, input)
  const after = await app.services.db.selectFrom('platform.event').select('id').execute()
  expect(after.length).toBe(before.length)
  return `${answer.status} ${answer.problem?.code}`
}

const VISITOR_REFUSED = '401 session.required'
const DENIED = '403 permission.denied'

describe.each(allBindings.map((binding) => [binding.route.id, binding] as const))('%s', (_, binding) => {
  const { permission } = binding.useCase
  const { audience } = binding.route

  it('names who may', () => {
    const named = [
      (permission.posts?.length ?? 0) > 0,
      permission.staff === true,
      permission.citizen === true,
      permission.anyone === true,
    ]
    expect(named).toContain(true)
    expect(permission.anyone === true).toBe(audience === 'public')
    if (audience === 'staff') expect(permission.citizen ?? false).toBe(false)
    if (audience === 'citizen') expect(permission.posts ?? []).toEqual([])
  })

  it('refuses whoever may not', async () => {
    if (permission.anyone) return
    expect(await refusedAs(visitor, binding)).toBe(VISITOR_REFUSED)
    if (!permission.citizen) expect(await refusedAs(citizen, binding)).toBe(DENIED)
    if (!permission.staff) expect(await refusedAs(staffWithout(binding), binding)).toBe(DENIED)
  })
})

it('two routes share neither id nor address', () => {
  const ids = allBindings.map(({ route }) => route.id)
  const addresses = allBindings.map(({ route }) => `${route.method} ${urlOf(route, PARAMS)}`)
  expect(new Set(ids).size).toBe(ids.length)
  expect(new Set(addresses).size).toBe(addresses.length)
})

it('a refusal of somebody known is recorded, a visitor’s is not', async () => {
  const { db } = app.services
  const rows = await db.selectFrom('platform.audit').select(['actorId', 'outcome']).execute()
  expect(new Set(rows.map(({ outcome }) => outcome))).toEqual(new Set(['refused']))
  expect(new Set(rows.map(({ actorId }) => actorId))).toEqual(new Set([`citizen:${ID}`, `staff:${ID}`]))
})
