import { casesRoutes, orgRoutes } from '@songtan/contract'
import { describe, expect, it } from 'vitest'
import { PLACES, staffAs } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import {
  atCounty,
  type CaseHandle,
  caseDesk,
  decided,
  fileCase,
  showCase,
  step,
} from '../../../../../test-kit/factories/cases.ts'
import { recountTerms } from './recount-terms.ts'

const app = await testApp({ day: '2026-11-17' })
const desk = await caseDesk(app)
const system = await staffAs(app.services, 'system-admin', PLACES.county)

const acceptedOn = async (day: string): Promise<CaseHandle> => {
  app.clock.moveTo(day)
  return step(app, desk.clerk, casesRoutes.accept, await fileCase(app, desk.clerk), {})
}
const termOf = async (handle: CaseHandle) => {
  const { clock } = await showCase(app, desk.examiner, handle)
  return [clock.dueOn, clock.provisional, clock.next?.on, clock.next?.of]
}
const announce = async (year: number, ...rest: string[]) => {
  const lines = [
    'day,kind,name,notice',
    ...rest.map((day) => `${day},rest,元旦,国办发明电〔${year - 1}〕9号`),
  ]
  const file = { name: 'n.csv', mediaType: 'text/csv', bytes: Buffer.from(lines.join('\n')) }
  expect((await app.call(system, orgRoutes.importCalendar, { year }, { file })).status).toBe(200)
  await app.drain()
}
const recounted = () =>
  app.services.db
    .selectFrom('platform.audit')
    .select(['subjectId', 'details'])
    .where('action', '=', 'cases.recountTerms')
    .orderBy('id')
    .execute()

/** Thirty working days end on the last working day of 2026, and one after it. */
const within = await acceptedOn('2026-11-19')
const over = await acceptedOn('2026-11-20')
const starting = await acceptedOn('2026-12-29')
app.clock.moveTo('2026-12-01')
const closed = await decided(app, desk.confirmer, await atCounty(app, desk))
app.clock.moveTo('2026-12-01')
const reviewed = await atCounty(app, desk)
const extended = await acceptedOn('2026-11-20')
app.clock.moveTo('2026-11-21')
const { version } = (
  await app.call(desk.approver, casesRoutes.extendTerm, {
    ...{ county: extended.county, id: extended.id, version: extended.version },
    ...{ reason: 'hard-to-check', note: '户籍在外省' },
  })
).body
const all = [within, over, starting, reviewed, extended, closed]

describe('a notice that makes a year known', () => {
  it('finds terms that reach it provisional, by Mondays to Fridays', async () => {
    expect(await Promise.all(all.map(termOf))).toEqual([
      ['2026-12-31', false, '2026-11-24', 'investigation-start'],
      ['2027-01-01', true, '2026-11-25', 'investigation-start'],
      ['2027-02-09', true, '2027-01-01', 'investigation-start'],
      ['2027-01-12', true, expect.any(String), 'county-review'],
      ['2027-01-22', true, '2027-01-22', 'total-extended'],
      expect.arrayContaining([true]),
    ])
    expect(version).toBeGreaterThan(extended.version)
  })

  it('leaves them alone while it is of another year', async () => {
    const before = await Promise.all(all.map(termOf))
    await announce(2028, '2028-01-03')
    expect(await Promise.all(all.map(termOf))).toEqual(before)
    expect(await recounted()).toEqual([])
  })

  it('makes them firm, each by the days off on its own way, those of the stage too', async () => {
    const [, , , before] = await Promise.all(all.map(termOf))
    await announce(2027, '2027-01-01', '2027-01-04')
    const after = await Promise.all(all.map(termOf))
    expect(after.slice(0, 3)).toEqual([
      ['2026-12-31', false, '2026-11-24', 'investigation-start'],
      ['2027-01-05', false, '2026-11-25', 'investigation-start'],
      ['2027-02-11', false, '2027-01-05', 'investigation-start'],
    ])
    expect(after[3]).toEqual(['2027-01-14', false, before?.[2], 'county-review'])
    expect(after[4]).toEqual(['2027-01-26', false, '2027-01-26', 'total-extended'])
  })

  it('records each, keeps the version for those at work, and does nothing the second time', async () => {
    const rows = await recounted()
    expect(rows.map(({ subjectId }) => subjectId).sort()).toEqual(
      [over, starting, reviewed, extended].map(({ id }) => id).sort(),
    )
    expect(rows.find(({ subjectId }) => subjectId === over.id)?.details).toEqual({
      ...{ before: '2027-01-01', after: '2027-01-05', provisional: false },
    })
    expect((await showCase(app, desk.clerk, over)).version).toBe(over.version)
    await recountTerms(app.services)
    expect(await recounted()).toHaveLength(rows.length)
  })

  it('leaves a decided case as it was', async () => {
    expect((await termOf(closed))[1]).toBe(true)
  })
})
