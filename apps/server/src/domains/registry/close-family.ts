import { registryRoutes } from '@songtan/contract'
import { plainDate } from '@songtan/kernel'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { announce, requirePast } from './acting.ts'
import { endMemberships, wholeFamilyThen } from './family-members.ts'
import { setHousehold, takeHousehold } from './households.repo.ts'
import { registryPermissions } from './permissions.ts'

/** The family ends 销户: all memberships end that day, everything stays readable. */
export const closeFamily = writeCase(
  registryRoutes.closeFamily,
  { permission: registryPermissions.closeFamily },
  async (context) => {
    const { tx, input, requireArea, note, today } = context
    const { county, id: householdId, reason } = input
    const on = plainDate(input.on)
    requirePast(on, today)
    const at = { county, householdId }
    const { version, openedOn } = await takeHousehold(tx, { ...at, version: input.version }, requireArea)
    const members = await wholeFamilyThen(tx, { ...at, openedOn }, on)
    const personIds = members.map(({ personId }) => personId)
    await endMemberships(tx, context, at, personIds, { on, reason })
    await setHousehold(tx, at, { closedOn: on, closedReason: reason })
    await announce(context, at, { change: 'closed', day: on, personIds })
    note({ householdId, subject: { kind: 'household', id: householdId } })
    return { householdId, version }
  },
)
