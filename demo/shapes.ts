import type { DemoClass, Relation } from './demo-family.ts'
import type { Draw, Weights } from './draw.ts'
import type { Sex } from './person-names.ts'

/** Who stands where in a family and how old. */
export interface Place {
  readonly relation: Relation
  readonly sex: Sex
  readonly age: number
}

type Shape = (draw: Draw) => readonly Place[]

const anySex = (draw: Draw): Sex => (draw.chance(0.52) ? 'male' : 'female')
const other = (sex: Sex): Sex => (sex === 'male' ? 'female' : 'male')

const headOf = (draw: Draw, from: number, to: number, menOfHundred: number): Place => ({
  relation: 'head',
  sex: draw.chance(menOfHundred / 100) ? 'male' : 'female',
  age: draw.int(from, to),
})

const spouseOf = (draw: Draw, head: Place): Place => ({
  relation: 'spouse',
  sex: other(head.sex),
  age: Math.max(22, head.age + draw.int(-4, 3)),
})

/** A child of a mother (or a head living alone) of that age: born when she was 20 to 38, at most `oldest` today. */
const childOf = (draw: Draw, parentAge: number, oldest: number): Place => {
  const youngest = Math.max(0, parentAge - 38)
  return {
    relation: 'child',
    sex: anySex(draw),
    age: draw.int(youngest, Math.max(youngest, Math.min(oldest, parentAge - 20))),
  }
}

const parentOf = (draw: Draw, head: Place): Place => ({
  relation: 'parent',
  sex: draw.chance(0.35) ? 'male' : 'female',
  age: Math.min(95, head.age + draw.int(21, 32)),
})

const couple = (draw: Draw, from: number, to: number): [Place, Place] => {
  const head = headOf(draw, from, to, 88)
  return [head, spouseOf(draw, head)]
}

const GROWN = 26

const elder: Shape = (draw) => [headOf(draw, 62, 88, 45)]
const alone: Shape = (draw) => [headOf(draw, 26, 59, 75)]
const elders: Shape = (draw) => couple(draw, 62, 84)
const middleAged: Shape = (draw) => couple(draw, 45, 59)
const loneParent: Shape = (draw) => {
  const head = headOf(draw, 30, 52, 40)
  return [head, childOf(draw, head.age, 17)]
}
const parentAndGrown: Shape = (draw) => {
  const head = headOf(draw, 52, 70, 50)
  return [head, { relation: 'child', sex: anySex(draw), age: draw.int(GROWN, head.age - 22) }]
}
const coupleAndChild: Shape = (draw) => {
  const [head, spouse] = couple(draw, 30, 54)
  return [head, spouse, childOf(draw, Math.min(head.age, spouse.age), 21)]
}
const grandparentsAndChild: Shape = (draw) => {
  const [head, spouse] = couple(draw, 58, 72)
  return [head, spouse, { relation: 'grandchild', sex: anySex(draw), age: draw.int(3, 15) }]
}
const loneParentAndTwo: Shape = (draw) => {
  const head = headOf(draw, 32, 50, 40)
  return [head, childOf(draw, head.age, 17), childOf(draw, head.age, 17)]
}
const coupleAndParent: Shape = (draw) => {
  const [head, spouse] = couple(draw, 38, 57)
  return [head, spouse, parentOf(draw, head)]
}
const with_ =
  (shape: Shape, more: (draw: Draw, family: readonly Place[]) => Place): Shape =>
  (draw) => {
    const family = shape(draw)
    return [...family, more(draw, family)]
  }
const youngestParent = (family: readonly Place[]): number =>
  Math.min(...family.filter(({ relation }) => relation === 'head' || relation === 'spouse').map((p) => p.age))
const anotherChild = (draw: Draw, family: readonly Place[]): Place =>
  childOf(draw, youngestParent(family), 21)
const oldParent = (draw: Draw, family: readonly Place[]): Place =>
  parentOf(draw, family[0] ?? headOf(draw, 38, 57, 90))

const coupleAndTwo = with_(coupleAndChild, anotherChild)
const threeGenerations = with_(coupleAndChild, oldParent)
const coupleTwoAndParent = with_(coupleAndTwo, oldParent)
const coupleAndThree = with_(coupleAndTwo, anotherChild)
const sixOfThree = with_(coupleAndThree, oldParent)

/** How families of each size are made up, with how often. */
const SHAPES: Readonly<Record<number, Weights<Shape>>> = {
  1: [
    [elder, 6],
    [alone, 4],
  ],
  2: [
    [elders, 5],
    [loneParent, 2],
    [parentAndGrown, 2],
    [middleAged, 2],
  ],
  3: [
    [coupleAndChild, 6],
    [grandparentsAndChild, 2],
    [loneParentAndTwo, 1],
    [coupleAndParent, 3],
  ],
  4: [
    [coupleAndTwo, 5],
    [threeGenerations, 4],
  ],
  5: [
    [coupleTwoAndParent, 4],
    [coupleAndThree, 2],
  ],
  6: [[sixOfThree, 1]],
}

/** Members of a family of a class and size; persons in 特困 are old, without children. @throws Error for a size without a shape. */
export const drawShape = (draw: Draw, demoClass: DemoClass, size: number): readonly Place[] => {
  if (demoClass === 'tekun') return size === 1 ? [headOf(draw, 63, 88, 85)] : couple(draw, 72, 86)
  const shapes = SHAPES[size]
  if (!shapes) throw new Error(`no family of ${size} in the demo`)
  return draw.weighted(shapes)(draw)
}
