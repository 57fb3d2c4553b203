import { registryRoutes } from '@songtan/contract'
import { AppError } from '@songtan/kernel'
import { readCase } from '../../platform/use-case/use-case.ts'
import { accountsOf } from './accounts.queries.ts'
import { registryPermissions } from './permissions.ts'
import { shownName } from './shown-name.ts'

/** All that finance sees of a family: where its money goes, masked. */
export const payeeAccount = readCase(
  registryRoutes.payeeAccount,
  { permission: registryPermissions.payeeAccount },
  async ({ db, input, actor, requireArea, note }) => {
    const { county, id: householdId } = input
    const household = await db
      .selectFrom('registry.household')
      .select(['number', 'village'])
      .where('county', '=', county)
      .where('id', '=', householdId)
      .executeTakeFirst()
    if (!household) throw new AppError(404, 'record.not-found')
    requireArea(household.village)
    note({ householdId, subject: { kind: 'household', id: householdId } })
    const account = (await accountsOf(db, county, householdId)).find(({ current }) => current)
    const holderName = shownName(actor, household.village, account?.holderName ?? '')
    return { number: household.number, account: account ? { ...account, holderName } : null }
  },
)
