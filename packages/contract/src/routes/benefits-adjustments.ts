import { z } from 'zod'
import {
  ADJUSTMENT_KINDS,
  ADJUSTMENT_ROW_STATES,
  ADJUSTMENT_STATES,
  ADJUSTMENT_WHYS,
} from '../adjustment-codes.ts'
import * as f from '../fields.ts'
import { payableProgram } from '../payment-codes.ts'
import { defineRoute } from '../route.ts'

const count = z.number().int().min(0)

export const adjustmentSummary = z.object({
  id: f.id,
  publication: z.number().int().describe('Number of the publication'),
  title: z.string(),
  place: z.string(),
  placeName: z.string(),
  from: f.day,
  fromMonth: f.month.describe('First month at the new amounts'),
  state: z.enum(ADJUSTMENT_STATES),
  computedAt: f.instant.nullable(),
  finishedAt: f.instant.nullable().describe('When it was applied or taken back to the last family'),
  withdrawn: z.object({ at: f.instant, reason: z.string() }).nullable(),
  raised: count,
  version: f.version,
})

const kindFigures = z.object({
  kind: z.enum(ADJUSTMENT_KINDS),
  rows: count,
  before: f.fenAmount.describe('Paid a month now; of cases under way, by the law without the publication'),
  after: f.fenAmount.describe('A month by the law with the publication; 0 where undecidable'),
})

const programFigures = z.object({
  program: payableProgram,
  subjects: count,
  before: f.fenAmount,
  after: f.fenAmount,
})

const adjustmentPage = adjustmentSummary.extend({
  problem: z.string().nullable().describe('Why the law could not be read without the publication'),
  law: z.object({ before: z.string(), after: z.string() }).nullable().describe('Hashes of the two laws'),
  weighed: count.describe('Rows so far'),
  kinds: z.array(kindFigures),
  programs: z.array(programFigures).describe('Of the raised families, per programme'),
  backPay: f.fenAmount.describe('For months already run through, of raised families not yet applied'),
  outcomes: z.array(z.object({ state: z.enum(ADJUSTMENT_ROW_STATES), rows: count })),
  undoing: z
    .object({
      families: count.describe('Whose former amounts would come back'),
      left: count.describe('Changed later, so left as they are'),
      paid: f.fenAmount.describe('Paid, or approved to be, above the former amounts: becomes receivables'),
    })
    .nullable()
    .describe('What taking it back would do, while it is applied'),
  applied: z.object({ at: f.instant, by: z.string() }).nullable(),
  undone: z.object({ at: f.instant, by: z.string(), reason: z.string() }).nullable(),
  actions: z.array(z.enum(['apply', 'undo', 'recompute'])).describe('What the caller may do now'),
})

const amounts = z.array(
  z.object({
    program: payableProgram,
    personId: f.id.nullable().describe('The member covered singly; null for the whole household'),
    held: f.fenAmount.nullable().describe('Paid now'),
    before: f.fenAmount.nullable().describe('By the law without the publication'),
    after: f.fenAmount.nullable().describe('By the law with it'),
  }),
)

const adjustmentRow = z.object({
  id: f.id,
  householdId: f.id,
  householdNumber: z.string(),
  headName: z.string().describe('Masked for whoever does not work for the village'),
  village: f.division,
  caseId: f.id.nullable(),
  kind: z.enum(ADJUSTMENT_KINDS),
  why: z.enum(ADJUSTMENT_WHYS).nullable(),
  missing: z.array(z.string()).describe('Facts by path and parameters by key'),
  day: f.day.describe('Day whose facts and law were read'),
  fromMonth: f.month,
  classBefore: z.string().nullable(),
  classAfter: z.string().nullable(),
  amounts,
  state: z.enum(ADJUSTMENT_ROW_STATES),
})

const inCounty = { county: f.county }
const ofOne = { county: f.county, id: f.id }
const rowFilter = {
  kind: z.enum(ADJUSTMENT_KINDS).optional(),
  state: z.enum(ADJUSTMENT_ROW_STATES).optional(),
}
const BASE = '/counties/{county}/adjustments'

/** Running entitlements recomputed by a publication (调标). */
export const adjustmentRoutes = {
  listAdjustments: defineRoute({
    id: 'benefits.listAdjustments',
    method: 'GET',
    path: BASE,
    audience: 'staff',
    summary: 'What publications do to the running entitlements of a county, newest publication first (调标)',
    params: inCounty,
    query: f.pageQuery,
    output: f.pageOf(adjustmentSummary),
  }),
  readAdjustment: defineRoute({
    id: 'benefits.readAdjustment',
    method: 'GET',
    path: `${BASE}/{id}`,
    audience: 'staff',
    summary: 'One adjustment with its report and the next allowed actions',
    params: ofOne,
    output: adjustmentPage,
  }),
  listAdjustmentRows: defineRoute({
    id: 'benefits.listAdjustmentRows',
    method: 'GET',
    path: `${BASE}/{id}/rows`,
    audience: 'staff',
    summary: 'Family by family: what is paid, and what either law gives',
    params: ofOne,
    query: { ...rowFilter, ...f.pageQuery },
    output: f.pageOf(adjustmentRow),
  }),
  exportAdjustment: defineRoute({
    id: 'benefits.exportAdjustment',
    method: 'GET',
    path: `${BASE}/{id}/export`,
    audience: 'staff',
    summary: 'The rows as a spreadsheet (CSV), names masked',
    params: ofOne,
    query: rowFilter,
    output: f.binary,
    binary: true,
  }),
  applyAdjustment: defineRoute({
    id: 'benefits.applyAdjustment',
    method: 'POST',
    path: `${BASE}/{id}/apply`,
    audience: 'staff',
    summary:
      'Give every raised family its new amounts from the first month on; months run through are back-paid',
    params: ofOne,
    body: { version: f.version },
    output: adjustmentSummary,
  }),
  undoAdjustment: defineRoute({
    id: 'benefits.undoAdjustment',
    method: 'POST',
    path: `${BASE}/{id}/undo`,
    audience: 'staff',
    summary: 'Take an applied adjustment back, family by family where nothing was decided since; once only',
    params: ofOne,
    body: { version: f.version, reason: f.shortText },
    output: adjustmentSummary,
  }),
  recomputeAdjustment: defineRoute({
    id: 'benefits.recomputeAdjustment',
    method: 'POST',
    path: `${BASE}/{id}/recompute`,
    audience: 'staff',
    summary: 'Compute an adjustment anew that was not applied yet, after facts were mended',
    params: ofOne,
    body: { version: f.version },
    output: adjustmentSummary,
  }),
}
