/**
 * Development-time tool: writes data/calendar/ from the package chinese-days, checked day by day against tyme4ts.
 * Both are installed in a temporary folder and thrown away; it writes nothing when they differ on any day.
 * Usage: node tools/build-calendar.ts
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDays, type PlainDate, plainDate, weekday } from '@songtan/kernel'

const PACKAGES = ['chinese-days@1.5.7', 'tyme4ts@1.5.2']
const FOLDER = new URL('../data/calendar/', import.meta.url)
const FIRST = plainDate('2018-01-01')
const LAST = plainDate('2026-12-31')

/** The State Council's notices, each for the days it speaks of; a later line speaks before an earlier one. */
const NOTICES = [
  { year: 2018, notice: '国办发明电〔2017〕12号', from: '2018-01-01', to: '2018-12-31' },
  { year: 2019, notice: '国办发明电〔2018〕15号', from: '2018-12-29', to: '2019-12-31' },
  { year: 2019, notice: '国办发明电〔2019〕3号', from: '2019-04-28', to: '2019-05-05' },
  { year: 2020, notice: '国办发明电〔2019〕16号', from: '2020-01-01', to: '2020-12-31' },
  { year: 2020, notice: '国办发明电〔2020〕1号', from: '2020-01-31', to: '2020-02-02' },
  { year: 2021, notice: '国办发明电〔2020〕27号', from: '2021-01-01', to: '2021-12-31' },
  { year: 2022, notice: '国办发明电〔2021〕11号', from: '2022-01-01', to: '2022-12-31' },
  { year: 2023, notice: '国办发明电〔2022〕16号', from: '2022-12-31', to: '2023-12-31' },
  { year: 2024, notice: '国办发明电〔2023〕7号', from: '2024-01-01', to: '2024-12-31' },
  { year: 2025, notice: '国办发明电〔2024〕12号', from: '2025-01-01', to: '2025-12-31' },
  { year: 2026, notice: '国办发明电〔2025〕7号', from: '2026-01-01', to: '2026-12-31' },
] as const

const isWeekend = (day: PlainDate): boolean => [0, 6].includes(weekday(day))

/** `2026-01-01` → `New Year's Day,元旦,1`, as both lists of the package have it. */
type NameByDay = Readonly<Record<string, string>>

interface Seed {
  readonly holidays: NameByDay
  readonly workdays: NameByDay
}

const nameOf = (entry: string): string => entry.split(',')[1] ?? ''

const seedKind = (seed: Seed, day: PlainDate): 'rest' | 'work' | undefined => {
  if (seed.workdays[day] && isWeekend(day)) return 'work'
  return seed.holidays[day] && !isWeekend(day) ? 'rest' : undefined
}

interface Tyme {
  readonly LegalHoliday: {
    fromYmd(year: number, month: number, day: number): { isWork(): boolean } | null
  }
}

const tymeKind = (tyme: Tyme, day: PlainDate): 'rest' | 'work' | undefined => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const holiday = tyme.LegalHoliday.fromYmd(year, month, date)
  if (!holiday) return undefined
  if (holiday.isWork()) return isWeekend(day) ? 'work' : undefined
  return isWeekend(day) ? undefined : 'rest'
}

const noticeOf = (day: PlainDate): string => {
  const found = NOTICES.findLast(({ from, to }) => from <= day && day <= to)
  if (!found) throw new Error(`no notice for ${day}`)
  return found.notice
}

const differingDays = (seed: Seed, tyme: Tyme): string[] => {
  const lines: string[] = []
  for (let day = FIRST; day <= LAST; day = addDays(day, 1)) {
    const kind = seedKind(seed, day)
    if (kind !== tymeKind(tyme, day)) throw new Error(`the packages differ on ${day}`)
    const entry = kind === 'work' ? seed.workdays[day] : seed.holidays[day]
    if (kind && entry) lines.push([day, kind, nameOf(entry), noticeOf(day)].join())
  }
  return lines
}

const years = (): string[] =>
  [...Map.groupBy(NOTICES, ({ year }) => year)].map(
    ([year, notices]) => `${year},${notices.map(({ notice }) => notice).join('、')}`,
  )

const build = (): void => {
  const folder = mkdtempSync(join(tmpdir(), 'calendar-'))
  execFileSync('npm', ['install', '--prefix', folder, '--no-save', '--ignore-scripts', ...PACKAGES])
  const modules = join(folder, 'node_modules')
  const seed: Seed = JSON.parse(readFileSync(join(modules, 'chinese-days/dist/chinese-days.json'), 'utf8'))
  const tyme: Tyme = createRequire(join(folder, 'package.json'))('tyme4ts')
  const days = differingDays(seed, tyme)
  rmSync(folder, { recursive: true })
  const write = (file: string, lines: readonly string[]) =>
    writeFileSync(new URL(file, FOLDER), `${lines.join('\n')}\n`)
  write('cn-working-days.csv', ['day,kind,name,notice', ...days])
  write('cn-years.csv', ['year,notice', ...years()])
  process.stdout.write(`${days.length} days\n`)
}

build()
