import { registryRoutes } from '@songtan/contract'
import { AppError, plainDate } from '@songtan/kernel'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { announce, requirePast } from './acting.ts'
import { endMemberships, membersThen, requireMember } from './family-members.ts'
import { takeHousehold } from './households.repo.ts'
import { registryPermissions } from './permissions.ts'

/** A member leaves the family: marriage elsewhere, custody, a missing person's declaration (L2 §7). */
export const endMembership = writeCase(
  registryRoutes.endMembership,
  { permission: registryPermissions.endMembership },
  async (context) => {
    const { tx, input, requireArea, note, today } = context
    const { county, id: householdId, personId, reason } = input
    const on = plainDate(input.on)
    requirePast(on, today)
    const at = { county, householdId }
    const { version, openedOn } = await takeHousehold(tx, { ...at, version: input.version }, requireArea)
    const members = await membersThen(tx, { ...at, openedOn }, on)
    const { relation } = requireMember(members, personId, 'personId')
    if (relation === 'head') throw new AppError(409, 'registry.head-leaves', { field: 'personId' })
    await endMemberships(tx, context, at, [personId], { on, reason })
    await announce(context, at, { change: 'members', day: on, personIds: [personId] })
    note({ householdId, subject: { kind: 'person', id: personId } })
    return { householdId, version }
  },
)
