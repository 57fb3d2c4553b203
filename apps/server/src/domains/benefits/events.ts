import { z } from 'zod'
import { eventType } from '../../platform/events/event.ts'

/** The bank has answered for a file: what it paid is posted. The subject is the bank file; `day` is the day of posting. */
export const fileReturned = eventType(
  'benefits.file-returned',
  1,
  z.object({ fileId: z.uuid(), day: z.string() }),
)
