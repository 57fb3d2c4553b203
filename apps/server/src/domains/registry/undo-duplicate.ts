import { registryRoutes } from '@songtan/contract'
import { AppError } from '@songtan/kernel'
import type { Tx } from '../../platform/db/db.ts'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { settleDuplicate, takeDuplicate } from './duplicates.repo.ts'
import { partEntries } from './joined-entry.ts'
import { registryPermissions } from './permissions.ts'

/** Which of two entries was joined to the other. */
const joinedEntry = async (tx: Tx, county: string, a: string, b: string): Promise<string> => {
  const row = await tx
    .selectFrom('registry.person')
    .select('id')
    .where('county', '=', county)
    .where('id', 'in', [a, b])
    .where('sameAs', 'in', [a, b])
    .executeTakeFirstOrThrow()
  return row.id
}

/** Opens a decided question again; entries that were joined stand for themselves as before. */
export const undoDuplicate = writeCase(
  registryRoutes.undoDuplicate,
  { permission: registryPermissions.undoDuplicate },
  async (context) => {
    const { tx, input, requireArea, note } = context
    const { county, id, reason, version } = input
    requireArea(`${county}000000`)
    const at = { county, id, version }
    const { state, personA, personB, decidedAt } = await takeDuplicate(tx, at)
    if (state === 'open' || decidedAt === null) throw new AppError(409, 'registry.duplicate-open')
    if (state === 'same') {
      const otherId = await joinedEntry(tx, county, personA, personB)
      await partEntries(tx, context, { county, otherId, decidedAt, reason }, requireArea)
    }
    note({ subject: { kind: 'duplicate', id }, details: { undone: state } })
    const settled = { state: 'open' as const, decidedBy: null, decidedAt: null, reason }
    return { duplicateId: id, version: await settleDuplicate(tx, at, settled) }
  },
)
