import type { z } from 'zod'
import type { Clock } from '../clock/clock.ts'
import type { Tx } from '../db/db.ts'
import type { JobQueue } from '../jobs/queue.ts'

/** Something that became true and others may react to. The payload is versioned and holds ids, never personal data. */
export interface EventType<S extends z.ZodType = z.ZodType> {
  readonly type: string
  readonly version: number
  readonly payload: S
}

export const eventType = <S extends z.ZodType>(type: string, version: number, payload: S): EventType<S> => ({
  type,
  version,
  payload,
})

/** The name of the job a subscriber runs for an event: one subscriber, one job, one side effect. */
export const subscriptionJob = (event: EventType, subscriber: string): string => `${event.type}.${subscriber}`

/** What a subscriber's job receives. */
export interface Delivery<P> {
  readonly eventId: string
  readonly county: string
  readonly subject: string
  readonly payload: P
}

/** Appends the event and queues one job a subscriber, all in the caller's transaction. */
export const appendEvent = async <S extends z.ZodType>(
  tx: Tx,
  { clock, jobs }: { readonly clock: Clock; readonly jobs: JobQueue },
  event: EventType<S>,
  at: { readonly county: string; readonly subject: string },
  payload: z.input<S>,
): Promise<void> => {
  const id = clock.newId()
  const value = event.payload.parse(payload)
  await tx
    .insertInto('platform.event')
    .values({
      county: at.county,
      id,
      type: event.type,
      version: event.version,
      subject: at.subject,
      payload: JSON.stringify(value),
      occurredAt: clock.now(),
    })
    .execute()
  for (const job of jobs.subscribersOf(event.type)) {
    await jobs.enqueue(tx, job, { eventId: id, county: at.county, subject: at.subject, payload: value })
  }
}
