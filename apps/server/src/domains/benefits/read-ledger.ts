import { benefitsRoutes } from '@songtan/contract'
import { readCase } from '../../platform/use-case/use-case.ts'
import { countyArea } from './county-area.ts'
import { accountName } from './domain/accounts.ts'
import { balances } from './ledger.queries.ts'
import { may } from './permissions.ts'

/** The ledger at a glance (总账). */
export const readLedger = readCase(
  benefitsRoutes.readLedger,
  { permission: may.readLedger },
  async ({ db, input, requireArea }) => {
    requireArea(countyArea(input.county))
    const rows = await balances(db, input.county)
    return {
      accounts: rows.map(({ account, ...sums }) => ({ code: account, name: accountName(account), ...sums })),
    }
  },
)
