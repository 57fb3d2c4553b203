/** A table named in a piece of SQL; `schema` is undefined when it is not written. */
export interface TableUse {
  readonly act: 'read' | 'write'
  readonly schema: string | undefined
  readonly table: string
  readonly offset: number
}

/** Stands in SQL where an expression is put in whose text is not known. */
export const OPAQUE = '__opaque__'

const NAME = '"?([A-Za-z_][\\w$]*)"?'
const TABLE = `(?:${NAME}\\s*\\.\\s*)?${NAME}`

const WRITES: readonly RegExp[] = [
  new RegExp(`\\binsert\\s+into\\s+${TABLE}`, 'gi'),
  new RegExp(`\\bdelete\\s+from\\s+(?:only\\s+)?${TABLE}`, 'gi'),
  new RegExp(`\\bupdate\\s+(?:only\\s+)?${TABLE}(?:\\s+(?:as\\s+)?[a-z_]\\w*)?\\s+set\\b`, 'gi'),
  new RegExp(`\\bmerge\\s+into\\s+(?:only\\s+)?${TABLE}`, 'gi'),
  new RegExp(`\\btruncate\\s+(?:table\\s+)?(?:only\\s+)?${TABLE}`, 'gi'),
  new RegExp(`\\bcopy\\s+${TABLE}\\s*(?:\\([^)]*\\)\\s*)?from\\b`, 'gi'),
]

const READS: readonly RegExp[] = [
  new RegExp(
    `(?<!delete\\s+)\\b(?:from|join|using)\\s+(?:only\\s+|lateral\\s+)?${NAME}\\s*\\.\\s*${NAME}`,
    'gi',
  ),
  new RegExp(`\\bcopy\\s+${NAME}\\s*\\.\\s*${NAME}\\s*(?:\\([^)]*\\)\\s*)?to\\b`, 'gi'),
]

const matches = (sql: string, act: TableUse['act'], patterns: readonly RegExp[]): TableUse[] =>
  patterns.flatMap((pattern) =>
    [...sql.matchAll(pattern)].map((found) => ({
      act,
      schema: found[1]?.toLowerCase(),
      table: found[2]?.toLowerCase() ?? '',
      offset: found.index,
    })),
  )

/** Tables written and schema-qualified tables read by the statements in `sql`. */
export const usesInSql = (sql: string): TableUse[] => [
  ...matches(sql, 'write', WRITES),
  ...matches(sql, 'read', READS),
]

/** `cases.application as a` → schema and table, as the query builder takes them. */
export const splitTable = (text: string): { schema: string | undefined; table: string } => {
  const [name = ''] = text.trim().split(/\s+/)
  const [first = '', second] = name.split('.')
  return second === undefined ? { schema: undefined, table: first } : { schema: first, table: second }
}
