import type { VerificationReport } from '@songtan/contract'
import { addDays, type PlainDate, plainDate } from '@songtan/kernel'
import { recordVerifiedFacts } from '../registry/index.ts'
import type { Acting } from './acting.ts'
import type { Question } from './answer-item.ts'
import { readAuthorisation } from './authorisation.queries.ts'
import { answeredIn, makeReport } from './domain/report.ts'
import { verifiedFacts } from './domain/verified-facts.ts'
import { verificationFinished } from './events.ts'
import { nextNumber } from './numbering.repo.ts'
import { type CheckItem, type CheckOrder, itemsOf, readOrder } from './orders.queries.ts'
import { type ReportMaterial, reportItems, reportMaterial } from './report-material.ts'
import { reportValidDays, standardOn } from './terms.ts'

interface Numbered {
  readonly number: string
  readonly revision: number
  readonly validTo: PlainDate | null
}

const numberOf = async (acting: Acting, order: CheckOrder): Promise<Numbered> => {
  const { tx, today, services } = acting
  if (order.reportNumber !== null)
    return {
      number: order.reportNumber,
      revision: order.reportRevision + 1,
      validTo: order.reportValidTo,
    }
  const days = reportValidDays(services, { county: order.county, day: today })
  return {
    number: await nextNumber(tx, order.county, 'HD', Number(today.slice(0, 4))),
    revision: 1,
    validTo: days === null ? null : addDays(today, days),
  }
}

const compose = async (
  acting: Acting,
  order: CheckOrder,
  items: readonly CheckItem[],
  material: ReportMaterial,
  { number, revision, validTo }: Numbered,
): Promise<VerificationReport> => {
  const { tx, now, today, services } = acting
  const authorisation = await readAuthorisation(tx, order.county, order.authorisationId)
  const { family } = material
  return makeReport({
    ...material,
    items: reportItems(items),
    head: {
      ...{ number, revision, validTo, day: today, county: order.county, village: order.village },
      ...{ householdNumber: family.number, purpose: order.purpose },
      authorisation: {
        number: authorisation?.number ?? '',
        since: authorisation?.validFrom ?? plainDate(today),
      },
      orderedAt: order.orderedAt.toISOString(),
      finishedAt: now.toISOString(),
      standard: standardOn(services, family.residence, { county: order.county, day: today }),
    },
  })
}

/** Into the register beside what was declared: everything the first time, later only what came late (L2 §17). */
const recordFacts = async (
  acting: Acting,
  order: CheckOrder,
  items: readonly CheckItem[],
  { declared }: ReportMaterial,
  late: Question | undefined,
): Promise<void> => {
  const { county, householdId } = order
  const facts = verifiedFacts(answeredIn(reportItems(items)), declared)
    .filter(({ personId, source }) => !late || (late.personId === personId && late.source === source))
    .map(({ personId, fact, source, dataDate }) => ({
      ...{ personId, fact, source, sourceRef: order.id, from: dataDate },
    }))
  await recordVerifiedFacts(acting.tx, acting, { county, householdId, facts })
}

/**
 * After each answer, under the order's lock. With the last one the order is done: `complete`, or `partial` where a
 * source failed, which refuses nobody. An answer that comes after that is added and makes a new revision.
 */
export const settleOrder = async (
  acting: Acting,
  question: Question,
  answered: CheckItem['state'],
): Promise<void> => {
  const { county, orderId } = question
  const order = await readOrder(acting.tx, county, orderId)
  const items = await itemsOf(acting.tx, county, orderId)
  if (!order) return
  const first = order.finishedAt === null
  if (first ? items.some(({ state }) => state === 'waiting') : answered === 'failed') return
  const material = await reportMaterial(acting, order, items)
  const numbered = await numberOf(acting, order)
  const report = await compose(acting, order, items, material, numbered)
  await recordFacts(acting, order, items, material, first ? undefined : question)
  await acting.tx
    .updateTable('verification.check_order')
    .set((eb) => ({
      ...{ state: report.state, finishedAt: order.finishedAt ?? acting.now },
      ...{ reportNumber: numbered.number, reportRevision: numbered.revision },
      ...{ reportValidTo: numbered.validTo, report: JSON.stringify(report) },
      version: eb('version', '+', 1),
    }))
    .where('county', '=', county)
    .where('id', '=', orderId)
    .execute()
  const { householdId, caseId } = order
  await acting.emit(
    verificationFinished,
    { county, subject: orderId },
    { orderId, householdId, caseId, state: report.state, revision: numbered.revision },
  )
}
