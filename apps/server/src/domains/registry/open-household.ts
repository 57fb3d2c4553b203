import { registryRoutes } from '@songtan/contract'
import { plainDate } from '@songtan/kernel'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { announce, requirePast } from './acting.ts'
import { admitPersons, openNewFamily } from './admit-members.ts'
import { registryPermissions } from './permissions.ts'
import { requireVillage } from './village.ts'

/** Opens a family 建户 with its head and members. */
export const openHousehold = writeCase(
  registryRoutes.openHousehold,
  { permission: registryPermissions.openHousehold },
  async (context) => {
    const { tx, input, requireArea, note, today } = context
    const { county, village, residence, address } = input
    const openedOn = plainDate(input.openedOn ?? today)
    requirePast(openedOn, today, 'openedOn')
    await requireVillage(tx, county, village, openedOn)
    requireArea(village)
    const persons = [
      { ...input.head, field: 'head' },
      ...input.members.map(({ person }, i) => ({ ...person, field: `members.${i}.person` })),
    ]
    const found = await admitPersons(tx, context, { county, village, persons })
    const relations = ['head' as const, ...input.members.map(({ relation }) => relation)]
    const household = { county, village, residence, address, openedOn }
    const { householdId, number } = await openNewFamily(tx, context, household, found, relations)
    const personIds = found.map(({ personId }) => personId)
    await announce(context, { county, householdId }, { change: 'opened', day: openedOn, personIds })
    note({ householdId, subject: { kind: 'household', id: householdId } })
    const members = found.map(({ personId, added }) => ({ personId, added }))
    return { householdId, number, version: 1, members }
  },
)
