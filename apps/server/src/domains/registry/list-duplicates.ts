import { registryRoutes } from '@songtan/contract'
import { readCase } from '../../platform/use-case/use-case.ts'
import { listedDuplicates } from './duplicates.queries.ts'
import { registryPermissions } from './permissions.ts'
import { shownName } from './shown-name.ts'

/** Entries of the county that may be one person, for the county to decide. */
export const listDuplicates = readCase(
  registryRoutes.listDuplicates,
  { permission: registryPermissions.listDuplicates },
  async ({ db, input, actor, requireArea }) => {
    const { county, state, after, limit } = input
    const area = `${county}000000`
    requireArea(area)
    const { items, ...page } = await listedDuplicates(db, { county, state, after, limit })
    const shown = items.map(({ a, b, ...row }) => ({
      ...row,
      a: { ...a, name: shownName(actor, area, a.name) },
      b: { ...b, name: shownName(actor, area, b.name) },
    }))
    return { items: shown, ...page }
  },
)
