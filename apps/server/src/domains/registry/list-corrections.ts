import { registryRoutes } from '@songtan/contract'
import { scopeOf } from '../../platform/authz/permission.ts'
import { readCase } from '../../platform/use-case/use-case.ts'
import { askedView, listedCorrections } from './corrections.queries.ts'
import { registryPermissions } from './permissions.ts'
import { shownName } from './shown-name.ts'

/** 更正请求 of my area: what families say is wrong in their data (PIPL §46). */
export const listCorrections = readCase(
  registryRoutes.listCorrections,
  { permission: registryPermissions.listCorrections },
  async ({ db, input, actor, permission, note }) => {
    const { county, state, after, limit } = input
    const scope = scopeOf(actor, permission, 'h.village')
    const { items, ...page } = await listedCorrections(db, { county, state, scope }, { after, limit })
    note({ details: { corrections: items.length } })
    const shown = items.map((row) => ({
      ...askedView(row),
      ...{ householdId: row.householdId, householdNumber: row.householdNumber, village: row.village },
      headName: shownName(actor, row.village, row.headName),
    }))
    return { items: shown, ...page }
  },
)
