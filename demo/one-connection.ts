import {
  CamelCasePlugin,
  type DatabaseConnection,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely'
import type { ClientBase } from 'pg'
import { columnTypes, type Db } from '../apps/server/src/platform/db/db.ts'
import type { Schema } from '../apps/server/src/platform/db/schema.gen.ts'

/**
 * Queries one after the other, also where the caller asks several at once. Each text is prepared once: an office that
 * takes the same few dozen steps again and again would spend most of its time on planning them.
 */
const connectionOf = (client: ClientBase): DatabaseConnection => {
  let last: Promise<unknown> = Promise.resolve()
  const names = new Map<string, string>()
  const nameOf = (sql: string): string => {
    const name = names.get(sql) ?? `demo_${names.size}`
    names.set(sql, name)
    return name
  }
  return {
    executeQuery: async ({ sql, parameters }) => {
      const run = () =>
        client.query({ name: nameOf(sql), text: sql, values: [...parameters], types: columnTypes })
      const query = last.then(run, run)
      last = query
      const { rows, rowCount } = await query
      return { rows, numAffectedRows: BigInt(rowCount ?? 0) }
    },
    streamQuery: () => {
      throw new Error('rows are not streamed over one connection')
    },
  }
}

/**
 * The database as use cases know it, over one connection that is inside a transaction already: their transactions
 * become savepoints, so that what many of them do is kept or lost together. One use case at a time.
 */
export const overOneConnection = (client: ClientBase): Db => {
  const connection = connectionOf(client)
  let depth = 0
  const savepoint = () => `demo_${depth}`
  return new Kysely<Schema>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createDriver: () => ({
        init: async () => undefined,
        acquireConnection: async () => connection,
        beginTransaction: async () => {
          depth += 1
          await client.query(`savepoint ${savepoint()}`)
        },
        commitTransaction: async () => {
          await client.query(`release savepoint ${savepoint()}`)
          depth -= 1
        },
        rollbackTransaction: async () => {
          await client.query(`rollback to savepoint ${savepoint()}`)
          depth -= 1
        },
        releaseConnection: async () => undefined,
        destroy: async () => undefined,
      }),
    },
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
}
