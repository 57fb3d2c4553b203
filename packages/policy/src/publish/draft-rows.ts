import { AMOUNT_TYPES, FORMS, FREQUENCIES, PUBLICITIES, READINGS } from '../pack/item-types.ts'
import { SCOPES } from '../pack/read-rules.ts'

/**
 * A draft's values and items as flat rows of texts: what a form, a decision table and a spreadsheet show. A field without text
 * is left out of the draft, except a value, which is either given or said to be unknown.
 */
export const VALUE_COLUMNS = [
  'key',
  'of',
  'value',
  'unit',
  'from',
  'to',
  'unknown',
  'instrument',
  'article',
  'source',
  'certainty',
] as const
export type ValueColumn = (typeof VALUE_COLUMNS)[number]

/** One dated value (数值); `of` picks one of a family; `unknown` is `yes` for a stretch declared not known. */
export type ValueRow = Readonly<Partial<Record<ValueColumn, string>>>

export const ITEM_COLUMNS = [
  'code',
  'zh',
  'en',
  'department',
  'of',
  'from',
  'to',
  'instrument',
  'article',
  'certainty',
  'form',
  'frequency',
  'whoZh',
  'whoEn',
  'when',
  'programs',
  'ask',
  'amountType',
  'amount',
  'openZh',
  'openEn',
  'conflicts',
  'apply',
  'decide',
  'terms',
  'publicity',
  'childSensitive',
] as const
export type ItemColumn = (typeof ITEM_COLUMNS)[number]

/** One row of the decision table (决策表): for whom, on what condition, what, how much, where. */
export type ItemRow = Readonly<Partial<Record<ItemColumn, string>>>

export const YES = 'yes'

/** Columns of the decision table that take one of a few codes. */
export const ITEM_CODES = {
  of: SCOPES,
  form: FORMS,
  frequency: FREQUENCIES,
  certainty: READINGS,
  amountType: AMOUNT_TYPES,
  publicity: PUBLICITIES,
} as const
