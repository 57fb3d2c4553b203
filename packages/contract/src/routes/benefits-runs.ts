import { z } from 'zod'
import * as f from '../fields.ts'
import {
  BANK_FAILURES,
  BANK_FILE_PURPOSES,
  HOLD_REASONS,
  LINE_KINDS,
  LINE_STATES,
  payableProgram,
  RUN_STATES,
} from '../payment-codes.ts'
import { defineRoute } from '../route.ts'

const count = z.number().int().min(0)

export const runSummary = z.object({
  id: f.id,
  program: payableProgram,
  month: f.month,
  seq: z.number().int().describe('1 for the first run of the month, then supplements'),
  state: z.enum(RUN_STATES),
  lines: count,
  total: f.fenAmount.describe('Gross sum of the lines'),
  withheld: f.fenAmount.describe('Kept back for receivables'),
  held: count.describe('Due, but waiting with a reason'),
  madeBy: f.id,
  madeByName: z.string(),
  madeAt: f.instant,
  checkedByName: z.string().nullable(),
  checkedAt: f.instant.nullable(),
  version: f.version,
})

export const bankFile = z.object({
  id: f.id,
  seq: z.number().int(),
  name: z.string(),
  lines: count,
  total: f.fenAmount,
  checksum: z.string().describe('SM3 of the bytes before the checksum line'),
  madeAt: f.instant,
  returnedAt: f.instant.nullable(),
  paid: count.nullable(),
  failed: count.nullable(),
})

const runPage = runSummary.extend({
  /** How far the run has come: lines by state, out of `lines`. */
  progress: z.object({
    listed: count.describe('Accrued, not yet handed to the bank'),
    sent: count,
    paid: count,
    failed: count,
    cancelled: count,
  }),
  heldFor: z.array(z.object({ reason: z.enum(HOLD_REASONS), lines: count })),
  bankFiles: z.array(bankFile),
  cancelledReason: z.string().nullable(),
  actions: z
    .array(z.enum(['approve', 'cancel', 'make-bank-file', 'read-return']))
    .describe('What the caller may do now'),
})

const line = z.object({
  id: f.id,
  householdId: f.id,
  householdNumber: z.string(),
  village: f.division,
  subjectId: f.id,
  payee: z.string().nullable(),
  accountMasked: z.string().nullable(),
  month: f.month,
  kind: z.enum(LINE_KINDS),
  amount: f.fenAmount,
  withheld: f.fenAmount,
  state: z.enum(LINE_STATES),
  reason: z.enum([...HOLD_REASONS, ...BANK_FAILURES, 'not-owed', 'replaced']).nullable(),
  accountCorrected: z
    .boolean()
    .describe('A failed line whose account was recorded anew: goes with the next file'),
})

const inCounty = { county: f.county }
const ofRun = { county: f.county, id: f.id }

/** Payment runs (发放批次), their bank files and returns. */
export const paymentRunRoutes = {
  listRuns: defineRoute({
    id: 'benefits.listRuns',
    method: 'GET',
    path: '/counties/{county}/payment-runs',
    audience: 'staff',
    summary: 'Payment runs, newest month first (发放批次)',
    params: inCounty,
    query: {
      program: payableProgram.optional(),
      month: f.month.optional(),
      state: z.enum(RUN_STATES).optional(),
      ...f.pageQuery,
    },
    output: f.pageOf(runSummary),
  }),
  openRun: defineRoute({
    id: 'benefits.openRun',
    method: 'GET',
    path: '/counties/{county}/payment-runs/{id}',
    audience: 'staff',
    summary: 'One run with its progress, what is held and why, its bank files and the next allowed actions',
    params: ofRun,
    output: runPage,
  }),
  listRunLines: defineRoute({
    id: 'benefits.listRunLines',
    method: 'GET',
    path: '/counties/{county}/payment-runs/{id}/lines',
    audience: 'staff',
    summary: 'Lines of a run; `state=failed` is the follow-up list, `state=waiting` what is held',
    params: ofRun,
    query: { state: z.enum(LINE_STATES).optional(), ...f.pageQuery },
    output: f.pageOf(line),
  }),
  buildRun: defineRoute({
    id: 'benefits.buildRun',
    method: 'POST',
    path: '/counties/{county}/payment-runs',
    audience: 'staff',
    summary: 'Build the run of a programme and month: every month due and not yet listed, held lines told',
    params: inCounty,
    body: { program: payableProgram, month: f.month },
    output: runSummary,
  }),
  approveRun: defineRoute({
    id: 'benefits.approveRun',
    method: 'POST',
    path: '/counties/{county}/payment-runs/{id}/approve',
    audience: 'staff',
    summary: 'Approve a built run (复核); its lines are accrued in the ledger. Another person than its maker',
    params: ofRun,
    body: { version: f.version },
    output: runSummary,
  }),
  cancelRun: defineRoute({
    id: 'benefits.cancelRun',
    method: 'POST',
    path: '/counties/{county}/payment-runs/{id}/cancel',
    audience: 'staff',
    summary: 'Cancel a built run (作废); its lines wait for the next one',
    params: ofRun,
    body: { version: f.version, reason: f.shortText },
    output: runSummary,
  }),
  makeBankFile: defineRoute({
    id: 'benefits.makeBankFile',
    method: 'POST',
    path: '/counties/{county}/payment-runs/{id}/bank-files',
    audience: 'staff',
    summary:
      'Make the next bank file (代发文件): first all lines, later only failed ones with a corrected account',
    params: ofRun,
    body: { version: f.version },
    output: bankFile,
  }),
  downloadBankFile: defineRoute({
    id: 'benefits.downloadBankFile',
    method: 'GET',
    path: '/counties/{county}/bank-files/{id}/content',
    audience: 'staff',
    summary: 'The bank file as CSV, made again from the records and checked against its checksum',
    params: ofRun,
    query: { purpose: z.enum(BANK_FILE_PURPOSES) },
    output: f.binary,
    binary: true,
  }),
  readReturn: defineRoute({
    id: 'benefits.readReturn',
    method: 'POST',
    path: '/counties/{county}/bank-files/{id}/return',
    audience: 'staff',
    summary:
      'Read the return file of the bank (回盘): all of it or nothing; the same file again changes nothing',
    params: ofRun,
    upload: true,
    output: bankFile,
  }),
}
