import type { Tx } from '../../../platform/db/db.ts'
import type { Services } from '../../../platform/use-case/services.ts'
import { publicationOf } from '../../programs/index.ts'
import { adjustFamilies, type Direction } from './adjust-families.ts'
import type { Adjustment, AdjustmentAt } from './adjustment.repo.ts'

/** Everything that ran when it was weighed still runs, and nothing else does. */
const RAISING: Direction = {
  ...{ during: 'applying', afterwards: 'applied', rows: 'open', done: 'applied', passed: 'moved-on' },
  ...{ action: 'benefits.adjustEntitlements', reason: 'adjusted' },
  idOf: ({ applyId }) => applyId,
  view: ({ after }) => after,
  stands: ({ entitlements }, now) =>
    now !== undefined &&
    now.held.length === entitlements.length &&
    now.held.every(({ id, toMonth }) => toMonth === null && entitlements.includes(id)),
  byOf: ({ appliedBy }) => appliedBy,
}

/** A publication withdrawn while it is applied raises nobody further; whoever was raised is told by the page. */
const stopWhenWithdrawn =
  ({ clock }: Services) =>
  async (tx: Tx, { county, id, state, publication }: Adjustment): Promise<void> => {
    if (state !== 'applying' || !(await publicationOf(tx, publication)).withdrawn) return
    await tx
      .updateTable('benefits.adjustment_row')
      .set({ state: 'stopped', settledAt: clock.now() })
      .where('county', '=', county)
      .where('adjustmentId', '=', id)
      .where('kind', '=', 'raised')
      .where('state', '=', 'open')
      .execute()
  }

/** Gives every raised family its new amounts from its month on; months run through are back-paid (补发). */
export const raiseFamilies = (services: Services, at: AdjustmentAt): Promise<void> =>
  adjustFamilies(services, at, RAISING, stopWhenWithdrawn(services))
