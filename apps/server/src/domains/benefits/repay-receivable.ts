import { benefitsRoutes } from '@songtan/contract'
import { AppError, fen, formatYuan } from '@songtan/kernel'
import { sql } from 'kysely'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { countyArea } from './county-area.ts'
import { holdReceivable } from './hold-receivable.ts'
import { may } from './permissions.ts'
import { postingOf } from './posting.ts'
import { readReceivable, showReceivable } from './receivable.queries.ts'
import { postTransfer } from './transfer.repo.ts'

/** Records what a family paid back (退款, L1 §68); the receivable closes with its last fen. */
export const repayReceivable = writeCase(
  benefitsRoutes.repayReceivable,
  { permission: may.recover },
  async (context) => {
    const { tx, input, now, requireArea, note } = context
    const { county, id, version } = input
    requireArea(countyArea(county))
    const { householdId, program, free } = await holdReceivable(tx, county, id, version)
    const amount = fen(input.amount)
    if (amount > free)
      throw new AppError(422, 'benefits.receivable.too-much', {
        field: 'amount',
        params: { open: formatYuan(free) },
      })
    await sql`
      update benefits.receivable set recovered = recovered + ${amount}, version = version + 1,
        closed_at = case when recovered + reduced + ${amount} = amount then ${now}::timestamptz end
      where county = ${county} and id = ${id}`.execute(tx)
    const refund = { kind: 'refund', program, amount, householdId, receivableId: id } as const
    await postTransfer(postingOf(context, county), refund)
    note({ householdId, subject: { kind: 'receivable', id }, details: { amount } })
    return showReceivable(await readReceivable(tx, county, id))
  },
)
