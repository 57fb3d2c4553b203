import { z } from 'zod'
import * as f from '../fields.ts'
import { payableProgram } from '../payment-codes.ts'
import { defineRoute } from '../route.ts'

const payment = z.object({
  month: f.month,
  program: payableProgram,
  programName: f.bilingual,
  kind: z.enum(['monthly', 'back-pay']),
  amount: f.fenAmount,
  withheld: f.fenAmount,
  toAccount: f.fenAmount.describe('What reaches the account'),
  state: z.enum(['preparing', 'on-its-way', 'paid', 'failed', 'waiting', 'not-owed']),
  because: f.bilingual
    .nullable()
    .describe('Why money is paid for months gone by, where a new standard is the reason'),
  sentence: f.bilingual.describe('The state in plain words, and what to do'),
})

/** What a family sees of its money. */
export const benefitsCitizenRoutes = {
  myPayments: defineRoute({
    id: 'benefits.myPayments',
    method: 'GET',
    path: '/my/payments',
    audience: 'citizen',
    summary: 'The payments of my household in the last 24 months, newest first (我的补助)',
    output: z.object({ payments: z.array(payment) }),
  }),
}
