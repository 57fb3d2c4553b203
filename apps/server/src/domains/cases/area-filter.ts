import { divisionCode, divisionRange } from '@songtan/kernel'
import { type Expression, type SqlBool, sql } from 'kysely'

/** Rows whose place lies in an area that was asked for; all when none was. The actor's own scope stays a filter beside it. */
export const withinArea = (area: string | undefined, column: string): Expression<SqlBool> => {
  if (area === undefined) return sql<SqlBool>`true`
  const { from, to } = divisionRange(divisionCode(area))
  return sql<SqlBool>`${sql.ref(column)} between ${from} and ${to}`
}
