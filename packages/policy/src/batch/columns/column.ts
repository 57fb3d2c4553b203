import { numberOf } from '../code-numbers.ts'
import { FACT, UNTOLD, WIDE } from '../unknown-number.ts'

/** How a field stands in its column: bytes for codes and flags, 32 bits for counts and days, fen as float64. */
export type Store = 'code' | 'flag' | 'count' | 'day' | 'county' | 'person' | 'people' | 'money'

export interface Column<T> {
  readonly store: Store
  readonly read: (fact: T) => number
  /** The codes it may hold. */
  readonly codes?: readonly string[]
  /** The format asks for it: it is never unknown. */
  readonly always?: true
}

export const always = <T>(column: Column<T>): Column<T> => ({ ...column, always: true })

export const flag = <T>(read: (fact: T) => boolean | undefined): Column<T> => ({
  store: 'flag',
  read: (fact) => {
    const told = read(fact)
    return told === undefined ? UNTOLD : told ? 1 : 0
  },
})

export const code = <T>(codes: readonly string[], read: (fact: T) => string | undefined): Column<T> => ({
  store: 'code',
  codes,
  read: (fact) => {
    const told = read(fact)
    return told === undefined ? UNTOLD : numberOf(told)
  },
})

export const count = <T>(read: (fact: T) => number | undefined): Column<T> => ({
  store: 'count',
  read: (fact) => read(fact) ?? FACT,
})

/** A day as the whole number YYYYMMDD; 0 for "there is none". */
export const day = <T>(read: (fact: T) => string | null | undefined): Column<T> => ({
  store: 'day',
  read: (fact) => {
    const told = read(fact)
    return told === undefined ? FACT : told === null ? 0 : dayNumber(told)
  },
})

export const dayNumber = (text: string): number => Number(text.replaceAll('-', ''))

export const county = <T>(read: (fact: T) => string | undefined): Column<T> => ({
  store: 'county',
  read: (fact) => Number(read(fact) ?? FACT),
})

export const money = <T>(read: (fact: T) => number): Column<T> => ({ store: 'money', read, always: true })

/** Money that may be unknown. */
export const openMoney = <T>(read: (fact: T) => number | undefined): Column<T> => ({
  store: 'money',
  read: (fact) => read(fact) ?? FACT * WIDE,
})

export const person = <T>(read: (fact: T) => number): Column<T> => ({
  store: 'person',
  read,
  always: true,
})

/** Members of the family as bits. */
export const people = <T>(read: (fact: T) => number): Column<T> => ({
  store: 'people',
  read,
  always: true,
})
