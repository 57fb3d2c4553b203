import { registryRoutes } from '@songtan/contract'
import { readCase } from '../../platform/use-case/use-case.ts'
import { familiesOfCitizen } from './citizen.queries.ts'
import { readClass } from './family-for.ts'
import { readRelation } from './members.queries.ts'
import { registryPermissions } from './permissions.ts'

/** The families in which the signed-in, identified person is a member now; none before identification. */
export const myFamilies = readCase(
  registryRoutes.myFamilies,
  { permission: registryPermissions.myFamilies },
  async ({ db, actor }) => {
    const rows = await familiesOfCitizen(db, actor.id)
    return {
      items: rows.map(({ householdId, county, number, village, ...row }) => ({
        ...{ householdId, county, number, village },
        ...{ class: readClass(row.class), relation: readRelation(row.relation) },
      })),
    }
  },
)
