import { verificationRoutes } from '@songtan/contract'
import { AppError } from '@songtan/kernel'
import { readCase } from '../../platform/use-case/use-case.ts'
import { divisionNames } from '../org/index.ts'
import { familyFor } from '../registry/index.ts'
import { SOURCES } from './domain/sources.ts'
import { statusById } from './live-authorisation.ts'
import { orderLine } from './order-line.ts'
import { type CheckItem, itemsOf, readOrder } from './orders.queries.ts'
import { countsOf, orderRow } from './orders-list.queries.ts'
import { verificationPermissions } from './permissions.ts'
import { orderMembers } from './report-material.ts'
import { namesFor } from './shown-names.ts'

const questionOf = ({ records, attemptsAllowed, askedAt, answeredAt, ...item }: CheckItem) => ({
  ...item,
  asking: ['waiting', 'failed'].includes(item.state) && item.attempts < attemptsAllowed,
  askedAt: askedAt?.toISOString() ?? null,
  answeredAt: answeredAt?.toISOString() ?? null,
})

/** Every question of an order with its answer's state; what was answered stands in the report only. */
export const showOrder = readCase(
  verificationRoutes.showOrder,
  { permission: verificationPermissions.showOrder },
  async ({ db, actor, input: { county, id }, today, requireArea, note }) => {
    const shownName = namesFor(actor)
    const order = await readOrder(db, county, id)
    const row = order && (await orderRow(db, county, id))
    if (!order || !row) throw new AppError(404, 'record.not-found')
    requireArea(order.village)
    note({ householdId: order.householdId, subject: { kind: 'check-order', id } })
    const items = await itemsOf(db, county, id)
    const family = await familyFor(db, county, order.householdId, today)
    const { authorisation, liveness } = await statusById(db, county, order.authorisationId, today)
    const members = await orderMembers(db, order, family, items)
    const asked = new Set(items.map(({ source }) => source))
    return {
      ...orderLine(row, await countsOf(db, [row]), await divisionNames(db, [order.village]), shownName),
      authorisation: {
        id: order.authorisationId,
        number: authorisation?.number ?? '',
        live: liveness.live,
        notLive: liveness.live ? null : liveness.reason,
      },
      reportValidTo: order.reportValidTo,
      members: members.map(({ registerCounty, name, ...member }) => ({ ...member, name: shownName(name) })),
      sources: SOURCES.filter(({ code }) => asked.has(code)).map(({ code, department, short }) => ({
        ...{ code, department, short },
      })),
      questions: items.map(questionOf),
    }
  },
)
