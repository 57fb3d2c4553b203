import { z } from 'zod'
import { eventType } from '../../platform/events/event.ts'

/** What changed in a family. */
export const FAMILY_CHANGES = [
  'opened',
  'members',
  'head',
  'death',
  'split',
  'merged',
  'moved',
  'closed',
  'facts',
  'class',
  'account',
  'person',
] as const

/**
 * Something about a family changed that others may have to look at (birth, death, move … L1 §13, L2 §32).
 * The subject is the household.
 */
export const familyChanged = eventType(
  'registry.familyChanged',
  1,
  z.object({
    change: z.enum(FAMILY_CHANGES),
    day: z.iso.date(),
    personIds: z.array(z.uuid()).default([]),
    /** The other family of a split or merge. */
    otherHouseholdId: z.uuid().optional(),
  }),
)
