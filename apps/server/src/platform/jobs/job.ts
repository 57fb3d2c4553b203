import type { z } from 'zod'
import type { EventType } from '../events/event.ts'
import { type Delivery, subscriptionJob } from '../events/event.ts'
import type { Services } from '../use-case/services.ts'

/** Background work: idempotent, one side effect each, retried with back-off, then kept as a dead letter. */
export interface Job<D extends object = object> {
  readonly name: string
  readonly run: (data: D, services: Services) => Promise<void>
  /** Cron in Asia/Shanghai for work that recurs by itself. */
  readonly cron?: string
  /** Event that queues it. */
  readonly on?: string
  readonly retries?: number
  /** For work that may take hours: how long at most, and after how long without a sign of life another worker takes it. */
  readonly lasts?: { readonly hours: number; readonly silentSeconds: number }
}

export const job = <D extends object>(definition: Job<D>): Job => definition as unknown as Job

/** A job that runs once for every event of a type. The subscriber must bear seeing the same event twice. */
export const subscription = <S extends z.ZodType>(
  event: EventType<S>,
  subscriber: string,
  run: (delivery: Delivery<z.output<S>>, services: Services) => Promise<void>,
): Job => job({ name: subscriptionJob(event, subscriber), on: event.type, run })
