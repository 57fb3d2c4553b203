import { DuckDBInstance } from '@duckdb/node-api'
import type { Families } from '@songtan/policy/batch'
import { FAMILY_COLUMNS, familyRows } from '@songtan/policy/sql'

/** Families as a table of a DuckDB in memory, for the queries of `@songtan/policy/sql`. */
export interface FamiliesInDuckDb {
  /** Puts these families in place of those before. */
  readonly load: (families: Families) => Promise<void>
  /** The rows of a query, as JSON values: 64-bit numbers are texts. */
  readonly ask: (sql: string) => Promise<unknown[]>
  readonly close: () => void
}

/** One JSON array is bound as the value of a parameter: no fact ever stands in the text of a statement. */
const LOAD = `CREATE OR REPLACE TABLE families AS
SELECT unnest(from_json_strict($1::JSON, '${JSON.stringify([FAMILY_COLUMNS])}'), max_depth := 2)`

export const openFamilies = async (): Promise<FamiliesInDuckDb> => {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  return {
    load: async (families) => {
      await connection.run(LOAD, [JSON.stringify([...familyRows(families)])])
    },
    ask: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson(),
    close: () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}
