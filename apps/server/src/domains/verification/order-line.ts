import { checkPurpose, orderState, type verificationRoutes } from '@songtan/contract'
import type { z } from 'zod'
import type { OrderCounts, OrderRow } from './orders-list.queries.ts'

export type OrderLine = z.input<typeof verificationRoutes.listOrders.output>['items'][number]

const NOTHING: OrderCounts = { waiting: 0, found: 0, none: 0, failed: 0 }

/** A row of the list as the contract says it. */
export const orderLine = (
  row: OrderRow,
  counts: ReadonlyMap<string, OrderCounts>,
  villages: ReadonlyMap<string, string>,
  shownName: (name: string) => string,
): OrderLine => ({
  ...row,
  headName: shownName(row.headName),
  purpose: checkPurpose.parse(row.purpose),
  state: orderState.parse(row.state),
  villageName: villages.get(row.village) ?? row.village,
  orderedAt: row.orderedAt.toISOString(),
  finishedAt: row.finishedAt?.toISOString() ?? null,
  items: counts.get(row.id) ?? NOTHING,
})
