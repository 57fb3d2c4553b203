import { z } from 'zod'
import { eventType } from '../../platform/events/event.ts'

/** What this domain reads of `cases.decided` version 1: who was granted what from which month. */
export const decided = eventType(
  'cases.decided',
  1,
  z.object({
    decisionId: z.uuid(),
    caseId: z.uuid(),
    householdId: z.uuid(),
    village: z.string(),
    class: z.string(),
    outcome: z.string(),
    grants: z.array(
      z.object({
        program: z.string(),
        personId: z.uuid().nullable(),
        monthly: z.number().int().min(0).nullable(),
      }),
    ),
    fromMonth: z.string(),
  }),
)
