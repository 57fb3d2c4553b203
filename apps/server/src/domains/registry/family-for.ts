import { type FamilyClass, familyClass } from '@songtan/contract'
import { AppError, ageOn, type PlainDate, plainDate } from '@songtan/kernel'
import type { ReadDb } from '../../platform/db/db.ts'
import { type Member, membersOn } from './members.queries.ts'

/** A family in short, as other domains need it. */
export interface Family {
  readonly householdId: string
  readonly county: string
  readonly number: string
  readonly village: string
  readonly residence: 'rural' | 'urban'
  readonly class: FamilyClass
  readonly classSince: PlainDate | null
  readonly headId: string
  readonly closedOn: PlainDate | null
  readonly version: number
  readonly members: readonly Member[]
}

/** No membership begins after today, so the last of days asks for those that stand now. */
const NOW = plainDate('9999-12-31')

export const readClass = (text: string): FamilyClass => familyClass.catch('other').parse(text)
export const readResidence = (text: string): 'rural' | 'urban' => (text === 'urban' ? 'urban' : 'rural')
const dayOrNull = (text: string | null): PlainDate | null => (text === null ? null : plainDate(text))

/** The family as it stands now, with its members now or on a day; undefined when there is none. Two queries. */
export const findFamily = async (
  db: ReadDb,
  county: string,
  householdId: string,
  day: PlainDate = NOW,
): Promise<Family | undefined> => {
  const row = await db
    .selectFrom('registry.household')
    .selectAll()
    .where('county', '=', county)
    .where('id', '=', householdId)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    ...{ householdId, county, number: row.number, village: row.village, headId: row.headId },
    ...{ class: readClass(row.class), residence: readResidence(row.residence), version: row.version },
    ...{ classSince: dayOrNull(row.classSince), closedOn: dayOrNull(row.closedOn) },
    members: await membersOn(db, { county, householdId, day }),
  }
}

/** @throws AppError 404 `record.not-found` */
export const familyFor = async (
  db: ReadDb,
  county: string,
  householdId: string,
  day?: PlainDate,
): Promise<Family> => {
  const found = await findFamily(db, county, householdId, day)
  if (!found) throw new AppError(404, 'record.not-found')
  return found
}

/** Members of full age on a day; the age comes from the law in force, never from here. */
export const adultsOf = async (
  db: ReadDb,
  family: {
    readonly county: string
    readonly householdId: string
    readonly day: PlainDate
    readonly adultAge: number
  },
): Promise<Member[]> =>
  (await membersOn(db, family)).filter(({ born }) => ageOn(born, family.day) >= family.adultAge)

/** Where a family is kept, for who needs to know no more of it. @throws AppError 404 `record.not-found` */
export const familyVillage = async (db: ReadDb, county: string, householdId: string): Promise<string> => {
  const row = await db
    .selectFrom('registry.household')
    .select('village')
    .where('county', '=', county)
    .where('id', '=', householdId)
    .executeTakeFirst()
  if (!row) throw new AppError(404, 'record.not-found')
  return row.village
}
