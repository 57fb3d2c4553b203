import { z } from 'zod'
import { FAMILY_CLASSES, HELD_PROGRAMS } from '../facts.ts'
import {
  bilingual,
  binary,
  county,
  day,
  fenAmount,
  id,
  instant,
  pageOf,
  pageQuery,
  version,
} from '../fields.ts'
import { defineRoute } from '../route.ts'

export const SIMULATION_STATES = ['queued', 'running', 'done', 'failed'] as const
/** Classes of families, and the two in which nothing is decided: facts not told, a parameter lacking. */
export const SIMULATED_CLASSES = [...FAMILY_CLASSES, 'unknown', 'undecidable'] as const

const count = z.number().int().min(0)
const heads = { families: count, persons: count }
const headCount = z.object(heads)
const simulatedClass = z.enum(SIMULATED_CLASSES)
const program = z.enum(HELD_PROGRAMS)
const code = z
  .object({ by: z.string(), is: z.string() })
  .nullable()
  .describe('Picks one of a family of parameters')
const parameter = { key: z.string(), name: bilingual, code }

const side = z.object({
  monthly: fenAmount.describe('A month, of all amounts that are known'),
  classes: z.array(z.object({ class: simulatedClass, ...heads, monthly: fenAmount })),
  programs: z.array(z.object({ program, families: count, grants: count, monthly: fenAmount })),
  hanging: headCount.describe('Something hangs on facts nobody has told'),
  amountsUnknown: count.describe('Grants whose amount is not known and stands in no sum'),
  lacking: z
    .array(z.object({ ...parameter, ...heads }))
    .describe('Parameters for want of which families could not be decided'),
})

const changeStep = z.object({
  direction: z.enum(['less', 'same', 'more']),
  over: fenAmount.nullable(),
  upTo: fenAmount.nullable().describe('Null: without end'),
  ...heads,
  monthly: fenAmount.describe('A month of all of them together, with its sign'),
})

/** Two laws over the same families. */
const comparison = z.object({
  ...heads,
  before: side,
  after: side,
  moved: z.array(z.object({ from: simulatedClass, to: simulatedClass, ...heads })),
  programs: z.array(z.object({ program, gained: headCount, lost: headCount })),
  comparable: z
    .object({ ...heads, before: fenAmount, after: fenAmount })
    .describe('Families whose amounts are known under both laws: the only sums that may be subtracted'),
  changes: z.array(changeStep),
  open: headCount.describe('Families of whom something is open under either law'),
})

const cliff = z.object({
  income: fenAmount.describe('Of the whole family, a year: the last before the fall'),
  class: z.object({ from: z.enum(FAMILY_CLASSES), to: z.enum(FAMILY_CLASSES) }),
  monthly: z.object({ from: fenAmount, to: fenAmount }),
  lost: fenAmount.describe('A year, income and help together'),
  evenFrom: fenAmount.nullable(),
})

const cliffsOf = z.object({
  family: z.enum(['one-adult', 'couple-with-child']),
  residence: z.enum(['urban', 'rural']),
  before: z.array(cliff),
  after: z.array(cliff),
})

/** What a draft would do (测算结果): numbers and sums, nobody by name. */
export const simulationResult = z.object({
  figures: z.array(
    z.object({
      ...parameter,
      before: bilingual.nullable(),
      after: bilingual.nullable(),
      keptBy: z.array(bilingual).describe('Places inside that keep a value of their own'),
    }),
  ),
  idle: z
    .array(z.object(parameter))
    .describe('Values of the draft that change nothing on its first day: later, or as before'),
  rules: count.describe('Rules that the draft changes'),
  changedPrograms: z.array(program),
  whole: comparison,
  counties: z.array(z.object({ county, name: z.string(), comparison, cliffs: z.array(cliffsOf) })),
})

export type SimulationResult = z.output<typeof simulationResult>

const head = z.object({
  id,
  draftId: id,
  draftVersion: version.describe('Version of the draft that was simulated'),
  draftTitle: z.string(),
  place: z.string(),
  placeName: z.string(),
  day,
  state: z.enum(SIMULATION_STATES),
  families: count.describe('Decided so far'),
  familiesInAll: count.nullable().describe('Null until it begins'),
  failure: bilingual.nullable(),
  stale: z
    .enum(['draft', 'law'])
    .nullable()
    .describe('What has changed since and may matter: the draft itself, or the law around its place'),
  askedBy: z.string(),
  askedAt: instant,
  finishedAt: instant.nullable(),
})

/** What a draft of the law would do to the families of its place (政策测算). */
export const policySimulationRoutes = {
  startSimulation: defineRoute({
    id: 'programs.startSimulation',
    method: 'POST',
    path: '/policy-drafts/{id}/simulations',
    audience: 'staff',
    summary:
      'Has every family of the place decided by the law and by a draft without faults, in the background',
    params: { id },
    body: { version },
    output: z.object({ id }),
  }),
  listSimulations: defineRoute({
    id: 'programs.listSimulations',
    method: 'GET',
    path: '/policy-drafts/{id}/simulations',
    audience: 'staff',
    summary: 'Simulations of a draft, newest first',
    params: { id },
    query: pageQuery,
    output: pageOf(head),
  }),
  readSimulation: defineRoute({
    id: 'programs.readSimulation',
    method: 'GET',
    path: '/policy-simulations/{id}',
    audience: 'staff',
    summary: 'How far a simulation is, and what came of it',
    params: { id },
    output: head.extend({ result: simulationResult.nullable() }),
  }),
  exportSimulation: defineRoute({
    id: 'programs.exportSimulation',
    method: 'GET',
    path: '/policy-simulations/{id}/file',
    audience: 'staff',
    summary: 'What came of a simulation, as a spreadsheet',
    params: { id },
    output: binary,
    binary: true,
  }),
}
