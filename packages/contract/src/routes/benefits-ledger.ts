import { z } from 'zod'
import * as f from '../fields.ts'
import { payableProgram, RECEIVABLE_STATES, TRANSFER_KINDS } from '../payment-codes.ts'
import { defineRoute } from '../route.ts'

const account = z.object({ code: z.string(), name: f.bilingual })

const transfer = z.object({
  id: f.id,
  day: f.day,
  kind: z.enum(TRANSFER_KINDS),
  debit: account,
  credit: account,
  amount: f.fenAmount,
  householdId: f.id,
  lineId: f.id.nullable(),
  receivableId: f.id.nullable(),
  reverses: f.id.nullable(),
  postedAt: f.instant,
  postedBy: z.string(),
})

export const receivable = z.object({
  id: f.id,
  householdId: f.id,
  householdNumber: z.string(),
  program: payableProgram,
  amount: f.fenAmount,
  recovered: f.fenAmount,
  reduced: f.fenAmount.describe('Taken back by a later decision'),
  open: f.fenAmount,
  months: z.array(f.month),
  reason: z.string(),
  monthlyCap: f.fenAmount.nullable().describe('Most that is kept back from the lines of a month; null: none'),
  openedAt: f.instant,
  closedAt: f.instant.nullable(),
  version: f.version,
})

const inCounty = { county: f.county }
const ofReceivable = { county: f.county, id: f.id }

/** The ledger (总账) and what is to be refunded (追缴). */
export const ledgerRoutes = {
  readLedger: defineRoute({
    id: 'benefits.readLedger',
    method: 'GET',
    path: '/counties/{county}/ledger',
    audience: 'staff',
    summary: 'Balances of every account that ever moved, debit minus credit',
    params: inCounty,
    output: z.object({
      accounts: z.array(account.extend({ debit: f.fenAmount, credit: f.fenAmount, balance: f.fenAmount })),
    }),
  }),
  listTransfers: defineRoute({
    id: 'benefits.listTransfers',
    method: 'GET',
    path: '/counties/{county}/ledger/transfers',
    audience: 'staff',
    summary: 'Transfers of a household or of a run, in the order they were posted',
    params: inCounty,
    query: { householdId: f.id.optional(), runId: f.id.optional(), ...f.pageQuery },
    output: f.pageOf(transfer),
  }),
  listReceivables: defineRoute({
    id: 'benefits.listReceivables',
    method: 'GET',
    path: '/counties/{county}/receivables',
    audience: 'staff',
    summary: 'Overpayments to be refunded (追缴), oldest first',
    params: inCounty,
    query: { state: z.enum(RECEIVABLE_STATES).optional(), householdId: f.id.optional(), ...f.pageQuery },
    output: f.pageOf(receivable),
  }),
  planRecovery: defineRoute({
    id: 'benefits.planRecovery',
    method: 'POST',
    path: '/counties/{county}/receivables/{id}/plan',
    audience: 'staff',
    summary: 'Set how much may be kept back from the lines of a month (按月抵扣), or nothing',
    params: ofReceivable,
    body: { version: f.version, monthlyCap: f.fenAmount.min(1).nullable() },
    output: receivable,
  }),
  repayReceivable: defineRoute({
    id: 'benefits.repayReceivable',
    method: 'POST',
    path: '/counties/{county}/receivables/{id}/repay',
    audience: 'staff',
    summary: 'Record money that a family paid back through the bank (退款)',
    params: ofReceivable,
    body: { version: f.version, amount: f.fenAmount.min(1) },
    output: receivable,
  }),
}
