import { invalid } from './app-error.ts'

/** Money (分): a whole number of fen in the safe-integer range. 1 yuan = 100 fen. */
export type Fen = number & { readonly __brand: 'Fen' }

/**
 * How a quotient of money becomes a whole number of units again: named once, applied once. Negative amounts go the
 * same way on the number line, so that a shift by whole units never changes the rounding:
 * `down` towards −∞ (−1.5 → −2) · `up` towards +∞ (−1.5 → −1) · `half-up` (四舍五入) to the nearest, the exact half
 * towards +∞ (1.5 → 2, −1.5 → −1).
 */
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
  const size = Math.abs(amount)
  const part = size % 100
  return `${amount < 0 ? '-' : ''}${(size - part) / 100}.${part < 10 ? '0' : ''}${part}`
}

/** @throws AppError `money.not-integer` when any partial sum leaves the safe range: from there on it would be inexact. */
export const addFen = (...amounts: readonly Fen[]): Fen => amounts.reduce((sum, a) => fen(sum + a), ZERO_FEN)

export const subtractFen = (a: Fen, b: Fen): Fen => fen(a - b)

/** `n` times the amount, `n` a whole number. @throws AppError `money.not-integer` */
export const timesFen = (a: Fen, n: number): Fen => fen(a * fen(n))

const whole = (n: bigint | number): bigint => (typeof n === 'bigint' ? n : BigInt(fen(n)))

const plain = (n: bigint | number): n is number => typeof n === 'number' && Number.isSafeInteger(n)

/** `n / by` in plain numbers, all of them safe integers and `by` > 0: a remainder is exact, and so is a multiple divided. */
const dividePlain = (n: number, by: number, mode: RoundingMode, unit: number): Fen => {
  const left = n % by
  const rest = left < 0 ? left + by : left
  const floor = (n - left) / by - (left < 0 ? 1 : 0)
  const above = rest > 0 && (mode === 'up' || (mode === 'half-up' && rest * 2 >= by))
  return fen((above ? floor + 1 : floor) * unit)
}

/**
 * `numerator / denominator` rounded once to whole multiples of `unit` fen (1 = fen, 100 = yuan).
 * Exact for any whole numbers: what goes beyond the safe integers is divided in BigInt.
 * @throws AppError `money.division-by-zero` when the denominator is 0 or the unit not positive;
 * `money.not-integer` when an argument is no whole number or the result out of range.
 */
export const divideFen = (
  numerator: bigint | number,
  denominator: bigint | number,
  mode: RoundingMode = 'half-up',
  unit = 1,
): Fen => {
  if (plain(numerator) && plain(denominator) && plain(unit)) {
    const by = denominator * unit
    if (denominator > 0 && unit > 0 && plain(by)) return dividePlain(numerator, by, mode, unit)
  }
  const d = whole(denominator) * whole(unit)
  if (d === 0n || unit < 0) throw invalid('money.division-by-zero')
  const n = d < 0n ? -whole(numerator) : whole(numerator)
  const divisor = d < 0n ? -d : d
  const floor = n >= 0n ? n / divisor : -((-n + divisor - 1n) / divisor)
  const rest = n - floor * divisor
  const steps =
    mode === 'down' || rest === 0n ? floor : mode === 'up' || rest * 2n >= divisor ? floor + 1n : floor
  return fen(Number(steps * BigInt(unit)))
}

/** Sign of a/b − c/d by cross-multiplication, never by rounded quotients. @throws AppError unless b, d > 0 */
export const compareQuotients = (a: number, b: number, c: number, d: number): -1 | 0 | 1 => {
  if (b <= 0 || d <= 0) throw invalid('money.division-by-zero')
  const left = BigInt(a) * BigInt(d)
  const right = BigInt(c) * BigInt(b)
  return left < right ? -1 : left > right ? 1 : 0
}
