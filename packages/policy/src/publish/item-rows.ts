import { fieldsOf, filled, listOf, type Plain, sectionOf, textOf, withSection } from './draft-document.ts'
import { type ItemRow, YES } from './draft-rows.ts'

const joined = (value: Plain | undefined): string => listOf(value).map(textOf).join(', ')

/** `other:how`, or `other:how:expression` where not its whole amount counts. */
const conflictText = (entry: Plain): string => {
  const { with: other, how, other: part } = fieldsOf(entry)
  return [textOf(other), textOf(how), ...(part === undefined ? [] : [textOf(part)])].join(':')
}

/** A rule that names the deciding office begins with `=`. */
const deciderText = (value: Plain | undefined): string => {
  const rule = fieldsOf(value).is
  return rule === undefined ? textOf(value) : `= ${textOf(rule)}`
}

const rowOf = (entry: Plain): ItemRow => {
  const f = fieldsOf(entry)
  const [basis, who, open, amount] = [f.basis, f.who, f.open, f.amount].map(fieldsOf)
  return {
    code: textOf(f.code),
    zh: textOf(f.zh),
    en: textOf(f.en),
    department: textOf(f.department),
    of: textOf(f.of),
    from: textOf(f.from),
    to: textOf(f.to),
    instrument: textOf(basis?.instrument),
    article: textOf(basis?.article),
    certainty: textOf(f.certainty),
    form: textOf(f.form),
    frequency: textOf(f.frequency),
    whoZh: textOf(who?.zh),
    whoEn: textOf(who?.en),
    when: textOf(f.when),
    programs: joined(f.programs),
    ask: joined(f.ask),
    amountType: textOf(amount?.type),
    amount: textOf(amount?.is),
    openZh: textOf(open?.zh),
    openEn: textOf(open?.en),
    conflicts: listOf(f.conflicts).map(conflictText).join('; '),
    apply: textOf(f.apply),
    decide: deciderText(f.decide),
    terms: joined(f.terms),
    publicity: textOf(f.publicity),
    childSensitive: f.childSensitive === true ? YES : '',
  }
}

/** The items of a draft as a decision table. */
export const draftItems = (text: string): ItemRow[] => sectionOf(text, 'items').map(rowOf)

const split = (text = '', by = ','): string[] =>
  text
    .split(by)
    .map((part) => part.trim())
    .filter((part) => part !== '')

const listed = (text: string | undefined): Plain | undefined => {
  const parts = split(text)
  return parts.length > 0 ? parts : undefined
}

const pair = (fields: Readonly<Record<string, string | undefined>>): Plain | undefined =>
  Object.values(fields).some((v) => v) ? filled(fields) : undefined

const conflictOf = (text: string): Plain => {
  const [other = '', how = '', ...part] = text.split(':')
  return filled({ with: other.trim(), how: how.trim(), other: part.join(':').trim() })
}

const entryOf = (row: ItemRow): Plain => {
  const conflicts = split(row.conflicts, ';').map(conflictOf)
  return filled({
    code: row.code,
    department: row.department,
    zh: row.zh,
    en: row.en,
    of: row.of,
    from: row.from,
    to: row.to,
    basis: pair({ instrument: row.instrument, article: row.article }),
    certainty: row.certainty,
    form: row.form,
    frequency: row.frequency,
    who: pair({ zh: row.whoZh, en: row.whoEn }),
    when: row.when,
    programs: listed(row.programs),
    ask: listed(row.ask),
    amount: pair({ type: row.amountType, is: row.amount }),
    open: pair({ zh: row.openZh, en: row.openEn }),
    conflicts: conflicts.length > 0 ? conflicts : undefined,
    apply: row.apply,
    decide: row.decide?.startsWith('=') ? { is: row.decide.slice(1).trim() } : row.decide,
    terms: listed(row.terms),
    publicity: row.publicity,
    childSensitive: row.childSensitive === YES ? true : undefined,
  })
}

/** The draft with these items and no others. */
export const withItemRows = (text: string, rows: readonly ItemRow[]): string =>
  withSection(text, 'items', rows.map(entryOf))
