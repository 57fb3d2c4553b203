import type { FamilyClass } from '@songtan/contract'
import type { PlainDate } from '@songtan/kernel'
import type { Tx } from '../../platform/db/db.ts'
import { type Acting, announce } from './acting.ts'
import { changeHousehold, type HouseholdAt, keepClass } from './households.repo.ts'

/** The class (低收入人口类别, L6 二) that a decision gives a family from a day on; what it held before stays readable. */
export const setClass = async (
  tx: Tx,
  acting: Acting,
  at: HouseholdAt & { readonly class: FamilyClass; readonly day: PlainDate; readonly source?: string },
): Promise<void> => {
  await changeHousehold(tx, at, {})
  await keepClass(tx, acting, { source: 'decision', ...at })
  await announce(acting, at, { change: 'class', day: at.day })
}
