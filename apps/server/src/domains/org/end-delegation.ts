import { orgRoutes } from '@songtan/contract'
import { AppError, divisionCode, invalid, plainDate } from '@songtan/kernel'
import { actorRef } from '../../platform/authz/actor.ts'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { openDelegation } from './delegation.queries.ts'
import { orgPermissions } from './permissions.ts'

/** Takes the decision back from a day on; cases already decided stay decided. */
export const endDelegation = writeCase(
  orgRoutes.endDelegation,
  { permission: orgPermissions.endDelegation },
  async ({ tx, input, actor, now, today, note, requireArea }) => {
    const { county, town } = input
    requireArea(divisionCode(county))
    note({ details: { town } })
    const validTo = plainDate(input.validTo)
    if (validTo < today) throw invalid('org.day-past', 'validTo')
    const open = await openDelegation(tx, county, town, validTo)
    if (!open) throw new AppError(409, 'org.not-delegated')
    if (validTo < open.validFrom) throw invalid('org.end-before-start', 'validTo')
    // Two who end it at once: the second waits for the row, then finds it ended no later than asked.
    const { numUpdatedRows } = await tx
      .updateTable('org.delegation')
      .set({ validTo, endedBy: actorRef(actor), endedAt: now })
      .where('county', '=', county)
      .where('town', '=', town)
      .where('validFrom', '=', open.validFrom)
      .where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>', validTo)]))
      .executeTakeFirst()
    if (numUpdatedRows !== 1n) throw new AppError(409, 'record.changed')
    return { ...open, validTo }
  },
)
