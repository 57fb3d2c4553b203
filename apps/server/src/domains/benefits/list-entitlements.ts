import { benefitsRoutes, payableProgram } from '@songtan/contract'
import type { ReadDb, Tx } from '../../platform/db/db.ts'
import { readCase } from '../../platform/use-case/use-case.ts'
import { familyVillage } from '../registry/index.ts'
import { begunBy } from './adjustments/begun-by.queries.ts'
import { may } from './permissions.ts'

/** Entitlements of a county with the village they are scoped by, and the adjustment that began each, if one did. */
export const entitlementsOf = (db: ReadDb | Tx, county: string) =>
  db
    .selectFrom('benefits.entitlement')
    .selectAll()
    .select(begunBy('entitlement').as('adjustment'))
    .where('county', '=', county)

type EntitlementRow = Awaited<ReturnType<ReturnType<typeof entitlementsOf>['execute']>>[number]

/** The row as routes show it. */
export const showEntitlement = (row: EntitlementRow) => ({
  id: row.id,
  program: payableProgram.parse(row.program),
  personId: row.personId,
  monthly: row.monthly,
  fromMonth: row.fromMonth,
  toMonth: row.toMonth,
  decisionId: row.decisionId,
  adjustment: row.adjustment,
  ended: row.endedAt ? { at: row.endedAt.toISOString(), reason: row.endedReason ?? '' } : null,
  voided: row.voidedAt !== null,
  version: row.version,
})

/** What a household is and was owed (待遇), for whoever may see the family. */
export const listEntitlements = readCase(
  benefitsRoutes.listEntitlements,
  { permission: may.readEntitlements },
  async ({ db, input, requireArea, note }) => {
    const { county, householdId } = input
    requireArea(await familyVillage(db, county, householdId))
    note({ householdId, subject: { kind: 'household', id: householdId } })
    const rows = await entitlementsOf(db, county)
      .where('householdId', '=', householdId)
      .orderBy('fromMonth')
      .orderBy('id')
      .limit(500)
      .execute()
    return { items: rows.map(showEntitlement) }
  },
)
