/** What parts of the law speak of, in the order in which people look them up. */
export const SUBJECTS = [
  'dibao',
  'tekun',
  'edge',
  'single',
  'rigid',
  'composition',
  'income',
  'property',
  'grace',
  'temporary',
  'children',
  'disability',
  'old-age',
  'medical',
  'terms',
  'other',
] as const
export type Subject = (typeof SUBJECTS)[number]

/** Beginnings of keys; where several fit, the longest says it. */
const BEGINNINGS: Readonly<Record<string, Subject>> = {
  dibao: 'dibao',
  topup: 'dibao',
  'dibao.single': 'single',
  single: 'single',
  tekun: 'tekun',
  'wage.minimum': 'tekun',
  edge: 'edge',
  rigid: 'rigid',
  disposableIncome: 'rigid',
  age: 'composition',
  composition: 'composition',
  income: 'income',
  property: 'property',
  exit: 'grace',
  temporary: 'temporary',
  child: 'children',
  unattended: 'children',
  school: 'children',
  work: 'children',
  disability: 'disability',
  rehabilitation: 'disability',
  senior: 'old-age',
  pension: 'old-age',
  medicalAid: 'medical',
  term: 'terms',
  notice: 'terms',
}

/** The subject of a parameter, by the beginning of its key. */
export const subjectOf = (key: string): Subject => {
  const parts = key.split('.')
  const beginnings = parts.map((_, i) => parts.slice(0, parts.length - i).join('.'))
  return beginnings.map((b) => BEGINNINGS[b]).find((s) => s !== undefined) ?? 'other'
}
