import { familyClass, payableProgram } from '@songtan/contract'
import { sql } from 'kysely'
import { z } from 'zod'
import type { ReadDb } from '../../platform/db/db.ts'
import type { Figures } from './county-figures.ts'
import { daysOf } from './domain/period.ts'

const spendingRow = z.object({
  month: z.string(),
  town: z.string(),
  program: payableProgram,
  amount: z.number().int(),
})

/**
 * Money that left the bank for families, less what came back because a payment was reversed, by month, town and
 * programme, from the ledger; what families repaid is no spending and not in it. One statement.
 */
export const spendingFigures = async (db: ReadDb, figures: Figures) => {
  const { first, end } = daysOf(figures.period)
  const { rows } = await sql`
    select to_char(t.day, 'YYYY-MM') as month, substr(h.village, 1, 9) || '000' as town,
      substr(case t.credit when 'bank' then t.debit else t.credit end, 9) as program,
      sum(case t.credit when 'bank' then t.amount else -t.amount end)::bigint as amount
    from benefits.transfer t join registry.household h on h.county = t.county and h.id = t.household_id
    where t.county = ${figures.county} and t.day >= ${first}::date and t.day < ${end}::date
      and ${figures.rows('h.village')}
      and ((t.credit = 'bank' and t.debit like 'payable:%') or (t.debit = 'bank' and t.credit like 'payable:%'))
    group by 1, 2, 3 order by 1, 2, 3`.execute(db)
  return rows.map((row) => spendingRow.parse(row))
}

const caseloadRow = z.object({
  town: z.string(),
  class: familyClass,
  families: z.number().int(),
  persons: z.number().int(),
})

/**
 * Families that hold a class today, and their members, by town and class; one statement. Both are counted by village
 * first, in the order of an index, and members by their family rather than family by family.
 */
export const caseloadFigures = async (db: ReadDb, figures: Figures) => {
  const covered = sql`h.county = ${figures.county} and h.closed_on is null and h.class <> 'none'
    and ${figures.rows('h.village')}`
  const { rows } = await sql`
    select substr(village, 1, 9) || '000' as town, class, sum(families)::int as families, sum(persons)::bigint as persons
    from (
      select h.village, h.class, count(*) as families, 0 as persons from registry.household h where ${covered} group by 1, 2
      union all
      select h.village, h.class, 0, count(*) from registry.membership m
      join registry.household h on h.county = m.county and h.id = m.household_id
      where m.county = ${figures.county} and m.superseded_at is null and m.valid_to is null and ${covered} group by 1, 2) x
    group by 1, 2 order by 1, 2`.execute(db)
  return rows.map((row) => caseloadRow.parse(row))
}
