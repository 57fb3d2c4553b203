import * as codes from '../facts/codes.ts'

/** Every code of facts, numbered; the same in every batch. */
const FACT_CODES: readonly string[] = [
  ...new Set(['none', ...Object.values(codes).flatMap((list) => (Array.isArray(list) ? list : []))]),
]

const numbers: ReadonlyMap<string, number> = new Map(FACT_CODES.map((code, i) => [code, i]))

/** @throws Error for a text that is no code of facts: facts are checked before they come here. */
export const numberOf = (code: string): number => {
  const found = numbers.get(code)
  if (found === undefined) throw new Error(`policy engine: ${code} is no code of facts`)
  return found
}

/** The code of a number that `numberOf` gave. */
export const factCode = (number: number): string => FACT_CODES[number] ?? ''

/** Codes of facts, then those that only a law names (`full`, `tiered` …) in the order in which they are met. */
export class CodeBook {
  readonly #own = new Map<string, number>()

  number(code: string): number {
    const known = numbers.get(code) ?? this.#own.get(code)
    if (known !== undefined) return known
    const next = FACT_CODES.length + this.#own.size
    this.#own.set(code, next)
    return next
  }

  text(number: number): string {
    const own = [...this.#own].find(([, n]) => n === number)
    return FACT_CODES[number] ?? own?.[0] ?? ''
  }
}
