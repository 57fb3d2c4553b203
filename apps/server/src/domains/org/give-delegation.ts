import { orgRoutes } from '@songtan/contract'
import { AppError, divisionCode, invalid, plainDate } from '@songtan/kernel'
import { actorRef } from '../../platform/authz/actor.ts'
import { violates } from '../../platform/db/database-error.ts'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { divisionOn } from './division.queries.ts'
import { orgPermissions } from './permissions.ts'

/** Lets a town decide (审核确认权限下放, L2 §20, L5 四(一)), by a document of the county government. */
export const giveDelegation = writeCase(
  orgRoutes.giveDelegation,
  { permission: orgPermissions.giveDelegation },
  async ({ tx, input, actor, now, today, note, requireArea }) => {
    const { county, town, basis } = input
    requireArea(divisionCode(county))
    note({ details: { town } })
    const validFrom = plainDate(input.validFrom)
    if (validFrom < today) throw invalid('org.day-past', 'validFrom')
    const place = await divisionOn(tx, town, validFrom)
    if (!town.startsWith(county) || !place?.levels.includes('town')) {
      throw invalid('org.town-elsewhere', 'town')
    }
    const row = { county, town, validFrom, basis, givenBy: actorRef(actor), givenAt: now }
    try {
      await tx.insertInto('org.delegation').values(row).execute()
    } catch (error) {
      if (!violates(error, 'one_delegation_at_a_time') && !violates(error, 'delegation_pkey')) throw error
      throw new AppError(409, 'org.delegated-already', { field: 'town' })
    }
    return { town, townName: place.name, validFrom, validTo: null, basis }
  },
)
