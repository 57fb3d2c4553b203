import { daysBetween, type PlainDate, plainDate } from '@songtan/kernel'
import { householdNumber } from '../apps/server/src/domains/registry/domain/household-number.ts'
import { type ClassSize, familySizes } from './city-size.ts'
import { type DemoDays, demoDays } from './demo-days.ts'
import type { DemoClass, DemoFamily } from './demo-family.ts'
import { demoIds } from './demo-ids.ts'
import type { DemoLaw } from './demo-law.ts'
import { type Draw, drawFrom, shareOut } from './draw.ts'
import { drawFamily, type Slot } from './draw-family.ts'
import type { Offices } from './people.ts'
import { demoPhone } from './phones.ts'
import type { DemoPlaces } from './places.ts'
import { residentIdOffice } from './resident-ids.ts'
import { seededRandom, shuffled } from './seeded-random.ts'

export interface DemoPlan {
  readonly seed: number
  readonly law: DemoLaw
  readonly places: DemoPlaces
  readonly sizes: readonly ClassSize[]
}

/** Before this day the city has neither families nor figures in its pack. */
export const BOOKS_BEGIN = plainDate('2023-01-05')
/** Nobody came in during the last weeks: those are the cases on their way. */
const QUIET_DAYS = 75
const RIGID_DAYS = 300
const FIRST_DAYS = 60

/** Every family's class, size and village, village by village. */
const slotsOf = ({ seed, law, places, sizes }: DemoPlan): Slot[] => {
  const random = seededRandom(seed)
  const weights = places.villages.map(({ weight }) => weight)
  const slots = sizes.flatMap((size) => {
    const members = shuffled(familySizes(size), random).values()
    return shareOut(size.families, weights).flatMap((count, i) => {
      const village = places.villages[i]
      if (!village) return []
      const { code, residence } = village
      return Array.from({ length: count }, () => ({
        class: size.class === 'rigid' && !law.knowsRigid ? 'none' : size.class,
        members: members.next().value ?? 1,
        village: code,
        residence,
      }))
    })
  })
  return slots.sort((a, b) => (a.village < b.village ? -1 : a.village > b.village ? 1 : 0))
}

/** A good half came in when the books were begun; the others since then. */
const drawSince = (draw: Draw, demoClass: DemoClass, { today, daysAgo }: DemoDays): PlainDate => {
  const longest = demoClass === 'rigid' ? RIGID_DAYS : daysBetween(BOOKS_BEGIN, today)
  if (longest <= QUIET_DAYS) return BOOKS_BEGIN
  if (demoClass !== 'rigid' && longest > FIRST_DAYS + QUIET_DAYS && draw.chance(0.55))
    return daysAgo(longest - draw.int(0, FIRST_DAYS))
  return daysAgo(draw.int(QUIET_DAYS, longest))
}

/** Numbers for the people of a list of families, counted from `first`, so that two lists share none. */
export const officesFor = (
  { seed, law }: DemoPlan,
  list: { readonly seed: number; readonly first: number },
): Offices => {
  let phones = list.first
  return {
    newId: demoIds(law.day, seededRandom(seed + list.seed)),
    residentId: residentIdOffice(list.first),
    phone: () => {
      phones += 1
      return demoPhone(phones)
    },
  }
}

/** The families of the demo one by one: the same for the same plan, whatever is done with them. */
export function* demoFamilies(plan: DemoPlan): Generator<DemoFamily> {
  const { seed, law, places } = plan
  const days = demoDays(law.day)
  const drawing = { law, days, counties: places.counties, offices: officesFor(plan, { seed: 1, first: 0 }) }
  const numbered = new Map<string, number>()
  let count = 0
  for (const slot of slotsOf(plan)) {
    count += 1
    const draw = drawFrom(seededRandom(seed * 1_000_003 + count))
    const family = drawFamily(draw, slot, drawing, count)
    const number = (numbered.get(family.county) ?? 0) + 1
    numbered.set(family.county, number)
    yield {
      ...family,
      number: householdNumber(family.county, number),
      since: drawSince(draw, slot.class, days),
    }
  }
}
