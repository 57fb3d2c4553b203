import { casesRoutes } from '@songtan/contract'
import { describe, expect, it } from 'vitest'
import { PLACES, staffAs } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import { applicationOf, caseDesk, fileCase, showCase, step } from '../../../../../test-kit/factories/cases.ts'

const app = await testApp({ day: '2023-03-01' })
const desk = await caseDesk(app)
const { county } = PLACES
const ask = async () =>
  step(app, desk.clerk, casesRoutes.requestSupplement, await fileCase(app, desk.clerk, applicationOf()), {
    items: ['户口簿'],
  })
const waiting = async (actor = desk.clerk, query: { after?: string; limit?: number } = {}) =>
  (await app.call(actor, casesRoutes.listLetters, { county, ...query })).body

describe('letters to deliver', () => {
  it('wait by their day and leave the list once delivered', async () => {
    const first = await ask()
    app.clock.moveTo('2023-03-02')
    const second = await ask()
    const standings = async (day: string) => {
      app.clock.moveTo(day)
      return (await waiting()).items.map(({ caseId, standing }) => [caseId === first.id, standing])
    }
    expect(await standings('2023-03-03')).toEqual([
      [true, 'open'],
      [false, 'open'],
    ])
    expect(await standings('2023-03-06')).toEqual([
      [true, 'due-today'],
      [false, 'open'],
    ])
    expect((await standings('2023-03-07'))[0]).toEqual([true, 'overdue'])
    const { letters } = await showCase(app, desk.clerk, first)
    await step(app, desk.clerk, casesRoutes.deliverLetter, first, {
      ...{ letterId: letters[0]?.letterId ?? '', deliveredOn: '2023-03-07' },
    })
    expect((await waiting()).items.map(({ caseId }) => caseId)).toEqual([second.id])
  })

  it('page without losing any, and stay inside the area', async () => {
    await ask()
    await ask()
    const all = await waiting()
    const one = await waiting(desk.clerk, { limit: 1 })
    const rest = await waiting(desk.clerk, { limit: 200, after: one.next ?? '' })
    expect([...one.items, ...rest.items].map(({ letterId }) => letterId)).toEqual(
      all.items.map(({ letterId }) => letterId),
    )
    const broken = Buffer.from('["2023-02-30","x"]').toString('base64url')
    const refused = await app.call(desk.clerk, casesRoutes.listLetters, { county, after: broken })
    expect(refused.problem).toMatchObject({ status: 400, field: 'after' })
    const far = await staffAs(app.services, 'town-clerk', PLACES.otherTown)
    expect(await waiting(far)).toMatchObject({ items: [], total: 0 })
  })
})
