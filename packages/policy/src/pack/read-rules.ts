import type { PlainDate } from '@songtan/kernel'
import { CLASSES, PROGRAMS, REVIEWS, STATUSES } from '../facts/codes.ts'
import { type Decoder, day, Fields, list, oneOf, record, text } from '../source/decode.ts'
import type { Located } from '../source/located.ts'
import { type Basis, type Outputs, RULE_TYPES, type Words } from './pack-types.ts'
import { needBasis } from './read-basis.ts'
import { type Raw, words } from './read-pack-file.ts'

/** An expression as written, with its place in the file. */
export interface Cel extends Raw {
  readonly cel: string
}

/** Text of an expression. */
export const cel: Decoder<Cel> = (at, path) => ({ at, path, cel: text(at, path) })
export const SCOPES = ['household', 'member'] as const

const span = (f: Fields): { from: PlainDate; to: PlainDate | undefined } => ({
  from: f.need('from', day),
  to: f.opt('to', day),
})

const reading =
  <T>(read: (f: Fields, basis: Decoder<Basis>) => T) =>
  ({ at, path }: Raw, basis: Decoder<Basis>): T & Raw => {
    const f = new Fields(at, path)
    return f.done({ ...read(f, basis), at, path })
  }

export const readRule = reading((f, basis) => ({
  name: f.need('name', text),
  of: f.need('of', oneOf(SCOPES)),
  type: f.need('type', oneOf(RULE_TYPES)),
  ...span(f),
  basis: needBasis(f, basis),
  is: f.need('is', cel),
  yes: f.opt('yes', words),
  no: f.opt('no', words),
}))

export const readClass = reading((f) => ({
  class: f.need('class', oneOf(CLASSES)),
  when: f.need('when', cel),
}))

const refusal = (basis: Decoder<Basis>): Decoder<{ code: string; when: Cel; basis: Basis; words: Words }> =>
  record((f) => ({
    code: f.need('code', text),
    when: f.need('when', cel),
    basis: needBasis(f, basis),
    words: { zh: f.need('zh', text), en: f.need('en', text) },
  }))

export const readProgram = reading((f, basis) => ({
  program: f.need('program', oneOf([...PROGRAMS, ...STATUSES])),
  of: f.need('of', oneOf(SCOPES)),
  ...span(f),
  basis: needBasis(f, basis),
  when: f.need('when', cel),
  monthly: f.opt('monthly', cel),
  unless: f.opt('unless', cel),
  refusals: f.opt('refusals', list(refusal(basis))) ?? [],
}))

export const readReview = reading((f) => ({
  code: f.need('code', oneOf(REVIEWS)),
  of: f.need('of', oneOf(SCOPES)),
  when: f.need('when', cel),
  words: { zh: f.need('zh', text), en: f.need('en', text) },
}))

export const readOutputs = ({ at, path }: Raw): Outputs =>
  record((f) => ({
    counted: f.need('counted', text),
    persons: f.need('persons', text),
    perCapita: f.need('perCapita', text),
    grace: f.need('grace', text),
    graceLastMonth: f.need('graceLastMonth', text),
  }))(at, path)

/** Line of a character of an expression, also in a block of several lines. */
export const lineOf = (at: Located, celText: string, start: number): number =>
  at.line + (at.block ? 1 : 0) + (celText.slice(0, start).split('\n').length - 1)
