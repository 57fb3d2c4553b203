/** Why two entries may be one person; shown to whoever decides. */
export const DUPLICATE_REASONS = ['id-ends', 'name', 'near-name', 'birth', 'phone', 'sex'] as const
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number]

/** What is compared: keyed hashes stand for id ends and phone, so that nothing has to be opened. */
export interface Likeness {
  readonly name: string
  readonly born: string
  readonly sex: string
  readonly idEndsIndex: string
  readonly phoneIndex: string | null
}

const WEIGHTS: Readonly<Record<DuplicateReason, number>> = {
  'id-ends': 40,
  name: 30,
  birth: 30,
  phone: 25,
  'near-name': 15,
  sex: 5,
}

/** One character put in, left out or changed; names of a single character are never near. */
export const isNearName = (a: string, b: string): boolean => {
  const [short, long] = [[...a], [...b]].sort((x, y) => x.length - y.length)
  if (!short || !long || a === b || short.length < 2 || long.length - short.length > 1) return false
  const start = short.findIndex((char, i) => char !== long[i])
  const at = start < 0 ? short.length : start
  const step = short.length === long.length ? 1 : 0
  return short.slice(at + step).join('') === long.slice(at + 1).join('')
}

const reasonsOf = (a: Likeness, b: Likeness): DuplicateReason[] => {
  const found: readonly (readonly [DuplicateReason, boolean])[] = [
    ['id-ends', a.idEndsIndex === b.idEndsIndex],
    ['name', a.name === b.name],
    ['near-name', isNearName(a.name, b.name)],
    ['birth', a.born === b.born],
    ['phone', a.phoneIndex !== null && a.phoneIndex === b.phoneIndex],
    ['sex', a.sex === b.sex],
  ]
  return found.flatMap(([reason, holds]) => (holds ? [reason] : []))
}

/** Pairs of reasons that make a person look; a near name, a phone or a birthday alone never does. */
const SUSPICIOUS: readonly (readonly [DuplicateReason, DuplicateReason])[] = [
  ['id-ends', 'name'],
  ['id-ends', 'near-name'],
  ['name', 'birth'],
  ['phone', 'birth'],
]

/** Undefined when the two need no look; else the reasons and their weight, at most 100. */
export const duplicateScore = (
  a: Likeness,
  b: Likeness,
): { readonly score: number; readonly reasons: DuplicateReason[] } | undefined => {
  const reasons = reasonsOf(a, b)
  if (!SUSPICIOUS.some((pair) => pair.every((reason) => reasons.includes(reason)))) return undefined
  const score = reasons.reduce((sum, reason) => sum + WEIGHTS[reason], 0)
  return { score: Math.min(score, 100), reasons }
}
