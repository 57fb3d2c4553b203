import { type InputOf, registryRoutes } from '@songtan/contract'
import { residentIdCheck } from '@songtan/kernel'
import type { StaffActor } from '../../apps/server/src/platform/authz/actor.ts'
import { PLACES } from '../actors.ts'
import type { TestApp } from '../app.ts'

/** An id number that was never issued: county codes 6199xx exist nowhere. */
export const fictionalId = (sequence: number, born = '1975-03-10', county = '619901'): string => {
  const first17 = `${county}${born.replaceAll('-', '')}${String(sequence % 1000).padStart(3, '0')}`
  return first17 + residentIdCheck(first17)
}

/** The old 15-digit form of an id born in 19xx. */
export const oldId = (id: string): string => id.slice(0, 6) + id.slice(8, 17)

let persons = 0
const DAYS = 20_000
const MS_PER_DAY = 86_400_000

/** A person of one's own: another birthday and number each time, so that nobody is taken for another by chance. */
export const somebody = (
  given: { name?: string; residentId?: string; phone?: string; born?: string } = {},
) => {
  persons += 1
  const born = new Date((persons % DAYS) * MS_PER_DAY - DAYS * MS_PER_DAY).toISOString().slice(0, 10)
  const { born: wished = born, ...rest } = given
  const suffix = String.fromCodePoint(0x4e00 + (persons % 5000))
  return { name: `测${suffix}`, residentId: fictionalId(persons, wished), ...rest }
}

type HouseholdInput = InputOf<typeof registryRoutes.openHousehold>

export interface OpenedHousehold {
  readonly county: string
  readonly id: string
  readonly number: string
  readonly version: number
  /** The head first, then as given. */
  readonly personIds: readonly string[]
}

/** A family in the test village, opened by a clerk through the route. */
export const openHouseholdAs = async (
  app: TestApp,
  clerk: StaffActor,
  given: Partial<HouseholdInput> = {},
): Promise<OpenedHousehold> => {
  const { status, body, problem } = await app.call(clerk, registryRoutes.openHousehold, {
    county: PLACES.county,
    village: PLACES.village,
    residence: 'rural',
    openedOn: '2023-01-01',
    head: somebody(),
    ...given,
  })
  if (status !== 200) throw new Error(`household not opened: ${problem.code}`)
  const { householdId, number, version, members } = body
  return {
    ...{ county: PLACES.county, id: householdId, number, version },
    personIds: members.map(({ personId }) => personId),
  }
}

/** The id at a place of a list, for tests that know it is there. */
export const nth = <T>(list: readonly T[], n: number): T => {
  const found = list[n]
  if (found === undefined) throw new Error(`nothing at ${n}`)
  return found
}
