import { FAMILY_CODES } from '../cel/code-lists.ts'
import { misspelt } from '../cel/sort.ts'
import { type Decoder, day, Fields, flag, list, oneOf, record, refuse, text } from '../source/decode.ts'
import type { Located } from '../source/located.ts'
import { familyCodes } from './named.ts'
import {
  type Basis,
  CERTAINTIES,
  type Declaration,
  type Option,
  type PackStatus,
  type ParameterValue,
  VALUE_TYPES,
} from './pack-types.ts'
import { needBasis } from './read-basis.ts'
import type { Raw } from './read-pack-file.ts'
import { valueDecoder } from './read-value.ts'

const scalarText = (at: Located): string =>
  Array.isArray(at.value) ? `${at.value.length} steps` : String(at.value)

/** Values of `declared` parameters, one entry of `parameters:` at a time. */
export interface ValueContext {
  readonly declared: ReadonlyMap<string, Declaration>
  readonly basis: Decoder<Basis>
  readonly status: PackStatus
}

const option: Decoder<Option> = record((f) => ({
  code: f.need('code', text),
  zh: f.need('zh', text),
  en: f.need('en', text),
}))

const codesOf = (options: readonly Option[] | undefined) => options?.map(({ code }) => code)

/** The declaring part of an entry (`type:` says what the parameter is), if it has one. */
export const readDeclaration = ({ at, path }: Raw): Declaration | undefined => {
  const f = new Fields(at, path)
  const type = f.opt('type', oneOf(VALUE_TYPES))
  if (type === undefined) return undefined
  const unit = f.opt('unit', text) ?? ''
  const options = f.opt('options', list(option))
  const value = valueDecoder(type, unit, codesOf(options))
  return {
    key: f.need('key', text),
    type,
    zh: f.need('zh', text),
    en: f.need('en', text),
    ...familyOf(f),
    options,
    fallback: f.opt('fallback', value),
    ceiling: f.opt('ceiling', value),
    floor: f.opt('floor', value),
  }
}

const codeOf =
  (codes: readonly string[]): Decoder<string> =>
  (at, path) => {
    const code = text(at, path)
    if (codes.includes(code)) return code
    const { message, mend } = misspelt(code, codes)
    return refuse(at, path, message, mend)
  }

/** What picks one of a family, and by which codes. */
const familyOf = (f: Fields): Pick<Declaration, 'by' | 'codes'> => {
  const by = f.opt('by', text)
  const codes = f.opt('codes', list(text))
  if (by === undefined || familyCodes({ by, codes })) return codes ? { by, codes } : { by }
  return refuse(
    f.node('by'),
    f.path,
    { zh: `不知道 ${by} 有哪些代码`, en: `the codes of ${by} are not known` },
    {
      zh: `请用 codes: […] 列出，或按以下之一区分：${Object.keys(FAMILY_CODES).join('、')}`,
      en: `list them as codes: […], or pick by one of ${Object.keys(FAMILY_CODES).join(', ')}`,
    },
  )
}

const ENTRY_KEYS = ['type', 'zh', 'en', 'by', 'codes', 'options', 'fallback', 'ceiling', 'floor'] as const

/** The dated values of an entry. @throws PolicyError */
export const readValues = ({ at, path }: Raw, context: ValueContext): ParameterValue[] => {
  const f = new Fields(at, path)
  const key = f.need('key', text)
  const declared = context.declared.get(key)
  if (!declared)
    return refuse(
      at,
      path,
      { zh: `没有 ${key} 这个参数`, en: `the parameter ${key} is not declared` },
      {
        zh: '请先在全国包（cn/）里声明它的类型和中英文名称',
        en: 'declare it in cn/ with type, zh and en',
      },
    )
  const unit = f.opt('unit', text)
  const basis = f.opt('basis', context.basis)
  const source = f.opt('source', text)
  for (const ignored of ENTRY_KEYS) f.opt(ignored, () => true)
  const item: Decoder<ParameterValue> = (node, p) => {
    const v = new Fields(node, p)
    const codes = familyCodes(declared)
    const by = codes && v.need('of', codeOf(codes))
    return v.done(
      dated(v, context, declared, { key: by === undefined ? key : `${key}.${by}`, unit, basis, source }),
    )
  }
  return f.done(f.opt('values', list(item)) ?? [])
}

interface Outer {
  readonly key: string
  readonly unit: string | undefined
  readonly basis: Basis | undefined
  readonly source: string | undefined
}

const dated = (v: Fields, context: ValueContext, declared: Declaration, outer: Outer): ParameterValue => {
  const unit = v.opt('unit', text) ?? outer.unit ?? ''
  const unknown = v.opt('unknown', flag) === true
  const value = unknown
    ? undefined
    : v.need('value', valueDecoder(declared.type, unit, codesOf(declared.options)))
  return {
    key: outer.key,
    value,
    text: unknown ? '' : scalarText(v.node('value')),
    unit,
    from: v.need('from', day),
    to: v.opt('to', day),
    basis: needBasis(v, context.basis, outer.basis),
    source:
      v.opt('source', text) ??
      outer.source ??
      refuse(
        v.at,
        v.path,
        { zh: '没有写数值的出处', en: 'the source is missing' },
        { zh: '请写出处 source: …', en: 'add source: …' },
      ),
    status: context.status,
    certainty: v.opt('certainty', oneOf(CERTAINTIES)) ?? 'day',
  }
}
