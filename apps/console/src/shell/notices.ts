/** Something that changed for a person, and where it is to be seen. */
export interface Notice {
  readonly key: string
  readonly kind:
    | 'handed'
    | 'returned'
    | 'filed'
    | 'overdue'
    | 'answered'
    | 'correction'
    | 'run'
    | 'adjustment'
  /** An instant; of what became late, the beginning of the day after its term. */
  readonly at: string
  /** What it is about, as the record is called. */
  readonly about: string
  readonly detail: string
  readonly href: string
}

/** The newest first; of one record the newest of each kind. */
export const inOrder = (notices: readonly Notice[]): readonly Notice[] => {
  const newest = new Map<string, Notice>()
  for (const notice of notices) {
    const known = newest.get(notice.key)
    if (!known || known.at < notice.at) newest.set(notice.key, notice)
  }
  return [...newest.values()].toSorted((a, b) => b.at.localeCompare(a.at))
}

export const newSince = (notices: readonly Notice[], looked: string | undefined): number =>
  notices.filter(({ at }) => looked === undefined || at > looked).length

const PREFIX = 'songtan.looked.'

/** When a person last looked at what is new, on this machine: a moment and nothing else. */
export const lastLook = (shelf: Pick<Storage, 'getItem'>, staffId: string): string | undefined => {
  const found = shelf.getItem(PREFIX + staffId)
  return found !== null && !Number.isNaN(Date.parse(found)) ? found : undefined
}

export const keepLook = (shelf: Pick<Storage, 'setItem'>, staffId: string, at: Date): void =>
  shelf.setItem(PREFIX + staffId, at.toISOString())
