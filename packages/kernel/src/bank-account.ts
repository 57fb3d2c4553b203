import { invalid } from './app-error.ts'

/** Bank card or passbook account (银行账号): 12–19 digits; cards of 16 and more carry a Luhn digit. */
export type BankAccount = string & { readonly __brand: 'BankAccount' }

const luhn = (digits: string): boolean => {
  const sum = [...digits].reverse().reduce((total, digit, i) => {
    const n = Number(digit) * (i % 2 === 1 ? 2 : 1)
    return total + (n > 9 ? n - 9 : n)
  }, 0)
  return sum % 10 === 0
}

/** @throws AppError `bank-account.format` | `bank-account.check-digit` */
export const bankAccount = (text: string, field?: string): BankAccount => {
  const given = text.normalize('NFKC').replace(/[\s-]/g, '')
  if (!/^\d{12,19}$/.test(given)) throw invalid('bank-account.format', field)
  if (given.length >= 16 && !luhn(given)) throw invalid('bank-account.check-digit', field)
  return given as BankAccount
}

export const maskAccount = (account: string): string => `${'*'.repeat(4)} ${account.slice(-4)}`
