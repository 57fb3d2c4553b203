import { registryRoutes } from '@songtan/contract'
import { AppError } from '@songtan/kernel'
import type { ReadDb } from '../../platform/db/db.ts'
import { readCase } from '../../platform/use-case/use-case.ts'
import type { HouseholdAt } from './households.repo.ts'
import { registryPermissions } from './permissions.ts'

const sealedOfPerson = async (
  db: ReadDb,
  at: HouseholdAt,
  personId: string,
  what: 'residentId' | 'phone',
) => {
  const row = await db
    .selectFrom('registry.membership as m')
    .innerJoin('registry.person as p', (join) =>
      join.onRef('p.county', '=', 'm.county').onRef('p.id', '=', 'm.personId'),
    )
    .select(['p.residentIdSealed', 'p.phoneSealed'])
    .where('m.county', '=', at.county)
    .where('m.householdId', '=', at.householdId)
    .where('m.personId', '=', personId)
    .executeTakeFirst()
  if (!row) throw new AppError(422, 'registry.not-a-member', { field: 'personId' })
  return what === 'residentId' ? row.residentIdSealed : row.phoneSealed
}

const sealedAccount = async (db: ReadDb, { county, householdId }: HouseholdAt) => {
  const row = await db
    .selectFrom('registry.account')
    .select('accountSealed')
    .where('county', '=', county)
    .where('householdId', '=', householdId)
    .where('supersededAt', 'is', null)
    .executeTakeFirst()
  return row?.accountSealed ?? null
}

/** One hidden value, opened for a reason that the family can read later (policy-reference §10.3). */
export const reveal = readCase(
  registryRoutes.reveal,
  { permission: registryPermissions.reveal },
  async ({ db, input, requireArea, note, services }) => {
    const { county, id: householdId, what, personId, purpose } = input
    const household = await db
      .selectFrom('registry.household')
      .select(['village', 'addressSealed'])
      .where('county', '=', county)
      .where('id', '=', householdId)
      .executeTakeFirst()
    if (!household) throw new AppError(404, 'record.not-found')
    const subject = personId ? { kind: 'person', id: personId } : { kind: 'household', id: householdId }
    note({ householdId, subject, purpose, details: { what } })
    requireArea(household.village)
    const at = { county, householdId }
    const sealed =
      what === 'address'
        ? household.addressSealed
        : what === 'account'
          ? await sealedAccount(db, at)
          : await sealedOfPerson(db, at, personId ?? householdId, what)
    if (sealed === null) throw new AppError(422, 'registry.value-absent', { field: 'what' })
    return { value: services.cipher.open(sealed) }
  },
)
