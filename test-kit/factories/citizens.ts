import { mobilePhone, residentId } from '@songtan/kernel'
import { citizenNamed } from '../actors.ts'
import type { TestApp } from '../app.ts'
import { nextPhone } from './verification.ts'

/** A phone whose owner has passed the identity check, as the identification use case leaves it. */
export const identifiedCitizen = async (
  { services }: Pick<TestApp, 'services'>,
  person: { readonly name: string; readonly residentId: string },
) => {
  const { cipher, clock, db } = services
  const phone = mobilePhone(nextPhone())
  const id = clock.newId()
  await db
    .insertInto('access.citizen')
    .values({
      ...{ id, phoneIndex: cipher.index('phone', phone), phoneSealed: cipher.seal(phone) },
      nameSealed: cipher.seal(person.name),
      residentIdSealed: cipher.seal(residentId(person.residentId)),
      residentIdIndex: cipher.index('resident-id', residentId(person.residentId)),
      identifiedAt: clock.now(),
      createdAt: clock.now(),
    })
    .execute()
  return citizenNamed(id)
}
