import { z } from 'zod'
import { eventType } from '../../platform/events/event.ts'

/**
 * A decision was made (审核确认, L2 §20–21). The subject is the household. Money in fen; `personId` is set where one
 * member is covered singly, `accountId` where the family already has an account.
 */
export const caseDecided = eventType(
  'cases.decided',
  1,
  z.object({
    decisionId: z.uuid(),
    caseId: z.uuid(),
    householdId: z.uuid(),
    village: z.string(),
    class: z.string(),
    outcome: z.enum(['confirmed', 'refused']),
    grants: z.array(
      z.object({
        program: z.string(),
        personId: z.uuid().nullable(),
        monthly: z.number().int().min(0),
      }),
    ),
    fromMonth: z.string(),
    accountId: z.uuid().nullable(),
  }),
)
