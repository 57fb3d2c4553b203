import { useLocation, useRouter } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { backFrom, type Counted, forwardFrom, hrefWith, type Place, placeAt, saidIn } from './list-place.ts'

/** How each page was reached, for as long as the tab is open: cursors name no people, what was looked for might. */
const places = new Map<string, Place>()

/**
 * Where a paged list stands. The cursor is in the address, so that a list is where it was on coming back from a
 * record; `of` says what the list is of, and it begins anew when that changes. `name` tells two lists of a page apart.
 */
export const useCursor = (of: string, name = 'after') => {
  const router = useRouter()
  const pathname = useLocation({ select: (location) => location.pathname })
  const said = useLocation({ select: ({ searchStr }) => saidIn(searchStr, name) })
  const [began] = useState(of)
  const keyOf = (cursor: string) => [pathname, name, cursor].join(' ')
  const place = placeAt(said, said === undefined ? undefined : places.get(keyOf(said)), { of, began })
  const after = place.trail.at(-1)
  const say = (
    cursor: string | undefined,
    how: { readonly replace: boolean; readonly resetScroll?: boolean },
  ) => {
    const { searchStr } = router.latestLocation
    void router.navigate({ href: hrefWith(pathname, searchStr, { [name]: cursor }), ...how })
  }
  const go = (next: Place, replace = false) => {
    const last = next.trail.at(-1)
    if (last !== undefined) places.set(keyOf(last), next)
    say(last, { replace, resetScroll: false })
  }
  const held = useRef(false)
  const dropped = held.current && said !== undefined && after === undefined
  useEffect(() => {
    held.current = after !== undefined
    if (dropped) say(undefined, { replace: true })
  })
  return {
    after,
    /** Pages before this one that can be gone back to, and this one. */
    page: place.trail.length + 1,
    counted: { total: place.total, over: place.over },
    forward: (next: string, shown: Counted) => go(forwardFrom(place, next, shown)),
    back: () => go(backFrom(place)),
  }
}

export type Cursor = ReturnType<typeof useCursor>
