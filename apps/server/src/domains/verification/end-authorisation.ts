import { AppError } from '@songtan/kernel'
import { type Acting, refOf } from './acting.ts'
import type { EndReason } from './domain/authorisation.ts'
import { authorisationEnded } from './events.ts'

interface Ending {
  readonly county: string
  readonly householdId: string
  readonly because: EndReason
  readonly note?: string | undefined
  /** Only this one, and only at this version. */
  readonly only?: { readonly id: string; readonly version: number }
}

/**
 * Ends what authorisation is open for a family, if any (policy-reference §5.3: other members, a new application,
 * help over, or revoked). Nothing that runs is stopped: each query looks again before it leaves.
 * @throws AppError 409 `record.changed` when the version was given and is stale
 */
export const endAuthorisation = async (
  acting: Acting,
  { county, householdId, because, note, only }: Ending,
): Promise<{ readonly id: string; readonly version: number } | undefined> => {
  const ended = await acting.tx
    .updateTable('verification.authorisation')
    .set((eb) => ({
      endedAt: acting.now,
      endedBy: refOf(acting),
      endedBecause: because,
      endedNote: note ?? null,
      version: eb('version', '+', 1),
    }))
    .where('county', '=', county)
    .where('householdId', '=', householdId)
    .where('endedAt', 'is', null)
    .$if(only !== undefined, (query) =>
      query.where('id', '=', only?.id ?? '').where('version', '=', only?.version ?? 0),
    )
    .returning(['id', 'version'])
    .executeTakeFirst()
  if (!ended && only) throw new AppError(409, 'record.changed')
  if (!ended) return undefined
  await acting.emit(
    authorisationEnded,
    { county, subject: householdId },
    { authorisationId: ended.id, because },
  )
  return ended
}
