import { registryRoutes } from '@songtan/contract'
import { AppError } from '@songtan/kernel'
import { actorRef } from '../../platform/authz/actor.ts'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { settleDuplicate, takeDuplicate } from './duplicates.repo.ts'
import { joinEntries } from './joined-entry.ts'
import { registryPermissions } from './permissions.ts'

/** The county decides whether two entries are one person; a machine never does (PIPL §24). */
export const decideDuplicate = writeCase(
  registryRoutes.decideDuplicate,
  { permission: registryPermissions.decideDuplicate },
  async (context) => {
    const { tx, input, actor, now, requireArea, note } = context
    const { county, id, decision, keepId, reason, version } = input
    requireArea(`${county}000000`)
    const at = { county, id, version }
    const { state, personA, personB } = await takeDuplicate(tx, at)
    if (state !== 'open') throw new AppError(409, 'registry.duplicate-decided')
    if (decision === 'same') {
      if (keepId !== personA && keepId !== personB)
        throw new AppError(422, 'registry.keep-needed', { field: 'keepId' })
      const otherId = keepId === personA ? personB : personA
      await joinEntries(tx, context, { county, keepId, otherId, reason }, requireArea)
    }
    const settled = { state: decision, decidedBy: actorRef(actor), decidedAt: now, reason }
    note({ subject: { kind: 'duplicate', id }, details: { decision } })
    return { duplicateId: id, version: await settleDuplicate(tx, at, settled) }
  },
)
