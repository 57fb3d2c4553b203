/**
 * What somebody typed and has not handed in yet, kept so that a reload, a lost session or a colleague's change takes
 * nothing of it.
 *
 * It may hold data of families, and so it lives in the storage of one tab and goes with the tab; it comes back only to
 * the person who typed it; as soon as somebody else signs in, all that is not theirs is removed; and after a working day
 * it is gone. A sign-out leaves it, because the same person is to find it again; passwords and files are never kept.
 */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const PREFIX = 'songtan.kept.'
const LASTS_MS = 12 * 60 * 60 * 1000

const keyOf = (staffId: string, name: string): string => `${PREFIX}${staffId}.${name}`

/** What a form for a record is kept under, whatever version of the record it was opened with. */
export const keptName = (routeId: string, fixed: object): string => {
  const { version: _, ...record } = { version: undefined, ...fixed }
  return `${routeId}.${JSON.stringify(record)}`
}

const isEntry = (value: unknown): value is { readonly at: number; readonly what: unknown } =>
  typeof value === 'object' &&
  value !== null &&
  'at' in value &&
  typeof value.at === 'number' &&
  'what' in value

const readEntry = (shelf: Pick<Shelf, 'getItem'>, key: string, now: number): unknown => {
  try {
    const entry: unknown = JSON.parse(shelf.getItem(key) ?? 'null')
    return isEntry(entry) && now - entry.at < LASTS_MS ? entry.what : undefined
  } catch {
    return undefined
  }
}

/** @returns what this person had typed under the name, unread; nothing when it is too old or somebody else's */
export const readKept = (shelf: Shelf, staffId: string, name: string, now = Date.now()): unknown =>
  readEntry(shelf, keyOf(staffId, name), now)

export const keepTyped = (
  shelf: Shelf,
  staffId: string,
  name: string,
  what: unknown,
  now = Date.now(),
): void => shelf.setItem(keyOf(staffId, name), JSON.stringify({ at: now, what }))

export const dropKept = (shelf: Shelf, staffId: string, name: string): void =>
  shelf.removeItem(keyOf(staffId, name))

/** Removes what others typed on this machine, and what is too old. */
export const clearOthers = (shelf: Storage, staffId: string, now = Date.now()): void => {
  const kept = Object.keys(shelf).filter((key) => key.startsWith(PREFIX))
  for (const key of kept)
    if (!key.startsWith(keyOf(staffId, '')) || readEntry(shelf, key, now) === undefined) shelf.removeItem(key)
}
