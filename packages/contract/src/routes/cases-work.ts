import { z } from 'zod'
import { CASE_TERMS, caseAction, caseState } from '../case-codes.ts'
import { county, day, division, id, instant, pageOf, pageQuery, version } from '../fields.ts'
import { defineRoute } from '../route.ts'

/** 工作台: what is due, what is late, what waits for others, what came back. */
export const WORK_BUCKETS = ['overdue', 'due-today', 'mine', 'waiting', 'returned', 'all'] as const

/** What has changed: new applications, steps taken on any, and those whose term has run out. */
export const WORK_CHANGES = ['filed', 'stepped', 'overdue'] as const

/** How something lies against the day it is due. */
export const dueStanding = z.enum(['overdue', 'due-today', 'open'])

const count = z.number().int()

const ofArea = { area: division.optional().describe('county, town or village inside my area') }

/** In whose hands an application is; `notice`: its public notice has to run out first. */
const workHolder = z.enum(['family', 'town', 'county', 'notice'])

const workRow = z.object({
  id,
  county,
  receiptNumber: z.string(),
  acceptanceNumber: z.string().nullable(),
  applicant: z.string(),
  village: division,
  villageName: z.string(),
  state: caseState,
  stateSince: instant,
  filedAt: instant,
  nextDueOn: day.nullable(),
  nextDueOf: z.enum(CASE_TERMS).nullable(),
  nextDueIn: count.nullable().describe('working days after today up to the day it is due; negative: late'),
  /** Against the server's day. */
  standing: dueStanding,
  dueOn: day.nullable(),
  term: z
    .object({
      acceptedOn: day,
      dueOn: day,
      days: count.describe('working days from acceptance to the day all is due'),
      used: count.describe('working days gone since acceptance; more than `days` when late'),
    })
    .nullable()
    .describe('the legal term (办理时限), counted from acceptance; null before it'),
  holder: workHolder,
  clerk: z.string().nullable().describe('who accepted it, once accepted'),
  mine: z.boolean(),
  version,
})

const workCounts = z.object({
  overdue: count,
  dueToday: count,
  mine: count,
  waiting: count,
  returned: count,
  all: count,
})

const change = z.object({
  caseId: id,
  county,
  number: z.string().describe('acceptance number, or the receipt before it'),
  applicant: z.string(),
  village: division,
  villageName: z.string(),
  state: caseState,
  action: caseAction.nullable().describe('the step taken; null for the other kinds'),
  by: z.string().nullable().describe('staff who took the step'),
  at: instant.nullable().describe('of the filing or the step'),
  dueOn: day.nullable().describe('of what has become late'),
  mine: z.boolean().describe('it waits for one of my posts now'),
})

export const caseWorkRoutes = {
  listWork: defineRoute({
    id: 'cases.listWork',
    method: 'GET',
    path: '/work',
    audience: 'staff',
    summary: 'Open applications of my area by deadline; how many there are, `cases.countWork` says',
    query: {
      bucket: z.enum(WORK_BUCKETS).default('mine'),
      ...ofArea,
      state: caseState.optional(),
      ...pageQuery,
    },
    output: pageOf(workRow).omit({ total: true, over: true }),
  }),
  countWork: defineRoute({
    id: 'cases.countWork',
    method: 'GET',
    path: '/work/counts',
    audience: 'staff',
    summary: 'How many open applications of my area every bucket holds, all of them counted',
    query: { ...ofArea, state: caseState.optional() },
    output: workCounts,
  }),
  listWorkByTown: defineRoute({
    id: 'cases.listWorkByTown',
    method: 'GET',
    path: '/work/towns',
    audience: 'staff',
    summary: 'How many open applications each town of my area has, with what is late, due today and waiting',
    query: ofArea,
    output: z.object({
      items: z.array(workCounts.extend({ town: division, townName: z.string() })),
    }),
  }),
  listWorkChanges: defineRoute({
    id: 'cases.listWorkChanges',
    method: 'GET',
    path: '/work/changes',
    audience: 'staff',
    summary: 'What has changed in my area since the last working day: filed, taken a step, become late',
    query: { kind: z.enum(WORK_CHANGES).default('filed'), ...ofArea, ...pageQuery },
    output: pageOf(change).omit({ total: true, over: true }),
  }),
  countWorkChanges: defineRoute({
    id: 'cases.countWorkChanges',
    method: 'GET',
    path: '/work/changes/counts',
    audience: 'staff',
    summary: 'How many changes of each kind my area has had since the last working day',
    query: ofArea,
    output: z.object({
      since: day.describe('the last working day before today; changes count from its beginning'),
      filed: count,
      stepped: count,
      overdue: count,
    }),
  }),
}
