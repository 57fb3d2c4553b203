import type { DivisionCode, MobilePhone, PlainDate, ResidentId } from '@songtan/kernel'
import type { DemoMember, Figure, Means } from './demo-family.ts'
import type { Draw } from './draw.ts'
import { drawGivenName, drawSurname, type Sex } from './person-names.ts'

/** What the families take turns at: numbers that come once in the whole demo. */
export interface Offices {
  newId(): string
  residentId(county: string, born: PlainDate, sex: Sex): ResidentId
  phone(): MobilePhone
}

export interface Home {
  readonly county: string
  readonly village: DivisionCode
  /** Counties of the city; some were born in, or are registered in, another one. */
  readonly counties: readonly [string, ...string[]]
}

/** Surnames of a family: children bear their father's, a wife keeps her own, a mother of the head hers. */
const surnamesOf = (draw: Draw, figures: readonly Figure[]): string[] => {
  const own = drawSurname(draw)
  const married = drawSurname(draw)
  const [head] = figures
  const fathers = head?.sex === 'male' || figures[1]?.relation !== 'spouse' ? own : married
  return figures.map(({ relation, sex }) => {
    if (relation === 'head') return own
    if (relation === 'spouse') return married
    if (relation === 'parent') return sex === 'male' ? own : drawSurname(draw)
    return relation === 'grandchild' && draw.chance(0.25) ? drawSurname(draw) : fathers
  })
}

const hasPhone = (draw: Draw, { relation, age }: Figure): boolean => {
  if (relation === 'head') return draw.chance(0.94)
  if (age < 14) return false
  return draw.chance(age >= 70 ? 0.4 : 0.85)
}

const BORN_ELSEWHERE = 0.08
const MARRIED_IN_FROM_ELSEWHERE = 0.3
const REGISTERED_ELSEWHERE = 0.02
const FIRST_VILLAGE = '001'

const birthCounty = (draw: Draw, home: Home, { relation }: Figure): string =>
  draw.chance(relation === 'spouse' ? MARRIED_IN_FROM_ELSEWHERE : BORN_ELSEWHERE)
    ? draw.one(home.counties)
    : home.county

/** Household registration: where the family lives, but for some who married in or moved (人户分离). */
const registerOf = (draw: Draw, home: Home, figure: Figure): DivisionCode =>
  figure.relation === 'spouse' && draw.chance(REGISTERED_ELSEWHERE)
    ? (`${draw.one(home.counties)}001${FIRST_VILLAGE}` as DivisionCode)
    : home.village

/** Gives the figures of a family names, numbers and papers. */
export const drawPeople = (
  draw: Draw,
  home: Home,
  figures: readonly Figure[],
  means: readonly Means[],
  offices: Offices,
): DemoMember[] => {
  const surnames = surnamesOf(draw, figures)
  const nothing: Means = { incomes: [], assets: [], spending: [], supporters: [] }
  return figures.map((figure, i) => ({
    ...figure,
    ...(means[i] ?? nothing),
    id: offices.newId(),
    name: `${surnames[i] ?? ''}${drawGivenName(draw, figure.born, figure.sex)}`,
    residentId: offices.residentId(birthCounty(draw, home, figure), figure.born, figure.sex),
    phone: hasPhone(draw, figure) ? offices.phone() : undefined,
    registerDivision: registerOf(draw, home, figure),
  }))
}
