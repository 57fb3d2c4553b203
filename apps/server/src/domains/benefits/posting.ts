import type { PlainDate } from '@songtan/kernel'
import { type Actor, actorRef } from '../../platform/authz/actor.ts'
import type { Tx } from '../../platform/db/db.ts'

/** Under what the rows of one act are written: county, day, clock, ids and who does it. */
export interface Posting {
  readonly tx: Tx
  readonly county: string
  readonly now: Date
  readonly today: PlainDate
  readonly by: string
  newId(): string
}

interface Source {
  readonly tx: Tx
  readonly now: Date
  readonly today: PlainDate
  readonly actor: Actor
  newId(): string
}

export const postingOf = ({ tx, now, today, actor, newId }: Source, county: string): Posting => ({
  tx,
  county,
  now,
  today,
  by: actorRef(actor),
  newId,
})
