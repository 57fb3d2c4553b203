import type { orderState, verificationRoutes } from '@songtan/contract'
import type { PlainDate } from '@songtan/kernel'
import { type Expression, type SqlBool, sql } from 'kysely'
import type { z } from 'zod'
import { readCursor, writeCursor } from '../../platform/db/cursor.ts'
import type { ReadDb } from '../../platform/db/db.ts'
import { pageTotal } from '../../platform/db/page-total.ts'

export interface OrderSearch {
  /** Area scope over `o.village`. */
  readonly scope: Expression<SqlBool>
  /** The one county the scope lies in, over `o.county`; its index gives the order. */
  readonly inCounty: Expression<SqlBool>
  readonly state?: z.infer<typeof orderState> | undefined
  /** Running and past the day it was due. */
  readonly overdueOn?: PlainDate | undefined
  readonly householdId?: string | undefined
  /** Answered since an instant. */
  readonly finishedSince?: string | undefined
}

export type OrderCounts = z.input<typeof verificationRoutes.listOrders.output>['items'][number]['items']

const chosen = (db: ReadDb, { scope, inCounty, state, overdueOn, householdId, finishedSince }: OrderSearch) =>
  db
    .selectFrom('verification.check_order as o')
    .where(scope)
    .where(inCounty)
    .$if(state !== undefined, (query) => query.where('o.state', '=', state ?? ''))
    .$if(overdueOn !== undefined, (query) =>
      query.where('o.state', '=', 'running').where('o.dueOn', '<', overdueOn ?? ''),
    )
    .$if(householdId !== undefined, (query) => query.where('o.householdId', '=', householdId ?? ''))
    .$if(finishedSince !== undefined, (query) =>
      query.where('o.finishedAt', '>', new Date(finishedSince ?? 0)),
    )

const matching = (db: ReadDb, search: OrderSearch) =>
  chosen(db, search)
    .innerJoin('registry.household as h', (join) =>
      join.onRef('h.county', '=', 'o.county').onRef('h.id', '=', 'o.householdId'),
    )
    .innerJoin('registry.person as p', (join) =>
      join.onRef('p.county', '=', 'h.county').onRef('p.id', '=', 'h.headId'),
    )

const shown = [
  'o.county',
  'o.id',
  'o.householdId',
  'h.number as householdNumber',
  'p.name as headName',
  'o.village',
  'o.caseId',
  'o.purpose',
  'o.state',
  'o.orderedAt',
  'o.dueOn',
  'o.dueProvisional',
  'o.finishedAt',
  'o.reportNumber',
  'o.reportRevision',
  'o.version',
] as const

export type OrderRow = Awaited<ReturnType<typeof orderPageOf>>['rows'][number]

const UUID = /^[0-9a-f-]{36}$/
const DAY = /^\d{4}-\d{2}-\d{2}$/

/** A page of orders, the earliest due first, with how many there are in all. */
export const orderPageOf = async (
  db: ReadDb,
  search: OrderSearch,
  page: { readonly after?: string | undefined; readonly limit: number },
) => {
  const after =
    page.after === undefined
      ? undefined
      : readCursor(page.after, 2, ([due, id]) => DAY.test(due ?? '') && UUID.test(id ?? ''))
  const rows = await matching(db, search)
    .select(shown)
    .$if(after !== undefined, (query) =>
      query.where(sql<SqlBool>`(o.due_on, o.id) > (${after?.[0]}::date, ${after?.[1]}::uuid)`),
    )
    .orderBy('o.dueOn')
    .orderBy('o.id')
    .limit(page.limit + 1)
    .execute()
  const all = chosen(db, search).select((eb) => eb.lit(1).as('one'))
  const total = await pageTotal(db, { ...page, read: rows.length }, all)
  const kept = rows.slice(0, page.limit)
  const last = kept.at(-1)
  const next = rows.length > page.limit && last ? { next: writeCursor([last.dueOn, last.id]) } : {}
  return { rows: kept, total, ...next }
}

/** One order as a list shows it. */
export const orderRow = (db: ReadDb, county: string, id: string) =>
  matching(db, { scope: sql<SqlBool>`true`, inCounty: sql<SqlBool>`true` })
    .select(shown)
    .where('o.county', '=', county)
    .where('o.id', '=', id)
    .executeTakeFirst()

/** How each order's questions stand: one query for a whole page. */
export const countsOf = async (
  db: ReadDb,
  orders: readonly { readonly county: string; readonly id: string }[],
): Promise<ReadonlyMap<string, OrderCounts>> => {
  if (orders.length === 0) return new Map()
  const rows = await db
    .selectFrom('verification.check_item')
    .select(['orderId', 'state'])
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('county', 'in', [...new Set(orders.map(({ county }) => county))])
    .where(
      'orderId',
      'in',
      orders.map(({ id }) => id),
    )
    .groupBy(['orderId', 'state'])
    .execute()
  const counts = new Map(orders.map(({ id }) => [id, { waiting: 0, found: 0, none: 0, failed: 0 }]))
  for (const { orderId, state, n } of rows) {
    const count = counts.get(orderId)
    if (count && state in count) Reflect.set(count, state, n)
  }
  return counts
}
