import { dayInShanghai, type PlainDate } from '@songtan/kernel'
import { type Clock, systemClock } from '../apps/server/src/platform/clock/clock.ts'

/** A clock that stands until it is told to move. */
export interface TestClock extends Clock {
  /** Moves to 10:00 in Shanghai of a day, or to an instant. */
  moveTo(dayOrInstant: string): void
}

export const testClock = (start = '2023-04-03'): TestClock => {
  const read = (text: string) => new Date(text.length === 10 ? `${text}T02:00:00Z` : text)
  let instant = read(start)
  return {
    now: () => new Date(instant),
    wall: () => new Date(instant),
    today: (): PlainDate => dayInShanghai(instant),
    newId: systemClock.newId,
    moveTo: (text) => {
      instant = read(text)
    },
  }
}
