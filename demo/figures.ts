import type { PlainDate } from '@songtan/kernel'
import type { DemoDays } from './demo-days.ts'
import type { DemoClass, Disability, Figure, Labour, Schooling } from './demo-family.ts'
import type { Draw, Weights } from './draw.ts'
import type { Place } from './shapes.ts'

const DISABILITIES: Weights<Disability['kind']> = [
  ['physical', 46],
  ['intellectual', 16],
  ['mental', 14],
  ['visual', 9],
  ['hearing', 9],
  ['speech', 3],
  ['multiple', 3],
]
const GRADES: Weights<number> = [
  [1, 15],
  [2, 33],
  [3, 27],
  [4, 25],
]

/** Of a hundred members of that class, how many adults are disabled or gravely ill. Edge families have theirs placed. */
const HARDSHIP: Readonly<Record<DemoClass, { readonly disabled: number; readonly ill: number }>> = {
  dibao: { disabled: 24, ill: 12 },
  edge: { disabled: 0, ill: 0 },
  tekun: { disabled: 15, ill: 0 },
  rigid: { disabled: 0, ill: 35 },
  none: { disabled: 0, ill: 0 },
}

const STUDENTS: readonly Schooling[] = ['senior', 'vocational', 'undergraduate']
const OLD = 60
const ADULT = 18
/** 3 persons in 5 of an edge family that has somebody to cover singly. */
const EDGE_WITH_SINGLE = 0.6

const schoolingAt = (draw: Draw, age: number): Schooling => {
  if (age < 3) return 'none'
  if (age < 6) return draw.chance(0.8) ? 'preschool' : 'none'
  if (age < 12) return 'primary'
  if (age < 15) return 'junior'
  if (age < ADULT) return draw.chance(0.65) ? 'senior' : 'vocational'
  return age < 22 && draw.chance(0.7) ? 'undergraduate' : 'none'
}

/** Infants are some weeks old at least. */
const bornFor = (draw: Draw, age: number, days: DemoDays): PlainDate =>
  days.bornYearsAgo(age, draw.int(age === 0 ? 30 : 0, 364))

const drawDisability = (draw: Draw): Disability => ({
  kind: draw.weighted(DISABILITIES),
  grade: draw.weighted(GRADES),
})

interface Hardship {
  readonly disability: Disability | null
  readonly majorIllness: boolean
}

const hardshipOf = (draw: Draw, demoClass: DemoClass, age: number): Hardship => {
  const { disabled, ill } = HARDSHIP[demoClass]
  const young = age < ADULT ? 0.15 : 1
  return {
    disability: draw.chance((disabled / 100) * young) ? drawDisability(draw) : null,
    majorIllness: draw.chance((ill / 100) * young),
  }
}

/** Whom an edge family has to be covered singly: grades that are severe for every kind, or an illness. */
const singleHardship = (draw: Draw): Hardship =>
  draw.chance(0.62)
    ? { disability: { kind: draw.weighted(DISABILITIES), grade: draw.int(1, 2) }, majorIllness: false }
    : { disability: null, majorIllness: true }

const labourOf = (draw: Draw, age: number, { disability, majorIllness }: Hardship): Labour => {
  if (age < 16 || age >= 70 || (disability && disability.grade <= 2)) return 'none'
  if (disability?.kind === 'mental' || disability?.kind === 'intellectual') return 'none'
  if (age >= OLD || majorIllness) return draw.chance(0.3) ? 'partial' : 'none'
  return disability ? 'partial' : 'full'
}

const selfCareOf = (draw: Draw, age: number, { disability }: Hardship): number => {
  if (disability?.grade === 1) return draw.int(2, 6)
  if (disability?.grade === 2) return draw.int(0, 3)
  return age >= 80 && draw.chance(0.3) ? draw.int(1, 3) : 0
}

/** Which member of an edge family is placed to be covered singly; -1 for none. */
const placedSingle = (draw: Draw, demoClass: DemoClass, places: readonly Place[]): number => {
  if (demoClass !== 'edge' || !draw.chance(EDGE_WITH_SINGLE)) return -1
  const adults = places.flatMap(({ age }, i) => (age >= ADULT ? [i] : []))
  return adults[draw.int(0, adults.length - 1)] ?? -1
}

/** Fills the places of a family with people of flesh and blood: birthdays, health, schooling, what work they can do. */
export const drawFigures = (
  draw: Draw,
  demoClass: DemoClass,
  places: readonly Place[],
  days: DemoDays,
): Figure[] => {
  const single = placedSingle(draw, demoClass, places)
  return places.map(({ relation, sex, age }, i) => {
    const hardship = i === single ? singleHardship(draw) : hardshipOf(draw, demoClass, age)
    const schooling = schoolingAt(draw, age)
    return {
      relation,
      sex,
      age,
      born: bornFor(draw, age, days),
      ...hardship,
      selfCareFailed: selfCareOf(draw, age, hardship),
      labour: STUDENTS.includes(schooling) ? 'none' : labourOf(draw, age, hardship),
      schooling,
    }
  })
}
