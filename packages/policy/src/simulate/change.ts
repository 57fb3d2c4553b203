import type { PlainDate } from '@songtan/kernel'
import { type Decoder, day, Fields, record, refuse, text } from '../source/decode.ts'
import { type Located, locate } from '../source/located.ts'
import { locateJson } from '../source/located-json.ts'

/** A new figure of one parameter as it was written; its unit is that in force unless it names another. */
export interface NewFigure {
  readonly key: string
  readonly value: Located
  readonly unit: string | undefined
}

/** A change to be tried (测算方案): from which day, and which figures. */
export interface Change {
  readonly from: PlainDate
  readonly set: readonly NewFigure[]
  readonly path: string
}

const withUnit = record((f) => ({ value: f.need('value', (at) => at), unit: f.need('unit', text) }))

const figures: Decoder<NewFigure[]> = (at, path) => {
  if (!(at.value instanceof Map))
    return refuse(at, path, {
      zh: 'set 下面要写成“参数: 数值”的字段',
      en: 'set is a record of parameters by key',
    })
  const read = [...at.value].map(([key, given]): NewFigure => {
    if (given.value instanceof Map) return { key, ...withUnit(given, path) }
    return { key, value: given, unit: undefined }
  })
  return read.length > 0
    ? read
    : refuse(
        at,
        path,
        { zh: '没有改动任何参数', en: 'no parameter is set' },
        { zh: '请在 set 下面至少写一个参数', en: 'name at least one key under set' },
      )
}

const readAt = (at: Located, path: string): Change => {
  const f = new Fields(at, path)
  return f.done({ from: f.need('from', day), set: f.need('set', figures), path })
}

/**
 * A change file, YAML or JSON: `{from: day, set: {parameter key: value, …}}`, a value of another unit written as
 * `{value, unit}`. @throws PolicyError naming line and key
 */
export const readChange = (source: string, path: string): Change => readAt(locate(source, path), path)

/** The same from what a page sends. @throws PolicyError */
export const changeFromJson = (given: unknown): Change => readAt(locateJson(given, 'change'), 'change')
