import { type DivisionCode, daysBetween, type PlainDate, plainDate } from '@songtan/kernel'
import { householdNumber } from '../apps/server/src/domains/registry/domain/household-number.ts'
import { demoAccount } from './bank-accounts.ts'
import type { ClassSize } from './city-size.ts'
import { familySizes } from './city-size.ts'
import { type DemoDays, demoDays } from './demo-days.ts'
import type { DemoClass, DemoFamily, DemoGrant, DemoMember, Residence } from './demo-family.ts'
import { demoIds } from './demo-ids.ts'
import type { DemoLaw } from './demo-law.ts'
import { type Draw, drawFrom, shareOut } from './draw.ts'
import { drawFigures } from './figures.ts'
import { countedYearly } from './incomes.ts'
import { drawMeans } from './means.ts'
import { drawPeople, type Offices } from './people.ts'
import { demoPhone } from './phones.ts'
import type { DemoPlaces } from './places.ts'
import { residentIdOffice } from './resident-ids.ts'
import { seededRandom, shuffled } from './seeded-random.ts'
import { drawShape } from './shapes.ts'

export interface DemoPlan {
  readonly seed: number
  readonly law: DemoLaw
  readonly places: DemoPlaces
  readonly sizes: readonly ClassSize[]
}

interface Slot {
  readonly class: DemoClass
  readonly members: number
  readonly village: DivisionCode
  readonly residence: Residence
}

const BOOKS_BEGIN = plainDate('2023-01-05')
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

/** What the law of the day gives a family of its class, as a determination would find. */
const grantsOf = (
  law: DemoLaw,
  demoClass: DemoClass,
  residence: Residence,
  members: readonly DemoMember[],
): DemoGrant[] => {
  if (demoClass === 'dibao') {
    const counted = countedYearly(
      law,
      members.map(({ incomes }) => incomes),
    )
    return [{ program: 'dibao', monthly: law.dibaoMonthly(residence, members.length, counted) }]
  }
  if (demoClass === 'tekun')
    return members.map(({ id, selfCareFailed }) => ({
      program: 'tekun',
      memberId: id,
      monthly: law.tekunMonthly(residence, selfCareFailed),
    }))
  if (demoClass !== 'edge') return []
  return members
    .filter(({ disability, majorIllness }) => disability !== null || majorIllness)
    .map(({ id }) => ({ program: 'dibao-single', memberId: id, monthly: law.singleMonthly(residence) }))
}

/** The families of the demo one by one: the same for the same plan, whatever is done with them. */
export function* demoFamilies(plan: DemoPlan): Generator<DemoFamily> {
  const { seed, law, places } = plan
  let phones = 0
  const offices: Offices = {
    newId: demoIds(law.day, seededRandom(seed + 1)),
    residentId: residentIdOffice(),
    phone: () => {
      phones += 1
      return demoPhone(phones)
    },
  }
  const numbered = new Map<string, number>()
  const days = demoDays(law.day)
  let count = 0
  for (const slot of slotsOf(plan)) {
    count += 1
    const draw = drawFrom(seededRandom(seed * 1_000_003 + count))
    const county = slot.village.slice(0, 6)
    const number = (numbered.get(county) ?? 0) + 1
    numbered.set(county, number)
    const { village, residence } = slot
    const figures = drawFigures(draw, slot.class, drawShape(draw, slot.class, slot.members), days)
    const means = drawMeans(draw, law, slot.class, residence, figures, days)
    const home = { county, village, counties: places.counties }
    const members = drawPeople(draw, home, figures, means, offices)
    yield {
      id: offices.newId(),
      number: householdNumber(county, number),
      county,
      village,
      residence,
      address:
        residence === 'urban'
          ? `${draw.int(1, 40)}号楼${draw.int(1, 6)}0${draw.int(1, 4)}室`
          : `${draw.int(1, 9)}组${draw.int(1, 120)}号`,
      class: slot.class,
      since: drawSince(draw, slot.class, days),
      members,
      account: demoAccount(count),
      grants: grantsOf(law, slot.class, residence, members),
    }
  }
}
