import { orgRoutes } from '@songtan/contract'
import { addWorkingDays, plainDate } from '@songtan/kernel'
import { beforeAll, expect, it } from 'vitest'
import { PLACES, staffAs } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import type { StaffActor } from '../../platform/authz/actor.ts'
import { makeCalendarService } from './index.ts'

const app = await testApp({ day: '2026-11-20' })
const { services } = app

let system: StaffActor
beforeAll(async () => {
  system = await staffAs(services, 'system-admin', PLACES.county)
})

const LINES = [
  'day,kind,name,notice',
  '2027-01-01,rest,元旦,国办发明电〔2026〕9号',
  '2027-01-04,rest,元旦,国办发明电〔2026〕9号',
]
const send = (lines: readonly string[], by = system, year = 2027) =>
  app.call(
    by,
    orgRoutes.importCalendar,
    { year },
    { file: { name: '2027.csv', mediaType: 'text/csv', bytes: Buffer.from(lines.join('\n')) } },
  )

it('counts the law’s own example: 30 working days after 2023-03-01 end on 2023-04-13', async () => {
  const calendar = await services.calendar.current(services.db)
  expect(addWorkingDays(calendar, plainDate('2023-03-01'), 30)).toEqual({
    day: '2023-04-13',
    provisional: false,
  })
})

it('a wrong line is named and nothing of the file is kept', async () => {
  const refused = await send([...LINES, '2027-02-30,rest,春节,国办发明电〔2026〕9号'])
  expect(refused.problem).toMatchObject({ status: 422, code: 'calendar-notice.day', params: { line: 4 } })
  expect((await services.calendar.reload()).years.has(2027)).toBe(false)
})

it('a year’s notice makes its terms certain, here at once and in another process a minute later', async () => {
  const elsewhere = makeCalendarService(services)
  const due = async (service = services.calendar) =>
    addWorkingDays(await service.current(services.db), plainDate('2026-12-31'), 1)
  expect(await due(elsewhere)).toEqual({ day: '2027-01-01', provisional: true })
  const done = await send(LINES)
  expect(done.body).toMatchObject({ year: 2027, notice: '国办发明电〔2026〕9号', days: 2 })
  await app.drain()
  expect(await due()).toEqual({ day: '2027-01-05', provisional: false })
  expect(await due(elsewhere)).toMatchObject({ provisional: true })
  app.clock.moveTo('2026-11-20T02:01:01Z')
  await due(elsewhere)
  await elsewhere.reload()
  expect(await due(elsewhere)).toEqual({ day: '2027-01-05', provisional: false })
})

it('shows loaded years and the days one of them moves, to the system administrator alone', async () => {
  const shown = await app.call(system, orgRoutes.showCalendar, { year: 2027 })
  expect(shown.body.years.map(({ year }) => year)).toContain(2018)
  expect(shown.body.days.map(({ day }) => day)).toEqual(['2027-01-01', '2027-01-04'])
  const security = await staffAs(services, 'security-admin', PLACES.county)
  expect((await app.call(security, orgRoutes.showCalendar, {})).status).toBe(403)
  expect((await send(LINES, security)).status).toBe(403)
})
