import { caseState } from '@songtan/contract'
import type { Expression, SqlBool } from 'kysely'
import type { ReadDb } from '../../platform/db/db.ts'
import { SERIES } from './numbers.repo.ts'

export interface NumberSearch {
  readonly county: string
  /** Whole, as it is printed. */
  readonly number: string
  readonly scope: Expression<SqlBool>
}

const COLUMN = { [SERIES.receipt]: 'c.receiptNumber', [SERIES.acceptance]: 'c.acceptanceNumber' } as const

/** Applications of the actor's area by a number of theirs: each series has its index, so one row is read. */
export const casesNumbered = async (db: ReadDb, { county, number, scope }: NumberSearch) => {
  const column = Object.entries(COLUMN).find(([series]) => number.startsWith(series))?.[1]
  const rows = await db
    .selectFrom('cases.case_file as c')
    .innerJoin('registry.person as p', (join) =>
      join.onRef('p.county', '=', 'c.county').onRef('p.id', '=', 'c.applicantId'),
    )
    .leftJoin('org.division as d', 'd.code', 'c.village')
    .select(['c.id', 'c.county', 'c.receiptNumber', 'c.acceptanceNumber', 'c.state', 'c.village'])
    .select(['p.name as applicant', 'd.name as villageName'])
    .where('c.county', '=', county)
    .where(scope)
    .where((eb) =>
      column
        ? eb(column, '=', number)
        : eb('c.id', '=', (of) =>
            of
              .selectFrom('cases.letter as l')
              .select('l.caseId')
              .where('l.county', '=', county)
              .where('l.number', '=', number),
          ),
    )
    .execute()
  return rows.map((row) => ({ ...row, state: caseState.parse(row.state) }))
}
