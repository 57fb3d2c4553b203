const STORED = 'songtan.corrections'

/** What was written and not sent yet, and the id under which it goes. */
export interface CorrectionDraft {
  readonly says: string
  /** Made when it was first sent as it stands; other words are another sending. */
  readonly sendingId?: string
}

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const isDraft = (value: unknown): value is CorrectionDraft =>
  typeof value === 'object' &&
  value !== null &&
  typeof Reflect.get(value, 'says') === 'string' &&
  ['string', 'undefined'].includes(typeof Reflect.get(value, 'sendingId'))

const readAll = (shelf: Shelf): ReadonlyMap<string, CorrectionDraft> => {
  try {
    const value: unknown = JSON.parse(shelf.getItem(STORED) ?? '{}')
    const entries = typeof value === 'object' && value !== null ? Object.entries(value) : []
    return new Map(entries.filter((entry): entry is [string, CorrectionDraft] => isDraft(entry[1])))
  } catch {
    return new Map()
  }
}

/** @param about what is said to be wrong, of which family */
export const readCorrection = (shelf: Shelf, about: string): CorrectionDraft | undefined =>
  readAll(shelf).get(about)

/** Keeps what was written through a reload; nothing at all drops it. A full storage is no reason to stop writing. */
export const keepCorrection = (shelf: Shelf, about: string, draft: CorrectionDraft | undefined): void => {
  const all = new Map(readAll(shelf))
  if (draft) all.set(about, draft)
  else all.delete(about)
  try {
    shelf.setItem(STORED, JSON.stringify(Object.fromEntries(all)))
  } catch {
    shelf.removeItem(STORED)
  }
}

/** Whoever signs out leaves nothing to who comes next. */
export const forgetCorrections = (): void => localStorage.removeItem(STORED)
