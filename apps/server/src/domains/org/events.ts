import { z } from 'zod'
import { eventType } from '../../platform/events/event.ts'

/** A year's holiday notice came into force: provisional terms that reach it can be counted again. */
export const calendarImported = eventType('org.calendar-imported', 1, z.object({ year: z.number().int() }))
