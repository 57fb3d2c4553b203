import { registryRoutes } from '@songtan/contract'
import { AppError, plainDate } from '@songtan/kernel'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { announce, requirePast } from './acting.ts'
import { joinHousehold } from './admit-members.ts'
import type { Related } from './domain/relations.ts'
import { endMemberships, membersThen, requireMember, wholeFamilyThen } from './family-members.ts'
import { linkHouseholds, setHousehold, takeHousehold } from './households.repo.ts'
import type { Member } from './members.queries.ts'
import { registryPermissions } from './permissions.ts'

/** How each member of the other family stands to the head of this one. @throws AppError 422 `registry.relations-missing` */
const joiningOf = (members: readonly Member[], given: readonly Related[]): Related[] => {
  given.forEach(({ personId }, i) => {
    requireMember(members, personId, `relations.${i}.personId`)
  })
  return members.map(({ personId }) => {
    const relation = given.find((one) => one.personId === personId)?.relation
    if (relation === undefined) throw new AppError(422, 'registry.relations-missing', { field: 'relations' })
    return { personId, relation }
  })
}

/** All members of another family join this one 并户; the other is closed and stays readable through the link. */
export const mergeFamilies = writeCase(
  registryRoutes.mergeFamilies,
  { permission: registryPermissions.mergeFamilies },
  async (context) => {
    const { tx, input, requireArea, note, today } = context
    const { county, id: householdId, fromId, reason } = input
    const on = plainDate(input.on)
    requirePast(on, today)
    if (fromId === householdId) throw new AppError(422, 'registry.same-family', { field: 'fromId' })
    const at = { county, householdId }
    const from = { county, householdId: fromId }
    const into = await takeHousehold(tx, { ...at, version: input.version }, requireArea)
    const other = await takeHousehold(tx, { ...from, version: input.fromVersion }, requireArea)
    await membersThen(tx, { ...at, openedOn: into.openedOn }, on)
    const members = await wholeFamilyThen(tx, { ...from, openedOn: other.openedOn }, on)
    const joining = joiningOf(members, input.relations)
    const personIds = joining.map(({ personId }) => personId)
    await endMemberships(tx, context, from, personIds, { on, reason })
    await joinHousehold(tx, context, at, joining, on, reason)
    await setHousehold(tx, from, { closedOn: on, closedReason: reason })
    await linkHouseholds(tx, { county, fromId, toId: householdId, kind: 'merge', onDay: on })
    const told = { change: 'merged' as const, day: on, personIds }
    await announce(context, at, { ...told, otherHouseholdId: fromId })
    await announce(context, from, { ...told, otherHouseholdId: householdId })
    note({ householdId, subject: { kind: 'household', id: fromId } })
    return { householdId, version: into.version }
  },
)
