import { FAMILY_CLASSES, type OutputOf, PAYABLE_PROGRAMS, type reportingRoutes } from '@songtan/contract'
import { countyCode, divisionCode, divisionRange } from '@songtan/kernel'
import { terms } from '@songtan/policy'
import { sql } from 'kysely'
import type { ReadDb } from '../../platform/db/db.ts'
import type { Services } from '../../platform/use-case/services.ts'
import { countByState } from '../cases/index.ts'
import { divisionNames } from '../org/index.ts'
import { type CaseFigures, caseFigures, spansOf } from './case-figures.queries.ts'
import type { Figures } from './county-figures.ts'
import { distributionOf } from './domain/distribution.ts'
import { monthsOf } from './domain/period.ts'
import { caseloadFigures, spendingFigures } from './money-figures.queries.ts'

export type Statistics = OutputOf<typeof reportingRoutes.readStatistics>

const sum = <T>(rows: readonly T[], value: (row: T) => number): number =>
  rows.reduce((total, row) => total + value(row), 0)

const CASES = ['filed', 'confirmed', 'refused', 'withdrawn', 'terminated', 'onTime', 'late'] as const

const casesIn = (rows: readonly CaseFigures[]) =>
  Object.fromEntries(CASES.map((name) => [name, sum(rows, (row) => row[name])])) as Record<
    (typeof CASES)[number],
    number
  >

type Found = Awaited<ReturnType<typeof findAll>>

const findAll = async (db: ReadDb, figures: Figures) => {
  const { county, today } = figures
  const { from, to } = divisionRange(divisionCode(`${county}000000`))
  const area = {
    scope: sql<boolean>`c.village between ${from} and ${to}`,
    within: figures.rows('c.village'),
  }
  const [cases, spans, open, spending, caseload] = await Promise.all([
    caseFigures(db, figures),
    spansOf(db, figures),
    countByState(db, area, { today, byTown: true }),
    spendingFigures(db, figures),
    caseloadFigures(db, figures),
  ])
  const towns = [...new Set([...cases, ...open, ...spending, ...caseload].map(({ town }) => town))].sort()
  return { cases, spans, open, spending, caseload, towns, names: await divisionNames(db, towns) }
}

const spentOf = (rows: Found['spending']) =>
  PAYABLE_PROGRAMS.flatMap((program) => {
    const own = rows.filter((row) => row.program === program)
    return own.length === 0 ? [] : [{ program, amount: sum(own, ({ amount }) => amount) }]
  })

const townOf = (found: Found, town: string): Statistics['towns'][number] => {
  const here = <T extends { readonly town: string }>(rows: readonly T[]) =>
    rows.filter((row) => row.town === town)
  const { filed, confirmed, refused, onTime, late } = casesIn(here(found.cases))
  const persons = sum(here(found.caseload), (row) => row.persons)
  const spent = sum(here(found.spending), ({ amount }) => amount)
  return {
    ...{ town, townName: found.names.get(town) ?? town, filed, decided: confirmed + refused, onTime, late },
    open: sum(here(found.open), ({ all }) => all),
    overdue: sum(here(found.open), ({ overdue }) => overdue),
    families: sum(here(found.caseload), ({ families }) => families),
    ...{ persons, spent, perPerson: persons > 0 ? Math.round(spent / persons) : null },
  }
}

/** All figures of a county and period for the rows the actor may see. */
export const gatherStatistics = async (
  db: ReadDb,
  figures: Figures,
  {
    area,
    services,
  }: { readonly area: string | undefined; readonly services: Pick<Services, 'policies' | 'calendar'> },
): Promise<Statistics> => {
  const { county, period, today } = figures
  const found = await findAll(db, figures)
  const calendar = await services.calendar.current(db)
  return {
    ...{ county, area: area ?? null, from: period.from, to: period.to, day: today },
    term: terms(services.policies.set, countyCode(county), today).total.n,
    months: monthsOf(period).map((month) => ({
      month,
      ...casesIn(found.cases.filter((row) => row.month === month)),
      spending: spentOf(found.spending.filter((row) => row.month === month)),
    })),
    towns: found.towns.map((town) => townOf(found, town)),
    classes: FAMILY_CLASSES.flatMap((familyClass) => {
      const own = found.caseload.filter((row) => row.class === familyClass)
      const families = sum(own, (row) => row.families)
      return families === 0 ? [] : [{ class: familyClass, families, persons: sum(own, (row) => row.persons) }]
    }),
    toDecision: distributionOf(found.spans.toDecision, calendar),
    toMoney: { ...distributionOf(found.spans.toMoney, calendar), waiting: found.spans.waiting },
  }
}
