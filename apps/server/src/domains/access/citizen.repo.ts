import { AppError, type MobilePhone, mobilePhone, type ResidentId, residentId } from '@songtan/kernel'
import { violates } from '../../platform/db/database-error.ts'
import type { ReadDb, Tx } from '../../platform/db/db.ts'
import type { Services } from '../../platform/use-case/services.ts'
import { phoneIndex } from './messages.ts'

/** A family member or helper, opened: use with care, never log, never put into an event. */
export interface Citizen {
  readonly id: string
  readonly phone: MobilePhone
  readonly name: string | undefined
  readonly residentId: ResidentId | undefined
  /** When the identity check was passed; null before. */
  readonly identifiedAt: Date | null
}

interface Row {
  readonly id: string
  readonly phoneSealed: Buffer
  readonly nameSealed: Buffer | null
  readonly residentIdSealed: Buffer | null
  readonly identifiedAt: Date | null
}

const opened = ({ cipher }: Pick<Services, 'cipher'>, row: Row): Citizen => ({
  id: row.id,
  phone: mobilePhone(cipher.open(row.phoneSealed)),
  name: row.nameSealed ? cipher.open(row.nameSealed) : undefined,
  residentId: row.residentIdSealed ? residentId(cipher.open(row.residentIdSealed)) : undefined,
  identifiedAt: row.identifiedAt,
})

/** Somebody by id, with name and id number in clear once identified; undefined when there is nobody. */
export const citizenById = async (
  db: ReadDb,
  services: Pick<Services, 'cipher'>,
  id: string,
): Promise<Citizen | undefined> => {
  const row = await db.selectFrom('access.citizen').selectAll().where('id', '=', id).executeTakeFirst()
  return row && opened(services, row)
}

/** Finds or opens the record of a phone; of two sign-ins at once both get the same one. */
export const openCitizen = async (
  tx: Tx,
  services: Pick<Services, 'cipher' | 'clock'>,
  phone: MobilePhone,
): Promise<Citizen> => {
  const index = phoneIndex(services, phone)
  await tx
    .insertInto('access.citizen')
    .values({
      id: services.clock.newId(),
      phoneIndex: index,
      phoneSealed: services.cipher.seal(phone),
      createdAt: services.clock.now(),
    })
    .onConflict((conflict) => conflict.column('phoneIndex').doNothing())
    .execute()
  const row = await tx
    .selectFrom('access.citizen')
    .selectAll()
    .where('phoneIndex', '=', index)
    .executeTakeFirstOrThrow()
  return opened(services, row)
}

/** Keeps who somebody showed to be, sealed. @throws AppError 409 `access.identity-elsewhere` */
export const storeIdentity = async (
  tx: Tx,
  { cipher }: Pick<Services, 'cipher'>,
  id: string,
  identity: { readonly name: string; readonly residentId: ResidentId; readonly at: Date },
): Promise<void> => {
  try {
    await tx
      .updateTable('access.citizen')
      .set({
        nameSealed: cipher.seal(identity.name),
        residentIdSealed: cipher.seal(identity.residentId),
        residentIdIndex: cipher.index('resident-id', identity.residentId),
        identifiedAt: identity.at,
      })
      .where('id', '=', id)
      .execute()
  } catch (error) {
    if (!violates(error, 'citizen_resident_id_index_key')) throw error
    throw new AppError(409, 'access.identity-elsewhere', { field: 'residentId' })
  }
}
