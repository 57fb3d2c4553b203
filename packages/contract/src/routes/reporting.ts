import { z } from 'zod'
import { caseState } from '../case-codes.ts'
import { familyClass } from '../facts.ts'
import { binary, county, day, division, fenAmount, id, month, pageOf, pageQuery } from '../fields.ts'
import { payableProgram } from '../payment-codes.ts'
import { defineRoute } from '../route.ts'

const count = z.number().int()

/** What a figure counts; the list behind it shows the same applications. */
export const STATISTIC_LISTS = [
  'filed',
  'decided',
  'confirmed',
  'refused',
  'withdrawn',
  'terminated',
  'on-time',
  'late',
  'paid',
  'unpaid',
] as const

const period = {
  from: month.optional().describe('first month; eleven months before the last one when absent'),
  to: month.optional().describe('last month; this month when absent'),
  area: division.optional().describe('a town or village inside my area'),
}

const spending = z.array(z.object({ program: payableProgram, amount: fenAmount }))

const decided = { onTime: count, late: count }

const distribution = z.object({
  cases: count,
  median: count.nullable().describe('working days; null without cases'),
  bins: z.array(
    z.object({
      from: count.describe('working days, both ends counted in'),
      to: count,
      cases: count,
    }),
  ),
})

const statistics = z.object({
  county,
  area: division.nullable(),
  from: month,
  to: month,
  day: day.describe('of what stands now: open applications and families'),
  term: count.describe('the legal term from acceptance to the decision (L2 §22), working days'),
  months: z.array(
    z.object({
      ...{ month, filed: count, confirmed: count, refused: count, withdrawn: count, terminated: count },
      ...decided,
      spending,
    }),
  ),
  towns: z.array(
    z.object({
      ...{ town: division, townName: z.string(), open: count, overdue: count, filed: count, decided: count },
      ...decided,
      ...{ families: count, persons: count },
      spent: fenAmount,
      perPerson: fenAmount.nullable().describe('spent divided by persons, rounded to the fen; null without'),
    }),
  ),
  classes: z.array(z.object({ class: familyClass, families: count, persons: count })),
  toDecision: distribution.describe('working days from acceptance to the decision, decided in the period'),
  toMoney: distribution
    .extend({ waiting: count.describe('confirmed in the period and not paid yet') })
    .describe('working days from filing to the first money, confirmed in the period'),
})

const listed = z.object({
  caseId: id,
  number: z.string(),
  applicant: z.string(),
  village: division,
  villageName: z.string(),
  state: caseState,
  filedOn: day,
  acceptedOn: day.nullable(),
  dueOn: day.nullable(),
  closedOn: day.nullable(),
  paidOn: day.nullable(),
})

const point = z.array(z.number()).length(2)

/** Figures of a county (统计), their lists, and the shapes of its towns. */
export const reportingRoutes = {
  readStatistics: defineRoute({
    id: 'reporting.readStatistics',
    method: 'GET',
    path: '/counties/{county}/statistics',
    audience: 'staff',
    summary: 'Intake, decisions, terms, caseload, spending and waiting times of my area, by month and town',
    params: { county },
    query: period,
    output: statistics,
  }),
  listStatisticCases: defineRoute({
    id: 'reporting.listStatisticCases',
    method: 'GET',
    path: '/counties/{county}/statistics/cases',
    audience: 'staff',
    summary: 'The applications behind a figure of the statistics',
    params: { county },
    query: { list: z.enum(STATISTIC_LISTS), ...period, ...pageQuery },
    output: pageOf(listed).extend({ from: month, to: month }),
  }),
  exportStatistics: defineRoute({
    id: 'reporting.exportStatistics',
    method: 'GET',
    path: '/counties/{county}/statistics/export',
    audience: 'staff',
    summary: 'The same figures as a spreadsheet',
    params: { county },
    query: period,
    output: binary,
    binary: true,
  }),
  readBoundaries: defineRoute({
    id: 'reporting.readBoundaries',
    method: 'GET',
    path: '/counties/{county}/boundaries',
    audience: 'staff',
    summary: 'Shapes of the towns of a county, where a boundary file was supplied',
    params: { county },
    output: z.object({
      schematic: z.boolean().describe('drawn, not surveyed (示意图)'),
      shapes: z
        .array(z.object({ town: division, polygons: z.array(z.array(z.array(point))) }))
        .describe('polygons of rings of points; empty without a file'),
    }),
  }),
}
