import type { PostKind } from '@songtan/contract'
import { AppError, type DivisionCode, type PlainDate } from '@songtan/kernel'
import { violates } from '../../platform/db/database-error.ts'
import type { Tx } from '../../platform/db/db.ts'

/**
 * Moves a person one version on, with what changes of the row. The version covers the race of two administrators who
 * act on one person at once, giving posts included.
 * @throws AppError 409 `record.changed`
 */
export const changeStaff = async (
  tx: Tx,
  id: string,
  version: number,
  change: { readonly name?: string; readonly active?: boolean } = {},
): Promise<number> => {
  const { numUpdatedRows } = await tx
    .updateTable('org.staff')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new AppError(409, 'record.changed')
  return version + 1
}

export interface NewStaff {
  readonly id: string
  readonly login: string
  readonly name: string
  readonly createdAt: Date
}

/** @throws AppError 409 `org.login-taken` */
export const insertStaff = async (tx: Tx, staff: NewStaff): Promise<void> => {
  try {
    await tx.insertInto('org.staff').values(staff).execute()
  } catch (error) {
    if (violates(error, 'staff_login_key')) throw new AppError(409, 'org.login-taken', { field: 'login' })
    throw error
  }
}

export interface NewPost {
  readonly id: string
  readonly staffId: string
  readonly kind: PostKind
  readonly area: DivisionCode
  readonly validFrom: PlainDate
  readonly givenBy: string
  readonly givenAt: Date
}

export const insertPost = async (tx: Tx, post: NewPost): Promise<void> => {
  await tx.insertInto('org.post').values(post).execute()
}

/** Ends a post that is still open or ends later. @throws AppError 409 `record.changed` when somebody ended it first */
export const closePost = async (
  tx: Tx,
  id: string,
  end: { readonly validTo: PlainDate; readonly endedBy: string; readonly endedAt: Date },
): Promise<void> => {
  const { numUpdatedRows } = await tx
    .updateTable('org.post')
    .set(end)
    .where('id', '=', id)
    .where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>', end.validTo)]))
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new AppError(409, 'record.changed')
}
