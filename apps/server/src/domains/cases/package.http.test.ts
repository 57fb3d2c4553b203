import { casesRoutes } from '@songtan/contract'
import { describe, expect, it } from 'vitest'
import { PLACES, staffAs } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import {
  applicationOf,
  caseDesk,
  fileCase,
  investigated,
  ruralThree,
  showCase,
  step,
} from '../../../../../test-kit/factories/cases.ts'

const app = await testApp({ day: '2023-03-01' })
const desk = await caseDesk(app)
const filed = await fileCase(app, desk.clerk, applicationOf())
const started = await investigated(app, desk, await fileCase(app, desk.clerk, ruralThree()))
const assessed = await step(app, desk.clerk, casesRoutes.assess, started, {})

type Actor = typeof desk.clerk
const ask = (actor: Actor, { county, id }: { readonly county: string; readonly id: string }) =>
  app.call(actor, casesRoutes.readPackage, { county, id })

describe('the package of a family', () => {
  it('tells by department what the family may have, where one applies and who decides', async () => {
    const { status, body } = await ask(desk.clerk, assessed)
    expect(status).toBe(200)
    expect(body.departments[0]).toMatchObject({ department: 'civil-affairs', name: { zh: '民政' } })
    const items = body.departments.flatMap((d) => d.items)
    const dibao = items.find(({ item }) => item === 'dibao')
    expect(dibao).toMatchObject({
      ...{ apply: { zh: '乡镇人民政府（街道办事处）' }, basis: { article: '第九条' } },
      for: [{ personId: null, standing: 'entitled', amount: { per: 'month', reason: null } }],
    })
    expect(dibao?.for[0]?.amount?.fen).toBeGreaterThan(0)
    expect(body.notMeant).toBeGreaterThan(0)
    expect(items.map(({ item }) => item)).not.toContain('tekun')
    expect(items.every((i) => i.for.length > 0)).toBe(true)
  })

  it('names what must be asked, the facts that decide most first, and never a person by name', async () => {
    const { body } = await ask(desk.clerk, assessed)
    const counts = body.asked.map(({ items }) => items)
    expect(counts).toEqual(counts.toSorted((one, other) => other - one))
    expect(body.asked[0]).toMatchObject({ path: 'events', personId: null })
    const insured = body.asked.filter(({ path }) => path.endsWith('.medicalInsurance'))
    expect(new Set(insured.map(({ personId }) => personId)).size).toBe(3)
    const rental = body.departments.flatMap((d) => d.items).find(({ item }) => item === 'public-rental')
    expect(rental?.for[0]).toMatchObject({ standing: 'hangs', facts: [{ path: 'home' }], amount: null })
    const { members } = (await showCase(app, desk.clerk, assessed)).family
    for (const { name } of members) expect(JSON.stringify(body)).not.toContain(name)
  })

  it('is the same on a later day, since the facts are frozen', async () => {
    const before = await ask(desk.clerk, assessed)
    app.clock.moveTo('2023-03-20')
    expect((await ask(desk.clerk, assessed)).body).toEqual(before.body)
    app.clock.moveTo('2023-03-01')
  })

  it('waits for an assessment', async () => {
    const { status, problem } = await ask(desk.clerk, filed)
    expect({ status, code: problem.code }).toEqual({ status: 409, code: 'case.not-assessed' })
  })

  it('is for those who may look at the case, in their area', async () => {
    const elsewhere = await staffAs(app.services, 'town-clerk', PLACES.otherTown)
    expect((await ask(elsewhere, assessed)).problem.code).toBe('record.not-found')
    expect((await ask(await staffAs(app.services, 'finance-clerk'), assessed)).status).toBe(403)
    expect((await ask(await staffAs(app.services, 'auditor'), assessed)).status).toBe(200)
  })

  it('is a look that is written down, in three queries', async () => {
    const { queries } = await ask(desk.clerk, assessed)
    expect(queries.length).toBeLessThanOrEqual(3)
    const looks = await app.services.db
      .selectFrom('platform.audit')
      .select(['subjectId', 'actorId'])
      .where('action', '=', 'cases.readPackage')
      .where('subjectId', '=', assessed.id)
      .execute()
    expect(looks).toContainEqual({ subjectId: assessed.id, actorId: `staff:${desk.clerk.id}` })
  })
})
