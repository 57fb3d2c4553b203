/** How many rows a list has, as its first page said; `over`: more than that. */
export interface Counted {
  readonly total?: number | undefined
  readonly over?: true | undefined
}

/** How a page of a list was reached: what the list was of, and the cursors of all pages up to this one. */
export interface Place extends Counted {
  readonly of: string
  readonly trail: readonly string[]
}

/** What the query of an address says under a name. */
export const saidIn = (query: string, name: string): string | undefined =>
  new URLSearchParams(query).get(name) ?? undefined

/** The same address saying something else; what is undefined is no longer said. */
export const hrefWith = (
  path: string,
  query: string,
  said: Readonly<Record<string, string | undefined>>,
): string => {
  const kept = new URLSearchParams(query)
  for (const [name, value] of Object.entries(said)) {
    if (value === undefined) kept.delete(name)
    else kept.set(name, value)
  }
  const text = kept.toString()
  return text ? `${path}?${text}` : path
}

/**
 * Where a list stands whose address names a cursor. A place that was kept tells how it was reached, and does not count
 * once the list is of something else; without one (a reload, an address sent by a colleague) the cursor alone counts.
 */
export const placeAt = (
  said: string | undefined,
  kept: Place | undefined,
  { of, began }: { readonly of: string; readonly began: string },
): Place => {
  if (said === undefined || (kept?.of ?? began) !== of) return { of, trail: [] }
  return kept ?? { of, trail: [said] }
}

/** One page further: what the first page counted goes with it. */
export const forwardFrom = (place: Place, next: string, shown: Counted): Place => ({
  ...{ of: place.of, trail: [...place.trail, next] },
  ...(place.trail.length === 0
    ? { total: shown.total, over: shown.over }
    : { total: place.total, over: place.over }),
})

export const backFrom = (place: Place): Place => ({ ...place, trail: place.trail.slice(0, -1) })
