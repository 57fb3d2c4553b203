import { z } from 'zod'
import { eventType } from '../../platform/events/event.ts'

/** Every member has signed: sources may be asked from now on. The subject is the household. */
export const authorised = eventType('verification.authorised', 1, z.object({ authorisationId: z.uuid() }))

/** No source may be asked under it any more. The subject is the household. */
export const authorisationEnded = eventType(
  'verification.authorisationEnded',
  1,
  z.object({
    authorisationId: z.uuid(),
    because: z.enum(['revoked', 'composition', 'new-application', 'closed']),
  }),
)

/**
 * An order has its report. Comes again with a higher revision when an answer arrived late. The subject is the order.
 */
export const verificationFinished = eventType(
  'verification.finished',
  1,
  z.object({
    orderId: z.uuid(),
    householdId: z.uuid(),
    caseId: z.uuid().nullable(),
    state: z.enum(['complete', 'partial']),
    revision: z.number().int().min(1),
  }),
)
