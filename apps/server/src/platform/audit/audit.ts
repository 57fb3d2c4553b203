import type { Actor } from '../authz/actor.ts'
import { actorRef } from '../authz/actor.ts'
import type { Clock } from '../clock/clock.ts'
import type { Db, Tx } from '../db/db.ts'

/** What happened, to whom, and why. Details never hold a name, id, phone or account. */
export interface AuditEntry {
  /** Acting county; `000000` for the nation. */
  readonly county: string
  readonly action: string
  readonly outcome: 'done' | 'looked' | 'refused'
  readonly subject?: { readonly kind: string; readonly id: string }
  readonly householdId?: string
  /** The post under which staff acted. */
  readonly post?: string
  /** Area of that post, 12 digits. */
  readonly postArea?: string
  readonly purpose?: string
  readonly details?: Readonly<Record<string, string | number | boolean | null>>
}

const kindOf = (actor: Actor): 'staff' | 'citizen' | 'operator' | 'system' =>
  actor.kind === 'visitor' ? 'citizen' : actor.kind

/** Appends one row; by grant nobody of the program can change or remove it (L1 §61, §66). */
export const recordAudit = async (
  db: Db | Tx,
  clock: Clock,
  actor: Actor,
  entry: AuditEntry,
): Promise<void> => {
  await db
    .insertInto('platform.audit')
    .values({
      county: entry.county,
      id: clock.newId(),
      at: clock.now(),
      actorKind: kindOf(actor),
      actorId: actorRef(actor),
      actorLabel: actor.label,
      post: entry.post ?? null,
      postArea: entry.postArea ?? null,
      action: entry.action,
      outcome: entry.outcome,
      subjectKind: entry.subject?.kind ?? null,
      subjectId: entry.subject?.id ?? null,
      householdId: entry.householdId ?? null,
      purpose: entry.purpose ?? null,
      details: JSON.stringify(entry.details ?? {}),
    })
    .execute()
}
