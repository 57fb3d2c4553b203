import { registryRoutes } from '@songtan/contract'
import { AppError, plainDate } from '@songtan/kernel'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { announce, requirePast } from './acting.ts'
import { admitPersons, joinHousehold, noteDuplicatesOf } from './admit-members.ts'
import { takeHousehold } from './households.repo.ts'
import { membersOn } from './members.queries.ts'
import { registryPermissions } from './permissions.ts'

/** A person joins a family: birth, marriage, return, adoption (L2 §7, §32). */
export const addMember = writeCase(
  registryRoutes.addMember,
  { permission: registryPermissions.addMember },
  async (context) => {
    const { tx, input, requireArea, note, today } = context
    const { county, id: householdId, person, relation } = input
    const on = plainDate(input.on)
    requirePast(on, today)
    const at = { county, householdId }
    const household = await takeHousehold(tx, { ...at, version: input.version }, requireArea)
    if (on < household.openedOn)
      throw new AppError(422, 'registry.day-too-early', { field: 'on', params: { day: household.openedOn } })
    const family = await membersOn(tx, { ...at, day: today })
    const found = await admitPersons(tx, context, {
      ...{ county, village: household.village, persons: [{ ...person, field: 'person' }] },
    })
    const joining = found.map(({ personId }) => ({ personId, relation }))
    await joinHousehold(tx, context, at, joining, on, input.reason)
    await noteDuplicatesOf(
      tx,
      context,
      county,
      found,
      family.map(({ personId }) => personId),
    )
    const personIds = found.map(({ personId }) => personId)
    await announce(context, at, { change: 'members', day: on, personIds })
    note({ householdId, subject: { kind: 'person', id: personIds[0] ?? householdId } })
    const { personId, added } = found[0] ?? { personId: householdId, added: false }
    return { householdId, version: household.version, personId, added }
  },
)
