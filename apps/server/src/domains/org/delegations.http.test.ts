import { orgRoutes } from '@songtan/contract'
import { plainDate } from '@songtan/kernel'
import { beforeAll, expect, it } from 'vitest'
import { PLACES, staffAs } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import type { StaffActor } from '../../platform/authz/actor.ts'
import { isDelegated } from './index.ts'

const app = await testApp({ day: '2023-04-03' })
const { services } = app
const COUNTY = PLACES.county

let system: StaffActor
beforeAll(async () => {
  system = await staffAs(services, 'system-admin', COUNTY)
})

const give = (over: object = {}, by = system) =>
  app.call(by, orgRoutes.giveDelegation, {
    county: COUNTY,
    town: PLACES.town,
    validFrom: '2023-05-01',
    basis: '炉政发〔2023〕1号（虚构）',
    ...over,
  })
const end = (validTo: string, by = system) =>
  app.call(by, orgRoutes.endDelegation, { county: COUNTY, town: PLACES.town, validTo })
const holds = (day: string, town: string = PLACES.town) =>
  isDelegated(services.db, COUNTY, town, plainDate(day))

it('holds from its first day until, not with, its last, for that town alone', async () => {
  expect((await give()).body).toMatchObject({ townName: '柴门镇', validTo: null })
  expect(await holds('2023-04-30')).toBe(false)
  expect(await holds('2023-05-01')).toBe(true)
  expect(await holds('2023-05-01', PLACES.otherTown)).toBe(false)
  expect((await give({ validFrom: '2023-06-01' })).problem.code).toBe('org.delegated-already')
  expect((await end('2023-08-01')).body.validTo).toBe('2023-08-01')
  expect(await holds('2023-07-31')).toBe(true)
  expect(await holds('2023-08-01')).toBe(false)
  expect((await end('2023-08-01')).problem).toMatchObject({ status: 409, code: 'org.not-delegated' })
  expect((await give({ validFrom: '2023-08-01' })).status).toBe(200)
  expect((await end('2023-07-01')).body).toMatchObject({ validFrom: '2023-05-01', validTo: '2023-07-01' })
  const listed = await app.call(system, orgRoutes.listDelegations, { county: COUNTY })
  expect(listed.body.items.map(({ validFrom }) => validFrom)).toEqual(['2023-08-01', '2023-05-01'])
})

it('two who give it at once: one wins', async () => {
  const days = ['2023-05-01', '2023-06-01']
  const both = await Promise.all(days.map((validFrom) => give({ town: PLACES.otherTown, validFrom })))
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
})

it.each([
  [{ town: '619902001000' }, 'org.town-elsewhere'],
  [{ town: PLACES.village }, 'org.town-elsewhere'],
  [{ validFrom: '2023-04-02' }, 'org.day-past'],
])('refuses %j', async (wrong, code) => {
  expect((await give(wrong)).problem).toMatchObject({ status: 422, code })
})

it('only the system administrator of the county gives, ends; a town reads its own county alone', async () => {
  const far = await staffAs(services, 'system-admin', PLACES.otherCounty)
  const approver = await staffAs(services, 'county-approver', COUNTY)
  const clerk = await staffAs(services, 'town-clerk', PLACES.town)
  expect((await give({ validFrom: '2023-12-01' }, far)).status).toBe(404)
  expect((await end('2023-12-01', far)).status).toBe(404)
  expect((await give({}, approver)).status).toBe(403)
  expect((await end('2023-12-01', approver)).status).toBe(403)
  expect((await app.call(clerk, orgRoutes.listDelegations, { county: COUNTY })).status).toBe(200)
  expect((await app.call(clerk, orgRoutes.listDelegations, { county: '619902' })).status).toBe(404)
  expect((await app.call(far, orgRoutes.listDelegations, { county: COUNTY })).status).toBe(404)
})
