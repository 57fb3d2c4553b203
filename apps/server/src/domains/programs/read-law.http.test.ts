import { programsRoutes } from '@songtan/contract'
import { plainDate } from '@songtan/kernel'
import { openBundle, parseScenario, placeLaw, runScenario } from '@songtan/policy'
import { describe, expect, it } from 'vitest'
import { citizenNamed, PLACES, staffAs } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'

const app = await testApp({ day: '2023-04-03' })
const clerk = await staffAs(app.services, 'town-clerk', PLACES.town)
const citizen = citizenNamed('00000000-0000-7000-8000-000000000001')

const lawAt = async (place: string) => {
  const { status, body } = await app.call(clerk, programsRoutes.readLaw, { place })
  expect(status).toBe(200)
  return openBundle(body)
}

describe('who may read the law', () => {
  it.each([
    [programsRoutes.listPacks, {}],
    [programsRoutes.readLaw, { place: '320506' }],
    [programsRoutes.listScenarios, { place: '3205' }],
  ] as const)(
    '$id: everybody on staff, of places outside their area too; not families',
    async (route, input) => {
      expect((await app.call(clerk, route, input)).status).toBe(200)
      const auditor = await staffAs(app.services, 'audit-admin', PLACES.county)
      expect((await app.call(auditor, route, input)).status).toBe(200)
      expect((await app.call(citizen, route, input)).problem).toMatchObject({ code: 'permission.denied' })
    },
  )

  it('nobody who has not signed in', async () => {
    for (const path of ['', '/cn/law', '/cn/scenarios'])
      expect((await app.server.inject(`/api/v1/policies${path}`)).statusCode).toBe(401)
  })

  it('a place is cn or 2, 4 or 6 digits', async () => {
    for (const place of ['', 'us', '619', '61990', '6199010', '6199/..'])
      expect((await app.call(clerk, programsRoutes.readLaw, { place })).status).toBe(400)
  })
})

describe('the law of a place', () => {
  it('holds its packs whole, and those of no other place', async () => {
    const set = await lawAt('320506')
    expect(set.packs.map(({ id }) => id)).toEqual(['cn', '32-jiangsu', '3205-suzhou'])
    const old = placeLaw(set, '320506', plainDate('2019-01-01'))
    expect(old.parameters.find(({ key }) => key === 'dibao.standard.urban')?.said?.zh).toBe('945.00 元/月')
    expect(set.packs.flatMap((p) => p.rules).filter(({ cel }) => cel === undefined)).toEqual([])
    expect((await lawAt('cn')).packs.map(({ id }) => id)).toEqual(['cn'])
  })

  it('decides like the law of the server', async () => {
    const { body } = await app.call(clerk, programsRoutes.listScenarios, { place: '610305', limit: 3 })
    expect(body.items.length).toBe(3)
    for (const { path, text } of body.items) {
      const scenario = parseScenario(text, path)
      expect(runScenario(await lawAt(scenario.facts.place), scenario).differences).toEqual([])
    }
  })
})

it('packs are listed, the nation first', async () => {
  const { body } = await app.call(clerk, programsRoutes.listPacks, {})
  expect(body.hash).toBe(app.services.policies.hash)
  expect(body.items[0]).toMatchObject({ id: 'cn', place: 'cn', name: { zh: '全国', en: 'China' } })
  expect(body.items.find(({ place }) => place === '6199')).toMatchObject({ fictional: true })
})

it('worked cases come by the page, each once, of the place and of places around it', async () => {
  const page = async (after?: string) =>
    (
      await app.call(clerk, programsRoutes.listScenarios, {
        place: '3205',
        limit: 20,
        ...(after ? { after } : {}),
      })
    ).body
  const seen: string[] = []
  let at = await page()
  const { total } = at
  seen.push(...at.items.map(({ path }) => path))
  while (at.next) {
    at = await page(at.next)
    seen.push(...at.items.map(({ path }) => path))
  }
  expect(seen.length).toBe(total)
  expect(new Set(seen).size).toBe(total)
  expect(new Set(seen.map((path) => path.split('/')[0])).has('6103-baoji')).toBe(false)
  expect(seen).toContain('3205-suzhou/scenarios/work-cost.yaml')
})
