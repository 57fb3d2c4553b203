import { maskPhone, maskResidentId, mobilePhone, type ResidentId, residentId } from '@songtan/kernel'
import { type Cipher, endsOf } from '../../platform/crypto/cipher.ts'

/** Domains of keyed hashing; the access domain hashes a citizen's id and phone in the same ones. */
export const ID_INDEX = 'resident-id'
export const ID_ENDS_INDEX = 'resident-id-ends'
export const PHONE_INDEX = 'phone'
export const ACCOUNT_INDEX = 'account'

export const residentIdIndex = (cipher: Cipher, id: ResidentId): string => cipher.index(ID_INDEX, id)

/** The columns of an id: sealed, found by the whole and by its ends, shown masked. 15 digits become 18 first. */
export const sealedId = (cipher: Cipher, id: ResidentId) => ({
  residentIdSealed: cipher.seal(id),
  residentIdIndex: residentIdIndex(cipher, id),
  residentIdEndsIndex: cipher.index(ID_ENDS_INDEX, endsOf(id)),
  residentIdMasked: maskResidentId(id),
})

/** The columns of a phone; null takes it away. @throws AppError `phone.format` */
export const sealedPhone = (cipher: Cipher, given: string | null, field: string) => {
  if (given === null) return { phoneSealed: null, phoneIndex: null, phoneMasked: null }
  const phone = mobilePhone(given, field)
  return {
    phoneSealed: cipher.seal(phone),
    phoneIndex: cipher.index(PHONE_INDEX, phone),
    phoneMasked: maskPhone(phone),
  }
}

export const readResidentId = (text: string, field: string): ResidentId => residentId(text, field)
