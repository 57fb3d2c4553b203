import { invalid } from './app-error.ts'
import { isPlainDate, type PlainDate } from './plain-date.ts'

/** Resident identity number (公民身份号码, GB 11643): 18 characters, the last `0`–`9` or `X`. */
export type ResidentId = string & { readonly __brand: 'ResidentId' }

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK = '10X98765432'

/** Check character over the first 17 digits (ISO 7064 MOD 11-2). */
export const residentIdCheck = (first17: string): string => {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(first17[i]), 0)
  return CHECK.charAt(sum % 11)
}

/** Full-width digits, blanks, a leading apostrophe, lower-case x: what files and fingers really bring. */
const clean = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^['’‘`]/, '')
    .toUpperCase()

/**
 * Reads an 18-digit or an old 15-digit number (born 19xx) into its 18-digit form.
 * @throws AppError `resident-id.format` | `resident-id.birth-date` | `resident-id.check-digit`; the number is never in the error.
 */
export const residentId = (text: string, field?: string): ResidentId => {
  const given = clean(text)
  if (!/^[1-9](\d{14}|\d{16}[\dX])$/.test(given)) throw invalid('resident-id.format', field)
  const first17 = given.length === 15 ? `${given.slice(0, 6)}19${given.slice(6)}` : given.slice(0, 17)
  const birth = `${first17.slice(6, 10)}-${first17.slice(10, 12)}-${first17.slice(12, 14)}`
  if (!isPlainDate(birth) || birth < '1880-01-01') throw invalid('resident-id.birth-date', field)
  const check = residentIdCheck(first17)
  if (given.length === 18 && given.charAt(17) !== check) throw invalid('resident-id.check-digit', field)
  return `${first17}${check}` as ResidentId
}

export const birthDateOf = (id: ResidentId): PlainDate =>
  `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}` as PlainDate

export const sexOf = (id: ResidentId): 'male' | 'female' =>
  Number(id.charAt(16)) % 2 === 1 ? 'male' : 'female'

/** First three and last four, the rest hidden (policy-reference §10.3). */
export const maskResidentId = (id: string): string => `${id.slice(0, 3)}${'*'.repeat(11)}${id.slice(-4)}`
