import { AppError } from '@songtan/kernel'
import type { ReadDb, Tx } from '../../platform/db/db.ts'

export interface Credential {
  readonly staffId: string
  readonly login: string
  readonly active: boolean
  readonly passwordHash: string
  readonly totpSecret: Buffer
  readonly totpPending: Buffer | null
  readonly totpLastStep: number
  readonly mustChange: boolean
  /** County of the first post, for the audit row; undefined without a post. */
  readonly county: string | undefined
}

const select = (db: ReadDb) =>
  db
    .selectFrom('access.credential as credential')
    .innerJoin('org.staff as staff', 'staff.id', 'credential.staffId')
    .selectAll('credential')
    .select(['staff.login', 'staff.active'])
    .select((eb) =>
      eb
        .selectFrom('org.post as post')
        .select('post.area')
        .whereRef('post.staffId', '=', 'staff.id')
        .orderBy('post.validFrom', 'desc')
        .limit(1)
        .as('area'),
    )

type Row = Omit<Credential, 'county'> & { readonly area: string | null }

const asCredential = ({ area, ...row }: Row): Credential => ({ ...row, county: area?.slice(0, 6) })

export const credentialByLogin = async (db: ReadDb, login: string): Promise<Credential | undefined> => {
  const row = await select(db).where('staff.login', '=', login).executeTakeFirst()
  return row && asCredential(row)
}

/** @throws AppError 401 `session.required` when the person never had one */
export const ownCredential = async (db: ReadDb, staffId: string): Promise<Credential> => {
  const row = await select(db).where('staff.id', '=', staffId).executeTakeFirst()
  if (!row) throw new AppError(401, 'session.required')
  return asCredential(row)
}

/**
 * Marks a time step as used. False when it, or a later one, was used already: covers the race of two sign-ins with
 * one code, of which the second waits for the row and then finds the step spent.
 */
export const spendStep = async (tx: Tx, staffId: string, step: number): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('access.credential')
    .set({ totpLastStep: step })
    .where('staffId', '=', staffId)
    .where('totpLastStep', '<', step)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export interface NewCredential {
  readonly staffId: string
  readonly passwordHash: string
  readonly totpSecret: Buffer
  readonly mustChange: boolean
  readonly changedAt: Date
}

/** Gives a person a first credential, or a new one in place of the old. */
export const putCredential = async (tx: Tx, credential: NewCredential): Promise<void> => {
  const { staffId, ...rest } = credential
  await tx
    .insertInto('access.credential')
    .values({ staffId, ...rest })
    .onConflict((conflict) =>
      conflict.column('staffId').doUpdateSet({ ...rest, totpPending: null, totpLastStep: 0 }),
    )
    .execute()
}

export const changeCredential = async (
  tx: Tx,
  staffId: string,
  change: {
    readonly passwordHash?: string
    readonly mustChange?: boolean
    readonly totpSecret?: Buffer
    readonly totpPending?: Buffer | null
    readonly totpLastStep?: number
    readonly changedAt?: Date
  },
): Promise<void> => {
  await tx.updateTable('access.credential').set(change).where('staffId', '=', staffId).execute()
}
