import type { PlainDate } from '@songtan/kernel'
import { PolicyError, type Problem } from '../problems.ts'
import { type Decoder, day, Fields, oneOf, record, refuse, refuseNoList, text } from '../source/decode.ts'
import { type Located, locate } from '../source/located.ts'
import type { Words } from './pack-types.ts'

/** A file given to the loader: its path below `policies/` and its text. */
export interface PackSource {
  readonly path: string
  readonly text: string
}

export interface PackHead extends Words {
  readonly place: string
  readonly fictional: boolean
  readonly earliest?: PlainDate | undefined
  readonly note?: Words | undefined
}

export interface Instrument extends Words {
  readonly id: string
}

/** An item of a file, still to be read with what other files declare. */
export interface Raw {
  readonly at: Located
  readonly path: string
}

/** What the sections of one file hold. */
export interface PackFile {
  readonly folder: string
  readonly path: string
  readonly head?: PackHead | undefined
  readonly instruments: readonly (Instrument & Raw)[]
  readonly parameters: readonly Raw[]
  readonly rules: readonly Raw[]
  readonly classes: readonly Raw[]
  readonly programs: readonly Raw[]
  readonly reviews: readonly Raw[]
  readonly departments: readonly Raw[]
  readonly offices: readonly Raw[]
  readonly items: readonly Raw[]
  readonly outputs?: Raw | undefined
}

export const words = record((f): Words => ({ zh: f.need('zh', text), en: f.need('en', text) }))

const place: Decoder<string> = (at, path) =>
  typeof at.value === 'string' && /^(|\d{2}|\d{4}|\d{6})$/.test(at.value)
    ? at.value
    : refuse(at, path, {
        zh: '适用地区要写成加引号的两位、四位或六位区划代码；全国写 ""',
        en: 'the place of a pack is "", two, four or six digits in quotes',
      })

const head = record(
  (f): PackHead => ({
    place: f.need('place', place),
    zh: f.need('zh', text),
    en: f.need('en', text),
    fictional: f.opt('fictional', oneOf(['虚构'])) !== undefined,
    earliest: f.opt('earliest', day),
    note: f.opt('note', words),
  }),
)

const items: Decoder<Raw[]> = (at, path) =>
  Array.isArray(at.value) ? at.value.map((i: Located) => ({ at: i, path })) : refuseNoList(at, path)

const instrument = ({ at, path }: Raw): Instrument & Raw => ({
  ...record((f) => ({ id: f.need('id', text), zh: f.need('zh', text), en: f.need('en', text) }))(at, path),
  at,
  path,
})

const sections = (f: Fields, folder: string): PackFile => ({
  folder,
  path: f.path,
  head: f.opt('pack', head),
  instruments: (f.opt('instruments', items) ?? []).map(instrument),
  parameters: f.opt('parameters', items) ?? [],
  rules: f.opt('rules', items) ?? [],
  classes: f.opt('classes', items) ?? [],
  programs: f.opt('programs', items) ?? [],
  reviews: f.opt('reviews', items) ?? [],
  departments: f.opt('departments', items) ?? [],
  offices: f.opt('offices', items) ?? [],
  items: f.opt('items', items) ?? [],
  outputs: f.opt('outputs', (at, path) => ({ at, path })),
})

/** Sections of one file below `<folder>/`. @throws PolicyError */
export const readPackFile = ({ path, text: yaml }: PackSource): PackFile => {
  const f = new Fields(locate(yaml, path), path)
  return f.done(sections(f, path.split('/')[0] ?? ''))
}

const LABELS = ['name', 'key', 'program', 'class', 'code']

/** What an item calls itself, for its problems. */
export const labelOf = ({ at }: Raw): string | undefined => {
  const { value } = at
  if (!(value instanceof Map)) return undefined
  return LABELS.map((label) => value.get(label)?.value).find((v) => typeof v === 'string')
}

/** Where an item is, for its problems. */
export const placeOf = ({ at, path }: Raw, rule: string): Pick<Problem, 'path' | 'line' | 'rule'> => ({
  path,
  line: at.line,
  rule,
})

/** Runs each reading on its own, so that one fault does not hide the next. */
export class Collector {
  readonly problems: Problem[] = []

  attempt<T>(read: () => T, rule?: string): T[] {
    try {
      return [read()]
    } catch (error) {
      if (!(error instanceof PolicyError)) throw error
      this.problems.push(...error.problems.map((p) => ({ ...p, rule: p.rule ?? rule })))
      return []
    }
  }

  add = (problem: Problem): void => {
    this.problems.push(problem)
  }

  stop = (): void => {
    if (this.problems.length > 0) throw new PolicyError(this.problems)
  }
}
