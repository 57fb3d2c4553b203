import { randomBytes, randomInt } from 'node:crypto'

/** Where chance comes from: the only makers of secrets. */

/** An opaque token of 32 bytes, base64url. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** A code of decimal digits, each as likely as any. */
export const newDigits = (length: number): string =>
  Array.from({ length }, () => String(randomInt(10))).join('')

/** Letters and digits that nobody mistakes for one another when reading them out. */
const ALPHABETS = ['ABCDEFGHJKLMNPQRSTUVWXYZ', 'abcdefghijkmnpqrstuvwxyz', '23456789'] as const
const GROUPS = 4

/** A password to hand over once, four groups of four with all kinds of characters: `Kd7m-…` (some 85 bits). */
export const newPassword = (): string =>
  Array.from({ length: GROUPS }, () =>
    [...ALPHABETS, ALPHABETS[1]].map((alphabet) => alphabet.charAt(randomInt(alphabet.length))).join(''),
  ).join('-')
