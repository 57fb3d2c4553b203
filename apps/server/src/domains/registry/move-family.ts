import { registryRoutes } from '@songtan/contract'
import { plainDate } from '@songtan/kernel'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { announce, requirePast } from './acting.ts'
import { membersThen } from './family-members.ts'
import { keepPlace, setHousehold, takeHousehold } from './households.repo.ts'
import { registryPermissions } from './permissions.ts'
import { requireVillage } from './village.ts'

/** The family lives in another village of the county from a day on; both villages lie in the actor's area. */
export const moveFamily = writeCase(
  registryRoutes.moveFamily,
  { permission: registryPermissions.moveFamily },
  async (context) => {
    const { tx, input, requireArea, note, today, services } = context
    const { county, id: householdId, village, residence, address } = input
    const on = plainDate(input.on)
    requirePast(on, today)
    const at = { county, householdId }
    const { version, openedOn } = await takeHousehold(tx, { ...at, version: input.version }, requireArea)
    await membersThen(tx, { ...at, openedOn }, on)
    await requireVillage(tx, county, village, on)
    requireArea(village)
    const addressSealed = address === undefined ? null : services.cipher.seal(address)
    await setHousehold(tx, at, { village, residence, addressSealed })
    await keepPlace(tx, context, at, { village, residence }, on)
    await announce(context, at, { change: 'moved', day: on })
    note({ householdId, subject: { kind: 'household', id: householdId } })
    return { householdId, version }
  },
)
