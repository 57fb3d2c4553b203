import type { Found } from '../pack/place.ts'
import type { ParameterUsed } from './determination.ts'
import type { Law } from './law.ts'
import type { PolicyRun } from './run.ts'
import { sayParameter } from './say-parameter.ts'

/** Declared under its own key, or under the key without the code that picked one of a family. */
const spoken = (law: Law, { value }: Found): Pick<ParameterUsed, 'name' | 'said'> => {
  const { key } = value
  const declared = law.declared.get(key) ?? law.declared.get(key.slice(0, key.lastIndexOf('.')))
  if (!declared) return {}
  return { name: { zh: declared.zh, en: declared.en }, said: sayParameter(value, declared) }
}

const kept = new WeakMap<Found, ParameterUsed>()

/** What is said of a parameter is the same for every family of a law, which found it once. */
const usedOnce = (law: Law, found: Found): ParameterUsed => {
  const before = kept.get(found)
  if (before) return before
  const { value, pack } = found
  const said = {
    key: value.key,
    ...spoken(law, found),
    place: pack.place,
    value: value.text,
    unit: value.unit,
    from: value.from,
    basis: value.basis,
    source: value.source,
  }
  kept.set(found, said)
  return said
}

/** The parameters that a run asked for, by their keys. */
export const parametersUsedBy = (run: PolicyRun): ParameterUsed[] =>
  run.usedByKey().map((found) => usedOnce(run.law, found))
