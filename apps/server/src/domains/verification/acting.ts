import { type Actor, actorRef } from '../../platform/authz/actor.ts'
import type { Tx } from '../../platform/db/db.ts'
import { appendEvent } from '../../platform/events/event.ts'
import type { Services } from '../../platform/use-case/services.ts'
import type { WriteContext } from '../../platform/use-case/use-case.ts'

/** Of a use case's context what this domain needs to write: the transaction, time, ids, who acts, the event log. */
export type Acting = Pick<
  WriteContext<unknown>,
  'tx' | 'now' | 'today' | 'newId' | 'actor' | 'emit' | 'services'
>

/** The same for a background job, which acts for the system in a transaction of its own. */
export const actingAs = (actor: Actor, services: Services, tx: Tx): Acting => ({
  tx,
  actor,
  services,
  now: services.clock.now(),
  today: services.clock.today(),
  newId: services.clock.newId,
  emit: (event, at, payload) => appendEvent(tx, services, event, at, payload),
})

export const refOf = ({ actor }: Pick<Acting, 'actor'>): string => actorRef(actor)
