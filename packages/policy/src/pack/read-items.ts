import type { Decoder } from '../source/decode.ts'
import { day, Fields, flag, list, oneOf, record, text } from '../source/decode.ts'
import * as types from './item-types.ts'
import type { Basis } from './pack-types.ts'
import { needBasis } from './read-basis.ts'
import { type Raw, words } from './read-pack-file.ts'
import { type Cel, cel, SCOPES } from './read-rules.ts'

const amount = record((f) => ({
  type: f.need('type', oneOf(types.AMOUNT_TYPES)),
  is: f.need('is', cel),
}))

const conflict = record((f) => ({
  with: f.need('with', text),
  how: f.need('how', oneOf(types.CONFLICTS)),
  other: f.opt('other', cel),
}))

/** `decide: county`, or `decide: {is: <rule that gives the code of an office>}`. */
const decider: Decoder<string | Cel> = (at, path) =>
  at.value instanceof Map ? record((f) => f.need('is', cel))(at, path) : text(at, path)

const fieldsOf = (f: Fields, basis: Decoder<Basis>) => ({
  code: f.need('code', text),
  department: f.need('department', text),
  zh: f.need('zh', text),
  en: f.need('en', text),
  of: f.opt('of', oneOf(SCOPES)) ?? 'household',
  from: f.need('from', day),
  to: f.opt('to', day),
  basis: needBasis(f, basis),
  certainty: f.need('certainty', oneOf(types.READINGS)),
  form: f.need('form', oneOf(types.FORMS)),
  frequency: f.need('frequency', oneOf(types.FREQUENCIES)),
  who: f.need('who', words),
  when: f.opt('when', cel),
  programs: f.opt('programs', list(text)) ?? [],
  ask: f.opt('ask', list(text)) ?? [],
  amount: f.opt('amount', amount),
  open: f.opt('open', words),
  conflicts: f.opt('conflicts', list(conflict)) ?? [],
  apply: f.need('apply', text),
  decide: f.need('decide', decider),
  terms: f.opt('terms', list(text)) ?? [],
  publicity: f.opt('publicity', oneOf(types.PUBLICITIES)) ?? 'none',
  childSensitive: f.opt('childSensitive', flag) ?? false,
})

/** An item as written, its expressions not yet checked. */
export type RawItem = ReturnType<typeof fieldsOf> & Raw

/** One entry of `items:`. @throws PolicyError */
export const readItem = ({ at, path }: Raw, basis: Decoder<Basis>): RawItem => {
  const f = new Fields(at, path)
  return f.done({ ...fieldsOf(f, basis), at, path })
}

/** One entry of `departments:` or `offices:`. @throws PolicyError */
export const readOffice = ({ at, path }: Raw): types.Office & Raw => ({
  ...record((f) => ({ code: f.need('code', text), zh: f.need('zh', text), en: f.need('en', text) }))(
    at,
    path,
  ),
  at,
  path,
})
