import { casesRoutes } from '@songtan/contract'
import { describe, expect, it } from 'vitest'
import { PLACES, staffAs } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import { atCounty, caseDesk, decided, ruralThree, showCase } from '../../../../../test-kit/factories/cases.ts'

const app = await testApp({ day: '2023-03-01' })
const desk = await caseDesk(app)
const done = await decided(app, desk.confirmer, await atCounty(app, desk, ruralThree()))
const { receiptNumber, acceptanceNumber, letters } = await showCase(app, desk.clerk, done)

const numbers = [receiptNumber, acceptanceNumber ?? '', letters[0]?.number ?? '']
const find = (actor: typeof desk.clerk, number: string, county: string = PLACES.county) =>
  app.call(actor, casesRoutes.findByNumber, { county, number })

describe('an application by a number on its papers', () => {
  it.each(numbers)('%s leads to it, decided or not', async (number) => {
    const { status, body } = await find(desk.clerk, number)
    expect(status).toBe(200)
    expect(body.items).toMatchObject([{ id: done.id, receiptNumber, acceptanceNumber, state: 'confirmed' }])
  })

  it.each(numbers)('%s is nothing outside of the area, and in another county', async (number) => {
    const beside = await staffAs(app.services, 'town-clerk', PLACES.otherTown)
    expect((await find(beside, number)).body.items).toEqual([])
    const far = await staffAs(app.services, 'county-approver', PLACES.otherCounty)
    expect((await find(far, number)).body.items).toEqual([])
  })

  it('hides the name from those who supervise, as lists do', async () => {
    const supervisor = await staffAs(app.services, 'supervisor', PLACES.county)
    const [shown] = (await find(supervisor, receiptNumber)).body.items
    const [clear] = (await find(desk.clerk, receiptNumber)).body.items
    expect(clear?.applicant).not.toContain('*')
    expect(shown?.applicant).toContain('*')
  })

  it('is refused to posts that see no applications', async () => {
    const finance = await staffAs(app.services, 'finance-clerk', PLACES.county)
    expect((await find(finance, receiptNumber)).status).toBe(403)
  })

  it('takes whole numbers only', async () => {
    const { status } = await find(desk.clerk, receiptNumber.slice(0, -1))
    expect(status).toBe(400)
  })

  it('is recorded as a look', async () => {
    await find(desk.clerk, receiptNumber)
    const rows = await app.services.db
      .selectFrom('platform.audit')
      .select('action')
      .where('action', '=', casesRoutes.findByNumber.id)
      .execute()
    expect(rows.length).toBeGreaterThan(0)
  })
})
