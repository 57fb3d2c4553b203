import { dayInShanghai, type PlainDate } from '@songtan/kernel'
import { uuidv7obj } from 'uuidv7'

/** Where time and ids come from: the only reader of the system clock. */
export interface Clock {
  now(): Date
  /** The day in Asia/Shanghai. */
  today(): PlainDate
  /** A uuidv7; ids made by one clock ascend. */
  newId(): string
}

export const systemClock: Clock = {
  now: () => new Date(),
  today: () => dayInShanghai(new Date()),
  newId: () => uuidv7obj().toString(),
}

/** A clock standing at one instant (SONGTAN_NOW, tests, demos). */
export const fixedClock = (instant: Date): Clock => ({
  now: () => new Date(instant),
  today: () => dayInShanghai(instant),
  newId: systemClock.newId,
})
