import { invalid } from './app-error.ts'

/** Money (分): a whole number of fen in the safe-integer range. 1 yuan = 100 fen. */
export type Fen = number & { readonly __brand: 'Fen' }

/** How a quotient of money becomes a whole number again: named once, applied once. */
export type RoundingMode = 'half-up' | 'up' | 'down'

const YUAN = /^(-?)(\d{1,13})(?:\.(\d{1,2}))?$/

export const ZERO_FEN = 0 as Fen

/** @throws AppError `money.not-integer` when `n` is no safe integer. */
export const fen = (n: number): Fen => {
  if (!Number.isSafeInteger(n)) throw invalid('money.not-integer')
  return (n === 0 ? 0 : n) as Fen
}

/** `"591.00"` → 59100. Decimal yuan as a string, at most two places. @throws AppError `money.unreadable` */
export const parseYuan = (text: string): Fen => {
  const found = YUAN.exec(text.trim())
  if (!found) throw invalid('money.unreadable')
  const [, sign, whole = '0', part = ''] = found
  const amount = Number(whole) * 100 + Number(part.padEnd(2, '0') || '0')
  return fen(sign ? -amount : amount)
}

/** 59100 → `"591.00"`. */
export const formatYuan = (amount: Fen): string => {
  const whole = Math.trunc(Math.abs(amount) / 100)
  const part = String(Math.abs(amount) % 100).padStart(2, '0')
  return `${amount < 0 ? '-' : ''}${whole}.${part}`
}

export const addFen = (...amounts: readonly Fen[]): Fen => fen(amounts.reduce((sum, a) => sum + a, 0))
export const subtractFen = (a: Fen, b: Fen): Fen => fen(a - b)
export const timesFen = (a: Fen, n: number): Fen => fen(a * n)

/**
 * `numerator / denominator` rounded once to whole multiples of `unit` fen (1 = fen, 100 = yuan).
 * Exact for any safe integers: the division is made in BigInt.
 */
export const divideFen = (
  numerator: bigint | number,
  denominator: bigint | number,
  mode: RoundingMode = 'half-up',
  unit = 1,
): Fen => {
  const d = BigInt(denominator) * BigInt(unit)
  if (d === 0n) throw invalid('money.division-by-zero')
  const n = d < 0n ? -BigInt(numerator) : BigInt(numerator)
  const divisor = d < 0n ? -d : d
  const floor = n >= 0n ? n / divisor : -((-n + divisor - 1n) / divisor)
  const rest = n - floor * divisor
  const steps =
    mode === 'down' || rest === 0n ? floor : mode === 'up' || rest * 2n >= divisor ? floor + 1n : floor
  return fen(Number(steps * BigInt(unit)))
}

/** Sign of a/b − c/d by cross-multiplication, never by rounded quotients; b and d are positive. */
export const compareQuotients = (a: number, b: number, c: number, d: number): -1 | 0 | 1 => {
  const left = BigInt(a) * BigInt(d)
  const right = BigInt(c) * BigInt(b)
  return left < right ? -1 : left > right ? 1 : 0
}
