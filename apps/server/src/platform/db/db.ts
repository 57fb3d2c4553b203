import { CamelCasePlugin, Kysely, type LogEvent, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import type { Log } from '../log/log.ts'
import type { Schema } from './schema.gen.ts'

/** May open transactions. */
export type Db = Kysely<Schema>
/** May read and write inside one transaction. */
export type Tx = Transaction<Schema>
/** May only read: neither insert, update nor delete is offered by its type. */
export type ReadDb = Pick<Db, 'selectFrom' | 'selectNoFrom' | 'with' | 'fn' | 'dynamic' | 'getExecutor'>

const INT8 = 20
const NUMERIC = 1700
const DATE = 1082

/** Days stay text, int8 becomes a number (money is proven safe by the kernel), numeric stays text. */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === DATE || oid === NUMERIC) return (value: string) => value
    if (oid === INT8) return (value: string) => Number(value)
    return pg.types.getTypeParser(oid, format as 'text')
  },
}

export interface DbOptions {
  readonly url: string
  readonly poolSize?: number
  readonly log?: Log
  /** Sees every query; tests count with it. */
  readonly onQuery?: (sql: string) => void
}

const SLOW_MS = 1000

export const createDb = ({ url, poolSize = 10, log, onQuery }: DbOptions): Db => {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    types: columnTypes,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 60_000,
    application_name: 'songtan',
  })
  // A stopping server ends idle connections; without a listener that would end the process.
  pool.on('error', (error) => log?.warn({ reason: error.message }, 'database connection lost'))
  const watch = (event: LogEvent) => {
    onQuery?.(event.query.sql)
    if (event.queryDurationMillis > SLOW_MS) {
      log?.warn({ ms: Math.round(event.queryDurationMillis), sql: event.query.sql }, 'slow query')
    }
  }
  return new Kysely<Schema>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
    log: watch,
  })
}
