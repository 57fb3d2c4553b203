import { benefitsRoutes, payableProgram } from '@songtan/contract'
import { AppError, addMonths, monthOf, type PlainDate, type YearMonth, yearMonth } from '@songtan/kernel'
import { sql } from 'kysely'
import { actorRef } from '../../platform/authz/actor.ts'
import type { Tx } from '../../platform/db/db.ts'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { holdBook } from './book.repo.ts'
import { endEntitlement, voidEntitlement } from './entitlement.repo.ts'
import { entitlementsOf, showEntitlement } from './list-entitlements.ts'
import { may } from './permissions.ts'
import type { Subject } from './position.queries.ts'
import { postingOf } from './posting.ts'
import { settleSubject } from './settle-subject.ts'

const readEntitlement = async (tx: Tx, county: string, id: string) => {
  const row = await entitlementsOf(tx, county).where('id', '=', id).executeTakeFirst()
  if (!row) throw new AppError(404, 'record.not-found')
  return row
}

type EntitlementRow = Awaited<ReturnType<typeof readEntitlement>>

/** From the month before the first (nothing is owed at all) to the month after today's, and only ever earlier. */
const checkLastMonth = (row: EntitlementRow, lastMonth: YearMonth, today: PlainDate): void => {
  const earliest = addMonths(yearMonth(row.fromMonth), -1)
  const latest = row.toMonth === null ? addMonths(monthOf(today), 1) : addMonths(yearMonth(row.toMonth), -1)
  if (row.voidedAt !== null || latest < earliest) throw new AppError(409, 'benefits.entitlement.ended')
  if (lastMonth < earliest || lastMonth > latest) {
    const params = { earliest, latest }
    throw new AppError(422, 'benefits.entitlement.last-month', { field: 'lastMonth', params })
  }
}

const claimedFrom = async (tx: Tx, county: string, subject: Subject): Promise<number> => {
  const { claimed } = await tx
    .selectFrom('benefits.receivable')
    .select(sql<number>`coalesce(sum(amount - reduced), 0)::bigint`.as('claimed'))
    .where('county', '=', county)
    .where('householdId', '=', subject.householdId)
    .where('program', '=', subject.program)
    .where('subjectId', '=', subject.subjectId)
    .executeTakeFirstOrThrow()
  return claimed
}

/**
 * Ends an entitlement (停发): a person's decision with its reason (L2 §32; L1 §13). A month in the past makes what
 * was paid since then a receivable (L1 §68), money not yet paid is taken out of the lists.
 */
export const stopEntitlement = writeCase(
  benefitsRoutes.stopEntitlement,
  { permission: may.stopEntitlement },
  async (context) => {
    const { tx, input, today, actor, requireArea, note } = context
    const { county, id, version, reason } = input
    const found = await readEntitlement(tx, county, id)
    requireArea(found.village)
    const program = payableProgram.parse(found.program)
    const book = await holdBook(tx, county, program)
    const row = await readEntitlement(tx, county, id)
    if (row.version !== version) throw new AppError(409, 'record.changed')
    const lastMonth = yearMonth(input.lastMonth)
    checkLastMonth(row, lastMonth, today)
    const posting = postingOf(context, county)
    const ending = { by: actorRef(actor), reason }
    if (lastMonth < row.fromMonth) await voidEntitlement(posting, id, ending)
    else await endEntitlement(posting, id, lastMonth, ending)
    const subject = { householdId: row.householdId, program, subjectId: row.personId ?? row.householdId }
    const before = await claimedFrom(tx, county, subject)
    await settleSubject(posting, book, subject, reason)
    const claimed = Math.max(0, (await claimedFrom(tx, county, subject)) - before)
    note({
      householdId: row.householdId,
      subject: { kind: 'entitlement', id },
      purpose: input.note,
      details: { lastMonth, reason, claimed },
    })
    return { entitlement: showEntitlement(await readEntitlement(tx, county, id)), claimed }
  },
)
