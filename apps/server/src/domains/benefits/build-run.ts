import { benefitsRoutes, type PayableProgram } from '@songtan/contract'
import { AppError, addMonths, monthOf, type PlainDate, type YearMonth, yearMonth } from '@songtan/kernel'
import type { Tx } from '../../platform/db/db.ts'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { holdBook, runBookThrough } from './book.repo.ts'
import { countyArea } from './county-area.ts'
import { countRun } from './line.repo.ts'
import { listNewMonths, listWaiting } from './list-due.repo.ts'
import { may } from './permissions.ts'
import { postingOf } from './posting.ts'
import { readRun, showRun } from './run.queries.ts'
import { staffIdOf } from './staff-id.ts'
import { withholdFromRun } from './withhold.repo.ts'

/** Money is prepared for next month at the latest: what a family will be owed later is not yet certain. */
const checkMonth = (month: YearMonth, today: PlainDate): void => {
  const latest = addMonths(monthOf(today), 1)
  if (month > latest)
    throw new AppError(422, 'benefits.run.month-ahead', { field: 'month', params: { latest } })
}

/** One run of a programme is under way to its checker at a time, so that no line can stand in two. */
const checkNoneOpen = async (tx: Tx, county: string, program: PayableProgram): Promise<void> => {
  const open = await tx
    .selectFrom('benefits.run')
    .select('month')
    .where('county', '=', county)
    .where('program', '=', program)
    .where('state', '=', 'built')
    .executeTakeFirst()
  if (open) throw new AppError(409, 'benefits.run.unapproved', { params: { month: open.month } })
}

const nextSeq = async (
  tx: Tx,
  county: string,
  program: PayableProgram,
  month: YearMonth,
): Promise<number> => {
  const row = await tx
    .selectFrom('benefits.run')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .where('county', '=', county)
    .where('program', '=', program)
    .where('month', '=', month)
    .executeTakeFirst()
  return (row?.seq ?? 0) + 1
}

/**
 * Builds the monthly run of a programme (发放批次, L2 §25) set-wise: each entitlement gets a line for every month
 * up to this one that has none, and lines that waited are tried again. What cannot be paid now is held and told.
 */
export const buildRun = writeCase(benefitsRoutes.buildRun, { permission: may.buildRun }, async (context) => {
  const { tx, input, today, now, actor, newId, requireArea, note } = context
  const { county, program } = input
  requireArea(countyArea(county))
  const month = yearMonth(input.month)
  checkMonth(month, today)
  const posting = postingOf(context, county)
  const book = await holdBook(tx, county, program)
  await checkNoneOpen(tx, county, program)
  const seq = await nextSeq(tx, county, program, month)
  const runId = newId()
  const empty = { state: 'built', lines: 0, total: 0, madeBy: staffIdOf(actor), madeAt: now }
  await tx
    .insertInto('benefits.run')
    .values({ county, id: runId, program, month, seq, ...empty })
    .execute()
  const building = { runId, program, month }
  await listWaiting(posting, building)
  await listNewMonths(posting, building, book)
  if (book.runThrough === undefined || month > book.runThrough)
    await runBookThrough(tx, county, program, month)
  await withholdFromRun(posting, building)
  const { lines, held } = await countRun(posting, runId)
  if (lines + held === 0) throw new AppError(409, 'benefits.run.nothing-due', { params: { month } })
  note({ subject: { kind: 'payment-run', id: runId }, details: { program, month, lines, held } })
  return showRun(await readRun(tx, county, runId))
})
