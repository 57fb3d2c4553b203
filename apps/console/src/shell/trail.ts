/** Records of a list in its order, by their paths; kept so that one record leads to the next without going back. */
export interface Trail {
  /** Address of the list. */
  readonly list: string
  readonly paths: readonly string[]
  /** How far the list was scrolled, px. */
  readonly top?: number
}

/** Where a record stands in the list it was opened from. */
export interface Step {
  readonly list: string
  /** Counted from one. */
  readonly position: number
  readonly of: number
  readonly previous?: string
  readonly next?: string
}

/** Storage of one tab: two tabs go through two lists. Paths hold ids of records and nothing about people. */
type Shelf = Pick<Storage, 'getItem' | 'setItem'>

const STORED = 'songtan.trail'

const isTrail = (value: unknown): value is Trail =>
  typeof value === 'object' &&
  value !== null &&
  'list' in value &&
  typeof value.list === 'string' &&
  'paths' in value &&
  Array.isArray(value.paths) &&
  value.paths.every((path) => typeof path === 'string')

export const keepTrail = (shelf: Shelf, trail: Trail): void => shelf.setItem(STORED, JSON.stringify(trail))

export const readTrail = (shelf: Shelf): Trail | undefined => {
  try {
    const value: unknown = JSON.parse(shelf.getItem(STORED) ?? 'null')
    return isTrail(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** @returns nothing for a page that is not in the list */
export const stepAt = (trail: Trail | undefined, path: string): Step | undefined => {
  const at = trail?.paths.indexOf(path) ?? -1
  if (!trail || at < 0) return undefined
  const previous = trail.paths[at - 1]
  const next = trail.paths[at + 1]
  return {
    list: trail.list,
    position: at + 1,
    of: trail.paths.length,
    ...(previous === undefined ? {} : { previous }),
    ...(next === undefined ? {} : { next }),
  }
}
