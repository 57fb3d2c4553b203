import type { DivisionCode } from '@songtan/kernel'
import type { DivisionRow } from '../apps/server/src/platform/tables/division-row.ts'
import type { Residence } from './demo-family.ts'
import { seededRandom } from './seeded-random.ts'

/** A village with how many families come to it beside others. */
export interface VillageOfDemo {
  readonly code: DivisionCode
  readonly name: string
  readonly residence: Residence
  readonly weight: number
}

/** Where the small demo puts most of its families and the sign-ins: one county, and one town in it. */
export interface DemoPlaces {
  readonly counties: readonly [string, ...string[]]
  readonly county: string
  readonly town: DivisionCode
  readonly villages: readonly VillageOfDemo[]
}

const COUNTY_DIGITS = 6
const TOWN_DIGITS = 9
const URBAN_WEIGHT = 0.8
/** In the small demo the county of the sign-ins holds about half, a good part of it in their town. */
const HOME_COUNTY_WEIGHT = 9
const HOME_TOWN_WEIGHT = 5

const isVillage = ({ levels }: DivisionRow): boolean => levels.includes('village')

/** The villages of the city with their weights. @throws Error when there is no county. */
export const demoPlaces = (
  size: 'small' | 'city',
  divisions: readonly DivisionRow[],
  seed: number,
): DemoPlaces => {
  const [first, ...others] = divisions
    .filter(({ levels }) => levels.includes('county'))
    .map(({ code }) => code.slice(0, COUNTY_DIGITS))
  if (first === undefined) throw new Error('the demo has no county')
  const town = `${first}001000` as DivisionCode
  const random = seededRandom(seed)
  const nearness = (code: string): number => {
    if (size === 'city' || !code.startsWith(first)) return 1
    return code.startsWith(town.slice(0, TOWN_DIGITS))
      ? HOME_COUNTY_WEIGHT * HOME_TOWN_WEIGHT
      : HOME_COUNTY_WEIGHT
  }
  return {
    counties: [first, ...others],
    county: first,
    town,
    villages: divisions.filter(isVillage).map(({ code, name }) => {
      const residence = name.endsWith('居委会') ? 'urban' : 'rural'
      const weight = (0.4 + random()) * (residence === 'urban' ? URBAN_WEIGHT : 1) * nearness(code)
      return { code, name, residence, weight }
    }),
  }
}
