import type { Language } from '../shell/i18n.ts'
import type { MemberForm } from './household-form.ts'
import { RELATIONS } from './labels.ts'

/**
 * What to call each member, by key: the name where one is given, else the relation, numbered where two are alike.
 * No full stop is in it, so that it can stand in the path of a fact.
 */
export const memberNames = (
  members: readonly MemberForm[],
  language: Language,
): ReadonlyMap<string, string> => {
  const taken = new Set<string>()
  return new Map(
    members.map(({ key, name, relation }) => {
      const word = (name.trim() || RELATIONS[relation || 'other'][language]).replaceAll('.', ' ')
      const numbered = (n: number): string => (n === 1 ? word : `${word} ${n}`)
      let n = 1
      while (taken.has(numbered(n))) n += 1
      taken.add(numbered(n))
      return [key, numbered(n)]
    }),
  )
}
