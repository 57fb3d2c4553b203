import type { InputOf, OutputOf, Route } from '@songtan/contract'
import { useEffect, useRef, useState } from 'react'
import { ask, useRead } from './api.ts'
import type { Counted } from './list-place.ts'
import { type Cursor, useCursor } from './use-cursor.ts'

/** A list as far as it was read. */
export interface List<P> {
  readonly page: P | undefined
  readonly error: Error | null
  readonly again: () => void
  /** Nothing is known yet: neither rows nor that there are none. */
  readonly loading: boolean
  /** Rows of before are shown until the new ones are there. */
  readonly stale: boolean
  /** Rows of before have been shown for so long that it is to be seen. */
  readonly late: boolean
  readonly cursor: Cursor
  /** What was asked for, in one word: other rows are of another. */
  readonly of: string
  /** No rows of this list have been drawn yet: whoever comes back to it finds the place among all of them. */
  readonly first: boolean
}

/** Most answers come sooner than this; a page that fades for them is painted twice for nothing. */
const LATE_MS = 200

const useLate = (stale: boolean): boolean => {
  const [late, setLate] = useState(false)
  useEffect(() => {
    if (!stale) return
    const timer = setTimeout(() => setLate(true), LATE_MS)
    return () => {
      clearTimeout(timer)
      setLate(false)
    }
  }, [stale])
  return stale && late
}

/**
 * Reads a list page by page. `asked` makes the question for a page; where it asks for something else the list begins
 * anew. The next page is asked for in the press itself, before anything is drawn. `name` tells two lists of a page apart.
 */
export const useList = <R extends Route>(
  route: R,
  asked: (page: { readonly after?: string }) => InputOf<R>,
  options: { readonly enabled?: boolean; readonly name?: string } = {},
): List<OutputOf<R>> => {
  const { enabled = true, name } = options
  const cursor = useCursor(JSON.stringify(asked({})), name)
  const input = asked(cursor.after === undefined ? {} : { after: cursor.after })
  const read = useRead(route, input, { enabled, keep: true })
  const drawn = useRef(false)
  useEffect(() => {
    drawn.current ||= read.data !== undefined
  })
  const forward = (after: string, shown: Counted) => {
    ask(route, asked({ after }))
    cursor.forward(after, shown)
  }
  return {
    page: read.data,
    error: read.error,
    again: () => void read.refetch(),
    loading: read.isPending,
    stale: read.isPlaceholderData,
    late: useLate(read.isPlaceholderData),
    cursor: { ...cursor, forward },
    ...{ of: JSON.stringify(input), first: !drawn.current },
  }
}
