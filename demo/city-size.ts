import type { DemoSize } from '../apps/server/src/platform/config/config.ts'
import type { DemoClass } from './demo-family.ts'
import { shareOut } from './draw.ts'

/** Families of one class: how many, how many people in all, and how often each number of members comes. */
export interface ClassSize {
  readonly class: DemoClass
  readonly families: number
  readonly persons: number
  /** Weight of one member, two members … */
  readonly members: readonly number[]
}

const MEMBERS: Readonly<Record<DemoClass, readonly number[]>> = {
  dibao: [38, 27, 18, 12, 5],
  edge: [0, 10, 25, 38, 21, 6],
  tekun: [95, 5],
  rigid: [0, 15, 40, 30, 15],
  none: [10, 30, 35, 20, 5],
}

const size = (demoClass: DemoClass, families: number, persons: number): ClassSize => ({
  class: demoClass,
  families,
  persons,
  members: MEMBERS[demoClass],
})

/** 低保 and 边缘 of the whole city are as many as were reported of the city it is modelled on; the rest is small. */
export const DEMO_SIZES: Readonly<Record<Exclude<DemoSize, 'none'>, readonly ClassSize[]>> = {
  small: [
    size('dibao', 1_700, 3_768),
    size('edge', 220, 853),
    size('tekun', 40, 42),
    size('rigid', 12, 41),
    size('none', 28, 80),
  ],
  city: [
    size('dibao', 45_767, 101_414),
    size('edge', 5_925, 22_980),
    size('tekun', 480, 504),
    size('rigid', 160, 552),
    size('none', 320, 912),
  ],
}

/** Numbers of members, one a family in ascending order, that add up to exactly the persons of the class. */
export const familySizes = ({ families, persons, members }: ClassSize): number[] => {
  const counts = shareOut(families, members)
  const total = counts.reduce((sum, count, i) => sum + count * (i + 1), 0)
  const sizes = counts.flatMap((count, i) => Array.from({ length: count }, () => i + 1))
  const step = Math.sign(persons - total)
  const most = members.length
  const least = members.findIndex((weight) => weight > 0) + 1
  // Families in the middle take one more or one fewer, so that the ends of the distribution stay as they are.
  let left = Math.abs(persons - total)
  for (let i = Math.floor(families / 4); left > 0 && i < families; i += 1) {
    const next = (sizes[i] ?? 0) + step
    if (next < least || next > most) continue
    sizes[i] = next
    left -= 1
  }
  if (left > 0) throw new Error(`${families} families cannot hold ${persons} persons`)
  return sizes.sort((a, b) => a - b)
}
