import {
  type Fen,
  fen,
  isPlainDate,
  type PlainDate,
  parseYuan,
  type YearMonth,
  yearMonth,
} from '@songtan/kernel'
import type { Words } from '../pack/pack-types.ts'
import { PolicyError, problemAt } from '../problems.ts'
import type { Located } from './located.ts'

/** Turns a located value into a typed one. @throws PolicyError with file and line. */
export type Decoder<T> = (at: Located, path: string) => T

export const refuse = (at: Located, path: string, message: Words, mend?: Words): never => {
  throw new PolicyError([problemAt({ path, line: at.line }, { message, mend })])
}

const show = ({ value }: Located): Words => {
  if (typeof value === 'object' && value !== null)
    return { zh: '一个列表或一组字段', en: 'a list or a record' }
  const written = JSON.stringify(value)
  return { zh: value === null ? '空白' : ` ${written}`, en: written }
}

/** Something else was expected than what stands there. */
const needed = (at: Located, path: string, wanted: Words, mend?: Words, as = ''): never => {
  const found = show(at)
  return refuse(
    at,
    path,
    { zh: `这里要填${wanted.zh}，现在是${found.zh}`, en: `${wanted.en} is needed${as}, not ${found.en}` },
    mend,
  )
}

/** The codes that may stand in a place. */
export const oneOfThese = (codes: readonly string[]): Words => ({
  zh: `可用：${codes.join('、')}`,
  en: `one of ${codes.join(', ')}`,
})

/** How it is written, by an example. */
export const writeLike = (example: string): Words => ({
  zh: `请写成 ${example} 的样子`,
  en: `write it like ${example}`,
})

export const text: Decoder<string> = (at, path) =>
  typeof at.value === 'string' && at.value !== ''
    ? at.value
    : needed(at, path, { zh: '文字', en: 'a text' }, { zh: '请加上引号', en: 'put it in quotes' })

export const flag: Decoder<boolean> = (at, path) =>
  typeof at.value === 'boolean'
    ? at.value
    : needed(at, path, { zh: '“是”（true）或“否”（false）', en: 'true or false' })

export const whole =
  (least = 0, most = Number.MAX_SAFE_INTEGER): Decoder<number> =>
  (at, path) =>
    typeof at.value === 'number' && Number.isSafeInteger(at.value) && at.value >= least && at.value <= most
      ? at.value
      : needed(at, path, { zh: `不小于 ${least} 的整数`, en: `a whole number from ${least}` })

/** No whole number among facts and parameters is larger: ages, grades, months, heads, square metres. */
export const MOST_INT = 1_000_000

/** A number of months, heads, square metres … */
export const count = whole(0, MOST_INT)

export const day: Decoder<PlainDate> = (at, path) =>
  typeof at.value === 'string' && isPlainDate(at.value)
    ? at.value
    : needed(at, path, { zh: '日期（年-月-日，如 2024-07-01）', en: 'a day YYYY-MM-DD' })

export const month: Decoder<YearMonth> = (at, path) =>
  typeof at.value === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(at.value)
    ? yearMonth(at.value)
    : needed(at, path, { zh: '月份（年-月，如 2024-07）', en: 'a month YYYY-MM' })

/** Decimal yuan as a string, not negative: `"591.00"`. */
export const yuan: Decoder<Fen> = (at, path) =>
  typeof at.value === 'string' && /^\d{1,13}(\.\d{1,2})?$/.test(at.value)
    ? parseYuan(at.value)
    : needed(at, path, { zh: '金额（元，加引号）', en: 'money' }, writeLike('"591.00"'), ' as a text of yuan')

/** Whole fen, as stored. */
export const storedFen: Decoder<Fen> = (at, path) => fen(whole()(at, path))

export const countyText: Decoder<string> = (at, path) =>
  typeof at.value === 'string' && /^\d{6}$/.test(at.value)
    ? at.value
    : needed(
        at,
        path,
        { zh: '六位代码（加引号）', en: 'a code of six digits' },
        writeLike('"610305"'),
        ' as a text',
      )

export const oneOf =
  <T extends string>(codes: readonly T[]): Decoder<T> =>
  (at, path) => {
    const found = codes.find((c) => c === at.value)
    if (found !== undefined) return found
    const { zh, en } = show(at)
    return refuse(at, path, { zh: `没有这个代码：${zh.trim()}`, en: `unknown code ${en}` }, oneOfThese(codes))
  }

export const list =
  <T>(item: Decoder<T>): Decoder<T[]> =>
  (at, path) =>
    isList(at.value) ? at.value.map((i) => item(i, path)) : refuseNoList(at, path)

/** Neither one value nor a record will do. */
export const refuseNoList = (at: Located, path: string): never =>
  refuse(at, path, { zh: '这里要写成列表', en: 'a list is needed' })

export const orNull =
  <T>(inner: Decoder<T>): Decoder<T | null> =>
  (at, path) =>
    at.value === null ? null : inner(at, path)

const isList = (value: Located['value']): value is readonly Located[] => Array.isArray(value)

/** What stands where keys and values belong. */
export const NO_RECORD: Words = {
  zh: '这里要写成一组“名称: 内容”的字段',
  en: 'a record with named keys is needed',
}

/** The keys of a record, asked for one by one; `done` refuses those nobody asked for. */
export class Fields {
  readonly at: Located
  readonly path: string
  readonly #entries: ReadonlyMap<string, Located>
  readonly #asked = new Set<string>()

  constructor(at: Located, path: string) {
    this.at = at
    this.path = path
    this.#entries = at.value instanceof Map ? at.value : refuse(at, path, NO_RECORD)
  }

  opt<T>(key: string, decoder: Decoder<T>): T | undefined {
    this.#asked.add(key)
    const found = this.#entries.get(key)
    return found === undefined ? undefined : decoder(found, this.path)
  }

  need<T>(key: string, decoder: Decoder<T>): T {
    return (
      this.opt(key, decoder) ??
      refuse(this.at, this.path, { zh: `缺少 ${key} 一项`, en: `the key ${key} is missing` })
    )
  }

  has = (key: string): boolean => this.#entries.has(key)
  node = (key: string): Located => this.#entries.get(key) ?? this.at

  done<T>(result: T): T {
    const asked = [...this.#asked]
    for (const [key, at] of this.#entries)
      if (!this.#asked.has(key))
        refuse(
          at,
          this.path,
          { zh: `这里没有 ${key} 这一项`, en: `unknown key ${key}` },
          { zh: `可用的项：${asked.join('、')}`, en: `known here: ${asked.join(', ')}` },
        )
    return result
  }
}

export const record =
  <T>(read: (f: Fields) => T): Decoder<T> =>
  (at, path) => {
    const f = new Fields(at, path)
    return f.done(read(f))
  }
