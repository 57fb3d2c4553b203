import { VALUE_TYPES as TYPES, type ValueType, type Words } from '../pack/pack-types.ts'
import { fieldsOf, filled, listOf, type Plain, sectionOf, textOf, withSection } from './draft-document.ts'
import { type ValueRow, YES } from './draft-rows.ts'

/** Instruments that a draft lists, which its values and items may cite. */
export const draftInstruments = (text: string): (Words & { readonly id: string })[] =>
  sectionOf(text, 'instruments').map((entry) => {
    const { id, zh, en } = fieldsOf(entry)
    return { id: textOf(id), zh: textOf(zh), en: textOf(en) }
  })

/** The dated values of a draft. */
export const draftValues = (text: string): ValueRow[] =>
  sectionOf(text, 'parameters').flatMap((entry) => {
    const outer = fieldsOf(entry)
    return listOf(outer.values).map((item) => {
      const inner = fieldsOf(item)
      const basis = fieldsOf(inner.basis ?? outer.basis)
      return {
        key: textOf(outer.key),
        of: textOf(inner.of),
        value: textOf(inner.value),
        unit: textOf(inner.unit ?? outer.unit),
        from: textOf(inner.from),
        to: textOf(inner.to),
        unknown: inner.unknown === true ? YES : '',
        instrument: textOf(basis.instrument),
        article: textOf(basis.article),
        source: textOf(inner.source ?? outer.source),
        certainty: textOf(inner.certainty),
      }
    })
  })

const isJson = (text: string): boolean => /^[[{]/.test(text)

/** What people write for yes and no, and figures as the declared type wants them; anything else goes on as it is, to be refused. */
const written = (text: string, type: ValueType | undefined): Plain => {
  if (type === 'tiers' && isJson(text)) return parsed(text)
  if ((type === 'int' || type === 'term') && /^\d{1,9}$/.test(text)) return Number(text)
  if (type === 'bool') return { true: true, 是: true, false: false, 否: false }[text] ?? text
  return text
}

const parsed = (text: string): Plain => {
  try {
    return JSON.parse(text)
  } catch {
    // What is no JSON is left for the loader to refuse, in the words of the parameter.
    return text
  }
}

const datedOf = (row: ValueRow, type: ValueType | undefined): Plain =>
  filled({
    of: row.of,
    ...(row.unknown === YES ? { unknown: true } : { value: written(row.value ?? '', type) }),
    unit: row.unit,
    from: row.from,
    to: row.to,
    certainty: row.certainty,
    basis:
      row.instrument || row.article
        ? filled({ instrument: row.instrument, article: row.article })
        : undefined,
    source: row.source,
  })

/** An entry that says what a parameter is, without what it is worth. */
const declaringPart = (entry: Plain): Plain | undefined => {
  const { values, ...rest } = fieldsOf(entry)
  return rest.type === undefined ? undefined : rest
}

/**
 * The draft with these dated values and no others; what declares a parameter stays. `typeOf` tells how a key's value is
 * written.
 */
export const withValueRows = (
  text: string,
  rows: readonly ValueRow[],
  typeOf: (key: string) => ValueType | undefined,
): string => {
  const declaring = sectionOf(text, 'parameters').flatMap((entry) => declaringPart(entry) ?? [])
  const own = new Map(
    declaring.flatMap((d) => {
      const { key, type } = fieldsOf(d)
      return [[textOf(key), TYPES.find((t) => t === type)] as const]
    }),
  )
  const byKey = Map.groupBy(rows, ({ key = '' }) => key)
  const entries = [
    ...declaring.map((d) => {
      const key = textOf(fieldsOf(d).key)
      const given = byKey.get(key)
      byKey.delete(key)
      return given ? { ...fieldsOf(d), values: given.map((row) => datedOf(row, own.get(key))) } : d
    }),
    ...[...byKey].map(([key, given]) => ({
      key,
      values: given.map((row) => datedOf(row, own.get(key) ?? typeOf(key))),
    })),
  ]
  return withSection(text, 'parameters', entries)
}
