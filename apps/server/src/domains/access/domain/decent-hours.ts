import { addDays, dayInShanghai, type PlainDate } from '@songtan/kernel'

/** Nobody is woken: news goes out from 8 in the morning until before 9 in the evening. No law sets the hours; we do. */
const FROM = '08:00'
const UNTIL = '21:00'

const inShanghai = (day: PlainDate, time: string): Date => new Date(`${day}T${time}:00+08:00`)

/** The first instant, not before `at`, at which a phone may ring with news, by Shanghai's clock. */
export const decentTime = (at: Date): Date => {
  const day = dayInShanghai(at)
  const opens = inShanghai(day, FROM)
  if (at < opens) return opens
  return at < inShanghai(day, UNTIL) ? at : inShanghai(addDays(day, 1), FROM)
}
