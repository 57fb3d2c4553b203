import {
  type Fen,
  fen,
  isPlainDate,
  type PlainDate,
  parseYuan,
  type YearMonth,
  yearMonth,
} from '@songtan/kernel'
import { PolicyError } from '../problems.ts'
import type { Located } from './located.ts'

/** Turns a located value into a typed one. @throws PolicyError with file and line. */
export type Decoder<T> = (at: Located, path: string) => T

export const refuse = (at: Located, path: string, message: string, mend?: string): never => {
  throw new PolicyError([{ path, line: at.line, message, mend }])
}

const show = (at: Located): string =>
  typeof at.value === 'object' && at.value !== null ? 'a list or a record' : JSON.stringify(at.value)

export const text: Decoder<string> = (at, path) =>
  typeof at.value === 'string' && at.value !== ''
    ? at.value
    : refuse(at, path, `a text is needed, not ${show(at)}`, 'put it in quotes')

export const flag: Decoder<boolean> = (at, path) =>
  typeof at.value === 'boolean' ? at.value : refuse(at, path, `true or false is needed, not ${show(at)}`)

export const whole =
  (least = 0, most = Number.MAX_SAFE_INTEGER): Decoder<number> =>
  (at, path) =>
    typeof at.value === 'number' && Number.isSafeInteger(at.value) && at.value >= least && at.value <= most
      ? at.value
      : refuse(at, path, `a whole number from ${least} is needed, not ${show(at)}`)

/** No whole number among facts and parameters is larger: ages, grades, months, heads, square metres. */
export const MOST_INT = 1_000_000

/** A number of months, heads, square metres … */
export const count = whole(0, MOST_INT)

export const day: Decoder<PlainDate> = (at, path) =>
  typeof at.value === 'string' && isPlainDate(at.value)
    ? at.value
    : refuse(at, path, `a day YYYY-MM-DD is needed, not ${show(at)}`)

export const month: Decoder<YearMonth> = (at, path) =>
  typeof at.value === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(at.value)
    ? yearMonth(at.value)
    : refuse(at, path, `a month YYYY-MM is needed, not ${show(at)}`)

/** Decimal yuan as a string, not negative: `"591.00"`. */
export const yuan: Decoder<Fen> = (at, path) =>
  typeof at.value === 'string' && /^\d{1,13}(\.\d{1,2})?$/.test(at.value)
    ? parseYuan(at.value)
    : refuse(at, path, `money is needed as a text of yuan, not ${show(at)}`, 'write it like "591.00"')

/** Whole fen, as stored. */
export const storedFen: Decoder<Fen> = (at, path) => fen(whole()(at, path))

export const countyText: Decoder<string> = (at, path) =>
  typeof at.value === 'string' && /^\d{6}$/.test(at.value)
    ? at.value
    : refuse(at, path, `a code of six digits is needed as a text, not ${show(at)}`, 'write it like "610305"')

export const oneOf =
  <T extends string>(codes: readonly T[]): Decoder<T> =>
  (at, path) =>
    codes.find((c) => c === at.value) ??
    refuse(at, path, `unknown code ${show(at)}`, `one of ${codes.join(', ')}`)

export const list =
  <T>(item: Decoder<T>): Decoder<T[]> =>
  (at, path) =>
    isList(at.value) ? at.value.map((i) => item(i, path)) : refuse(at, path, 'a list is needed')

export const orNull =
  <T>(inner: Decoder<T>): Decoder<T | null> =>
  (at, path) =>
    at.value === null ? null : inner(at, path)

const isList = (value: Located['value']): value is readonly Located[] => Array.isArray(value)

/** The keys of a record, asked for one by one; `done` refuses those nobody asked for. */
export class Fields {
  readonly at: Located
  readonly path: string
  readonly #entries: ReadonlyMap<string, Located>
  readonly #asked = new Set<string>()

  constructor(at: Located, path: string) {
    this.at = at
    this.path = path
    this.#entries =
      at.value instanceof Map ? at.value : refuse(at, path, 'a record with named keys is needed')
  }

  opt<T>(key: string, decoder: Decoder<T>): T | undefined {
    this.#asked.add(key)
    const found = this.#entries.get(key)
    return found === undefined ? undefined : decoder(found, this.path)
  }

  need<T>(key: string, decoder: Decoder<T>): T {
    return this.opt(key, decoder) ?? refuse(this.at, this.path, `the key ${key} is missing`)
  }

  has = (key: string): boolean => this.#entries.has(key)
  node = (key: string): Located => this.#entries.get(key) ?? this.at

  done<T>(result: T): T {
    for (const [key, at] of this.#entries)
      if (!this.#asked.has(key))
        refuse(at, this.path, `unknown key ${key}`, `known here: ${[...this.#asked].join(', ')}`)
    return result
  }
}

export const record =
  <T>(read: (f: Fields) => T): Decoder<T> =>
  (at, path) => {
    const f = new Fields(at, path)
    return f.done(read(f))
  }
