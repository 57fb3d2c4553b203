import { addWorkingDays, plainDate, type WorkCalendar } from '@songtan/kernel'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { emptyDatabase } from '../../../../../test-kit/database.ts'
import { migrateScratch } from '../../../../../test-kit/scratch-database.ts'
import { createDb, type Db } from '../../platform/db/db.ts'
import { parseCalendarNotice } from '../../platform/tables/parse-calendar-notice.ts'
import { loadedCalendar } from './calendar.queries.ts'
import { loadCalendar } from './load-calendar.ts'
import { storeCalendarNotice } from './store-calendar-notice.ts'

const NOW = new Date('2026-11-20T02:00:00Z')
const ALL_YEARS = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]

let db: Db
let clients: readonly [pg.Client, pg.Client]

beforeAll(async () => {
  const database = await emptyDatabase()
  await migrateScratch(database)
  clients = [new pg.Client(database.ownerUrl), new pg.Client(database.ownerUrl)]
  await Promise.all(clients.map((client) => client.connect()))
  db = createDb({ url: database.appUrl })
})
afterAll(() => Promise.all([db.destroy(), ...clients.map((client) => client.end())]))

const importNotice = (year: number, lines: readonly string[]): Promise<void> =>
  db
    .transaction()
    .execute((tx) =>
      storeCalendarNotice(tx, parseCalendarNotice(['day,kind,name,notice', ...lines].join('\n'), year), NOW),
    )
const due = (calendar: WorkCalendar, from: string, days: number) =>
  addWorkingDays(calendar, plainDate(from), days)

it('is filled once by two starts at a time, and counts as the law does', async () => {
  const added = await Promise.all(clients.map((client) => loadCalendar(client, NOW)))
  expect(added.flat()).toEqual(ALL_YEARS)
  const calendar = await loadedCalendar(db)
  expect(due(calendar, '2023-03-01', 30)).toEqual({ day: '2023-04-13', provisional: false })
  expect(due(calendar, '2026-12-30', 3)).toMatchObject({ provisional: true })
})

it('takes next year’s notice from the program’s own role, and then terms are firm', async () => {
  await importNotice(2027, [
    '2027-01-01,rest,元旦,甲1号',
    '2027-02-08,rest,春节,甲1号',
    '2027-01-30,work,春节,甲1号',
  ])
  const calendar = await loadedCalendar(db)
  expect(due(calendar, '2026-12-31', 1)).toEqual({ day: '2027-01-04', provisional: false })
  expect(due(calendar, '2027-01-29', 1).day).toBe('2027-01-30')
  expect(due(calendar, '2027-02-07', 1).day).toBe('2027-02-09')
})

it('lets an amended notice take back what the first one moved', async () => {
  await importNotice(2027, ['2027-01-01,rest,元旦,甲1号', '2027-02-09,rest,春节,乙2号'])
  const calendar = await loadedCalendar(db)
  expect(due(calendar, '2027-01-29', 1).day).toBe('2027-02-01')
  expect(due(calendar, '2027-02-07', 1).day).toBe('2027-02-08')
  expect(due(calendar, '2027-02-08', 1).day).toBe('2027-02-10')
  expect(due(calendar, '2026-12-31', 1).day).toBe('2027-01-04')
})

it('leaves an imported year alone at the next start', async () => {
  expect(await loadCalendar(clients[0], NOW)).toEqual([])
  const years = await db.selectFrom('org.calendar_year').select(['year', 'notice']).orderBy('year').execute()
  expect(years.map(({ year }) => year)).toEqual([...ALL_YEARS, 2027])
  expect(years.at(-1)?.notice).toBe('甲1号、乙2号')
})
