import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { arriveBack } from './trail-nav.tsx'

/**
 * Shows the beginning of a page that was gone on to, and, on coming back from a record, the rows as they were left.
 * @param there whether the rows are drawn
 */
export const useListView = (after: string | undefined, there: boolean): RefObject<HTMLDivElement | null> => {
  const list = useRef<HTMLDivElement>(null)
  const shown = useRef(after)
  useLayoutEffect(() => {
    if (there) arriveBack()
  }, [there])
  useEffect(() => {
    if (shown.current === after) return
    shown.current = after
    const { current } = list
    if (current && current.getBoundingClientRect().top < 0) current.scrollIntoView({ block: 'start' })
  }, [after])
  return list
}
