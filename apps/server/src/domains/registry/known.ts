import { type SqlBool, sql } from 'kysely'

/** The moment whose knowledge is asked for; now when absent. */
export interface Known {
  readonly knownAt?: Date | undefined
}

/** Rows of a table that stood in the register at an instant (recorded time), or stand there now. */
export const standing = (alias: string, { knownAt }: Known) => {
  const superseded = sql.ref(`${alias}.supersededAt`)
  if (knownAt === undefined) return sql<SqlBool>`${superseded} is null`
  return sql<SqlBool>`${sql.ref(`${alias}.recordedAt`)} <= ${knownAt} and (${superseded} is null or ${superseded} > ${knownAt})`
}

/** Rows that hold on a day (valid time), by their columns of first day and first day no longer. */
export const holding = (alias: string, [from, to]: readonly [string, string], day: string) =>
  sql<SqlBool>`${sql.ref(`${alias}.${from}`)} <= ${day} and (${sql.ref(`${alias}.${to}`)} is null or ${sql.ref(`${alias}.${to}`)} > ${day})`
