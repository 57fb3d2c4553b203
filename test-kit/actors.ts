import type { PostKind } from '@songtan/contract'
import { type DivisionCode, divisionCode } from '@songtan/kernel'
import type { Actor, CitizenActor, StaffActor } from '../apps/server/src/platform/authz/actor.ts'
import type { Services } from '../apps/server/src/platform/use-case/services.ts'

/** The demo city's places, for tests: a county, two of its towns with a village each, and a neighbour county. */
export const PLACES = {
  county: '619901',
  town: divisionCode('619901001'),
  village: divisionCode('619901001001'),
  otherTown: divisionCode('619901002'),
  otherVillage: divisionCode('619901002001'),
  otherCounty: '619902',
  farVillage: divisionCode('619902001001'),
} as const

/** A member of staff with posts, stored as the organisation would have it. */
export const staffWith = async (
  services: Services,
  posts: readonly { readonly kind: PostKind; readonly area: string }[],
  name = '测试人员',
): Promise<StaffActor> => {
  const id = services.clock.newId()
  const [post] = posts
  const login = `${post?.kind ?? 'staff'}-${post?.area.slice(0, 4) ?? ''}-${id.slice(-8)}`
  await services.db
    .insertInto('org.staff')
    .values({ id, login, name, createdAt: services.clock.now() })
    .execute()
  const held = posts.map(({ kind, area }) => ({
    id: services.clock.newId(),
    kind,
    area: divisionCode(area) as DivisionCode,
  }))
  for (const post of held) {
    await services.db
      .insertInto('org.post')
      .values({
        ...post,
        staffId: id,
        validFrom: '2020-01-01',
        givenBy: 'test',
        givenAt: services.clock.now(),
      })
      .execute()
  }
  return { kind: 'staff', id, label: name, posts: held }
}

/** One post in one place, which is what most tests need. */
export const staffAs = (
  services: Services,
  kind: PostKind,
  area: string = PLACES.county,
): Promise<StaffActor> => staffWith(services, [{ kind, area }], kind)

export const citizenNamed = (id: string, label = '测试居民'): CitizenActor => ({ kind: 'citizen', id, label })

export const operator: Actor = { kind: 'operator', id: 'operator:test', label: 'test' }
