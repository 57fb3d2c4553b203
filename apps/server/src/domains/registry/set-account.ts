import { registryRoutes } from '@songtan/contract'
import { bankAccount, plainDate } from '@songtan/kernel'
import type { Tx } from '../../platform/db/db.ts'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { type HouseholdAt, takeHousehold } from './households.repo.ts'
import { keepAccount } from './keep-account.ts'
import { registryPermissions } from './permissions.ts'

const othersWith = async (tx: Tx, { county, householdId }: HouseholdAt, accountIndex: string) => {
  const { count } = await tx
    .selectFrom('registry.account')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('county', '=', county)
    .where('accountIndex', '=', accountIndex)
    .where('supersededAt', 'is', null)
    .where('householdId', '!=', householdId)
    .executeTakeFirstOrThrow()
  return count
}

/** Sets or replaces the account that receives a family's money 一卡通; the one before is kept in the history. */
export const setAccount = writeCase(
  registryRoutes.setAccount,
  { permission: registryPermissions.setAccount },
  async (context) => {
    const { tx, input, requireArea, note, today } = context
    const { county, id: householdId, holderId, holderName, bank } = input
    const at = { county, householdId }
    const account = bankAccount(input.account, 'account')
    const { version } = await takeHousehold(tx, { ...at, version: input.version }, requireArea)
    const validFrom = plainDate(input.validFrom ?? today)
    const kept = await keepAccount(tx, context, at, { holderId, holderName, bank, account, validFrom })
    note({ householdId, subject: { kind: 'account', id: kept.id } })
    return {
      ...{ householdId, version, accountMasked: kept.accountMasked },
      alsoUsedBy: await othersWith(tx, at, kept.accountIndex),
    }
  },
)
