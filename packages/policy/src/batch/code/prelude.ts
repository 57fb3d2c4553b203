import { FACT, UNKNOWN, UNTOLD, WIDE } from '../unknown-number.ts'

/** What every compiled program begins with: the third value of logic, ages, and the one rounding. */
export const PRELUDE = `'use strict'
const meet = (a, b) => (a < ${UNKNOWN} ? b : b < ${UNKNOWN} ? a : Math.min(a, b))
const wide = (a) => a * ${WIDE}
const large = (a) => (a < ${UNKNOWN} ? a : a * ${WIDE})
const narrow = (a) => Math.floor(a / ${WIDE})
const told = (a) => (a === ${UNTOLD} ? ${FACT} : a)
const not = (a) => (a < 2 ? 1 - a : a)
const and = (a, b) => (a === 1 ? b : b === 0 ? 0 : b === 1 ? a : Math.min(a, b))
const or = (a, b) => (a === 0 ? b : b === 1 ? 1 : b === 0 ? a : Math.min(a, b))
const years = (since, day, leap) =>
  Math.floor((day - since + (!leap && since % 10000 === 229 ? 1 : 0)) / 10000)
const months = (since, day, clipped) =>
  Math.max(0, month(day) - month(since) - (clipped && since % 100 > day % 100 ? 1 : 0))
const month = (day) => Math.floor(day / 10000) * 12 + (Math.floor(day / 100) % 100) - 1
const heads = (people) => {
  let n = 0
  for (let rest = people; rest !== 0; rest &= rest - 1) n += 1
  return n
}
const rest = (a, d) => { const r = a % d; return r < 0 ? r + d : r }
const down = (a, d) => (a - rest(a, d)) / d
const up = (a, d) => { const r = rest(a, d); return (a - r) / d + (r > 0 ? 1 : 0) }
const halfUp = (a, d) => { const r = rest(a, d); return (a - r) / d + (r * 2 >= d ? 1 : 0) }
`
