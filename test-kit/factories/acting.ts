import type { z } from 'zod'
import { systemActor } from '../../apps/server/src/platform/authz/actor.ts'
import type { Tx } from '../../apps/server/src/platform/db/db.ts'
import { appendEvent, type EventType } from '../../apps/server/src/platform/events/event.ts'
import type { Services } from '../../apps/server/src/platform/use-case/services.ts'

/** What a use case of the system's own would hand to a domain's functions, inside a transaction. */
export const actingIn = (tx: Tx, services: Services) => ({
  now: services.clock.now(),
  today: services.clock.today(),
  newId: services.clock.newId,
  actor: systemActor('test'),
  services,
  emit: <S extends z.ZodType>(
    event: EventType<S>,
    at: { readonly county: string; readonly subject: string },
    payload: z.input<S>,
  ) => appendEvent(tx, services, event, at, payload),
})

/** Runs a domain's function in a transaction of its own. */
export const acted = <T>(
  services: Services,
  act: (tx: Tx, acting: ReturnType<typeof actingIn>) => Promise<T>,
): Promise<T> => services.db.transaction().execute((tx) => act(tx, actingIn(tx, services)))
