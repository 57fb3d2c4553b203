/**
 * A value nobody knows yet, and what it hangs on: facts by path (`members.lu.disability`) and parameters by key.
 * It is no error and no null: rules go on computing around it (see `logic.ts`).
 */
export class Unknown {
  readonly facts: readonly string[]
  readonly parameters: readonly string[]

  constructor(facts: readonly string[], parameters: readonly string[] = []) {
    this.facts = facts
    this.parameters = parameters
  }
}

export const unknownFact = (path: string): Unknown => new Unknown([path])
export const unknownParameter = (key: string): Unknown => new Unknown([], [key])

const union = (a: readonly string[], b: readonly string[]): readonly string[] =>
  a.length === 0 ? b : b.length === 0 ? a : [...new Set([...a, ...b])].sort()

/** What hangs on both hangs on all their causes. */
export const merge = (a: Unknown, b: Unknown): Unknown =>
  a === b ? a : new Unknown(union(a.facts, b.facts), union(a.parameters, b.parameters))
