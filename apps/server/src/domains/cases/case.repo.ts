import { AppError } from '@songtan/kernel'
import type { Updateable } from 'kysely'
import type { Tx } from '../../platform/db/db.ts'
import type { CasesCaseFile } from '../../platform/db/schema.gen.ts'

export interface CaseAt {
  readonly county: string
  readonly id: string
}

/** What the last step was, told to whoever comes second. */
const lastStep = async (tx: Tx, { county, id }: CaseAt) => {
  const row = await tx
    .selectFrom('cases.step')
    .select(['action', 'post', 'toState', 'at'])
    .where('county', '=', county)
    .where('caseId', '=', id)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { action: row.action, state: row.toState, post: row.post ?? '', at: row.at.toISOString() } : {}
}

/**
 * Takes a case for a step: its row stays locked to the end of the transaction. Two people act at once: the second
 * waits here, then sees the first one's version.
 * `mayTouch` throws where the case lies outside the actor's reach.
 * @throws AppError 404 `record.not-found` | 409 `record.changed` with what the first one did
 */
export const lockCase = async (
  tx: Tx,
  at: CaseAt,
  version: number,
  mayTouch: (row: { readonly village: string; readonly citizenId: string | null }) => void,
): Promise<void> => {
  const row = await tx
    .selectFrom('cases.case_file')
    .select(['village', 'citizenId', 'version'])
    .where('county', '=', at.county)
    .where('id', '=', at.id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new AppError(404, 'record.not-found')
  mayTouch(row)
  if (row.version !== version)
    throw new AppError(409, 'record.changed', {
      params: { version: row.version, ...(await lastStep(tx, at)) },
    })
}

/** Sets columns of a locked case and raises its version; returns the new one. */
export const updateCase = async (
  tx: Tx,
  { county, id }: CaseAt,
  change: Updateable<CasesCaseFile>,
): Promise<number> => {
  const { version } = await tx
    .updateTable('cases.case_file')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('county', '=', county)
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return version
}

export interface NewStep {
  readonly county: string
  readonly caseId: string
  readonly action: string
  readonly fromState: string
  readonly toState: string
  readonly actorKind: string
  readonly actorId: string
  readonly actorLabel: string
  readonly post: string | null
  readonly at: Date
  readonly basis: string
  readonly note: string | null
  readonly data?: object | undefined
}

/** Writes down one step of the way; the table is append-only. */
export const appendStep = async (tx: Tx, id: string, { data = {}, ...step }: NewStep): Promise<void> => {
  await tx
    .insertInto('cases.step')
    .values({ ...step, id, data: JSON.stringify(data) })
    .execute()
}
