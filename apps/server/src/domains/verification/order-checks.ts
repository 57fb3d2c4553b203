import { type SourceCode, verificationRoutes } from '@songtan/contract'
import { AppError, addWorkingDays } from '@songtan/kernel'
import { violates } from '../../platform/db/database-error.ts'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { type Family, familyFor } from '../registry/index.ts'
import { type Acting, refOf } from './acting.ts'
import { currentAuthorisation, type StoredAuthorisation } from './authorisation.queries.ts'
import { ATTEMPTS } from './domain/retry.ts'
import { SEND_QUESTIONS } from './job-names.ts'
import { requireLive, statusIn } from './live-authorisation.ts'
import type { CheckOrder } from './orders.queries.ts'
import { verificationPermissions } from './permissions.ts'
import { checkStartDays } from './terms.ts'

export interface Ordering {
  readonly county: string
  readonly householdId: string
  readonly purpose: CheckOrder['purpose']
  readonly caseId?: string | undefined
  /** All of the authorisation's scope when absent. */
  readonly sources?: readonly SourceCode[] | undefined
  /** Working days within which the check starts; the place's own term when absent (L2 §17). */
  readonly startWithin?: number | undefined
}

const sourcesFor = ({ scope }: StoredAuthorisation, wished: readonly SourceCode[] | undefined) => {
  const sources = [...new Set(wished ?? scope)]
  if (sources.some((source) => !scope.includes(source)))
    throw new AppError(422, 'verification.source-outside-scope', { field: 'sources' })
  return sources
}

const insertOrder = async (
  acting: Acting,
  family: Family,
  authorisation: StoredAuthorisation,
  ordering: Ordering,
): Promise<string> => {
  const { today, services } = acting
  const { county, householdId } = ordering
  const id = acting.newId()
  const days = ordering.startWithin ?? checkStartDays(services, { county, day: today })
  const due = addWorkingDays(await services.calendar.current(acting.tx), today, days)
  await acting.tx
    .insertInto('verification.check_order')
    .values({
      ...{ county, id, householdId, caseId: ordering.caseId ?? null, village: family.village },
      ...{ authorisationId: authorisation.id, purpose: ordering.purpose, state: 'running' },
      ...{ orderedBy: refOf(acting), orderedAt: acting.now },
      ...{ dueOn: due.day, dueProvisional: due.provisional },
    })
    .execute()
  return id
}

/**
 * Orders the check of a family: every member with every source asked for, under the family's live authorisation
 * (提请信息核对, L1 §58, L2 §17). One order of a family runs at a time; of two given at once an index refuses the second.
 * @throws AppError 409 `verification.authorisation-…`, `verification.order-running` | 422
 *   `verification.source-outside-scope` | 404 `record.not-found`
 */
export const orderChecks = async (acting: Acting, ordering: Ordering): Promise<{ readonly id: string }> => {
  const { tx, today } = acting
  const { county, householdId } = ordering
  const family = await familyFor(tx, county, householdId, today)
  const status = statusIn(await currentAuthorisation(tx, county, householdId), family, today)
  const authorisation = requireLive(status)
  const sources = sourcesFor(authorisation, ordering.sources)
  try {
    const id = await insertOrder(acting, family, authorisation, ordering)
    await tx
      .insertInto('verification.check_item')
      .values(
        family.members.flatMap(({ personId }) =>
          sources.map((source) => ({
            ...{ county, orderId: id, personId, source },
            ...{ state: 'waiting', attemptsAllowed: ATTEMPTS },
          })),
        ),
      )
      .execute()
    await acting.services.jobs.enqueue(tx, SEND_QUESTIONS, { county, orderId: id })
    return { id }
  } catch (error) {
    if (violates(error, 'check_order_running')) throw new AppError(409, 'verification.order-running')
    throw error
  }
}

export const orderChecksCase = writeCase(
  verificationRoutes.orderChecks,
  { permission: verificationPermissions.orderChecks },
  async ({ input, requireArea, note, ...acting }) => {
    const { village } = await familyFor(acting.tx, input.county, input.householdId)
    requireArea(village)
    const { id } = await orderChecks(acting, input)
    note({
      householdId: input.householdId,
      subject: { kind: 'check-order', id },
      purpose: input.purpose,
    })
    return { id }
  },
)
