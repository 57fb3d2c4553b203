import { z } from 'zod'
import { eventType } from '../../platform/events/event.ts'

const publication = z.object({ number: z.number().int(), place: z.string(), from: z.iso.date() })

/** A draft became law for a place from a day on (政策发布). The subject is the draft. */
export const lawPublished = eventType('programs.published', 1, publication)

/** A publication was taken out of the law again (撤回发布). */
export const lawWithdrawn = eventType('programs.withdrawn', 1, publication)
