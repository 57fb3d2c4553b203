import { type BankAccount, bankAccount } from '@songtan/kernel'

export const DEMO_BANK = '暖河农村商业银行（虚构）'

/** Card numbers that begin with 9 are left to national bodies by ISO/IEC 7812; no bank of the country has these. */
const PREFIX = '96199'
const DIGITS = 13

const doubled = (digit: number): number => (digit > 4 ? digit * 2 - 9 : digit * 2)

/** The digit that makes a card number right (Luhn, ISO/IEC 7812-1 annex B). */
const checkDigit = (body: string): number => {
  let sum = 0
  for (let i = 0; i < body.length; i += 1) {
    const digit = Number(body.charAt(body.length - 1 - i))
    sum += i % 2 === 0 ? doubled(digit) : digit
  }
  return (10 - (sum % 10)) % 10
}

/** The n-th account at the fictional bank: 19 digits with a right check digit. */
export const demoAccount = (n: number): BankAccount => {
  const body = PREFIX + String(n).padStart(DIGITS, '0')
  return bankAccount(body + checkDigit(body))
}
