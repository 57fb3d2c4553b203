import { useDeferredValue } from 'react'

interface Strokes {
  /** There were no rows before: all are drawn at once. */
  readonly first: boolean
  /** Pixels of the lowest row. */
  readonly height: number
}

/**
 * Rows in two strokes: as many as a window shows, and the others right after its frame, so that a press is answered
 * sooner. For what is mounted anew with other rows; rows that are read again are drawn whole.
 */
export const useVisibleFirst = <T>(rows: readonly T[], { first, height }: Strokes): readonly T[] => {
  const visible = Math.ceil(window.innerHeight / height)
  return useDeferredValue(rows, first || rows.length <= visible ? rows : rows.slice(0, visible))
}
