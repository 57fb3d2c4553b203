interface Part {
  readonly sql: string
  readonly open: boolean
  readonly why?: string | undefined
}

/** The first of several keys; those of known parts are NULL and do not count. */
export const firstKey = (...whys: readonly (string | undefined)[]): string | undefined => {
  const keys = [...new Set(whys.filter((w) => w !== undefined))]
  return keys.length > 1 ? `least(${keys.join(', ')})` : keys[0]
}

/** What needs all its parts: unknown as soon as one is, and hanging on the first key of them. */
export const strict = (parts: readonly Part[]): { open: boolean; why: string | undefined } => ({
  open: parts.some((p) => p.open),
  why: firstKey(...parts.map((p) => p.why)),
})

/** A key that counts only where the value is unknown, although parts of a known value may not be. */
export const keyIfOpen = (sql: string, why: string | undefined): string | undefined =>
  why && `CASE WHEN ${sql} IS NULL THEN ${why} END`

/** Known only where every part is, for functions of SQL that pass over NULL. */
export const whereTold = (parts: readonly Part[], sql: string): string => {
  const open = parts.filter((p) => p.open)
  return open.length === 0
    ? sql
    : `CASE WHEN ${open.map((p) => `${p.sql} IS NOT NULL`).join(' AND ')} THEN ${sql} END`
}
