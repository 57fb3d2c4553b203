import { dayInShanghai, type PlainDate } from '@songtan/kernel'
import { uuidv7obj } from 'uuidv7'

/** Where time and ids come from: the only reader of the system clock. */
export interface Clock {
  now(): Date
  /**
   * The real instant, also where `now` stands still (SONGTAN_NOW): sessions, lock-outs and second factors count with
   * it, since a phone's authenticator does.
   */
  wall(): Date
  /** The day in Asia/Shanghai. */
  today(): PlainDate
  /** A uuidv7; ids made by one clock ascend. */
  newId(): string
}

export const systemClock: Clock = {
  now: () => new Date(),
  wall: () => new Date(),
  today: () => dayInShanghai(new Date()),
  newId: () => uuidv7obj().toString(),
}

/** A clock standing at one instant (SONGTAN_NOW, tests, demos). */
export const fixedClock = (instant: Date): Clock => ({
  now: () => new Date(instant),
  wall: systemClock.wall,
  today: () => dayInShanghai(instant),
  newId: systemClock.newId,
})
