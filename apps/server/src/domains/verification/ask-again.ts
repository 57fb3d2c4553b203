import { verificationRoutes } from '@songtan/contract'
import { AppError } from '@songtan/kernel'
import { writeCase } from '../../platform/use-case/use-case.ts'
import type { Acting } from './acting.ts'
import { ATTEMPTS } from './domain/retry.ts'
import { SEND_QUESTIONS } from './job-names.ts'
import { requireLive, statusById } from './live-authorisation.ts'
import { readOrder } from './orders.queries.ts'
import { verificationPermissions } from './permissions.ts'

interface Wish {
  readonly county: string
  readonly id: string
  readonly personId?: string | undefined
  readonly source?: string | undefined
  readonly version: number
}

/** Takes the order at the version the caller saw. @throws AppError 409 `record.changed` */
const takeOrder = async ({ tx }: Acting, { county, id, version }: Wish): Promise<number> => {
  const taken = await tx
    .updateTable('verification.check_order')
    .set({ version: version + 1 })
    .where('county', '=', county)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (taken.numUpdatedRows === 0n) throw new AppError(409, 'record.changed')
  return version + 1
}

const reopenFailed = async ({ tx }: Acting, { county, id, personId, source }: Wish): Promise<number> => {
  const reopened = await tx
    .updateTable('verification.check_item')
    .set((eb) => ({ attemptsAllowed: eb('attempts', '+', ATTEMPTS) }))
    .where('county', '=', county)
    .where('orderId', '=', id)
    .where('state', '=', 'failed')
    .$if(personId !== undefined, (query) => query.where('personId', '=', personId ?? ''))
    .$if(source !== undefined, (query) => query.where('source', '=', source ?? ''))
    .executeTakeFirst()
  return Number(reopened.numUpdatedRows)
}

/**
 * Asks what failed once more. Each stays failed until an answer comes, so that nobody takes it for settled; the report made
 * without it stands, and the answer is added to it as late.
 * @throws AppError 409 `verification.authorisation-…`, `verification.nothing-failed`, `record.changed`
 */
export const askAgain = writeCase(
  verificationRoutes.askAgain,
  { permission: verificationPermissions.askAgain },
  async ({ input, requireArea, note, ...acting }) => {
    const { county, id } = input
    const order = await readOrder(acting.tx, county, id)
    if (!order) throw new AppError(404, 'record.not-found')
    requireArea(order.village)
    note({
      householdId: order.householdId,
      subject: { kind: 'check-order', id },
      purpose: order.purpose,
    })
    requireLive(await statusById(acting.tx, county, order.authorisationId, acting.today))
    const version = await takeOrder(acting, input)
    const asked = await reopenFailed(acting, input)
    if (asked === 0) throw new AppError(409, 'verification.nothing-failed')
    await acting.services.jobs.enqueue(acting.tx, SEND_QUESTIONS, { county, orderId: id })
    return { id, version, asked }
  },
)
