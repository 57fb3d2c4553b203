import { useDeferredValue } from 'react'

/** As many rows as the tallest window shows. */
const VISIBLE = 20

/**
 * Rows in two strokes: those a window shows, and the others right after its frame, so that a press is answered sooner.
 * For what is mounted anew with other rows; rows that are read again are drawn whole, and `first` rows are.
 */
export const useVisibleFirst = <T>(rows: readonly T[], first: boolean): readonly T[] =>
  useDeferredValue(rows, first || rows.length <= VISIBLE ? rows : rows.slice(0, VISIBLE))
