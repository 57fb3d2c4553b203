import type { PlainDate } from '@songtan/kernel'
import { missingParameter } from '../problems.ts'
import type { ParameterValue, PolicySet } from './pack-types.ts'
import { findValue, packsFor } from './place.ts'

/** A value with the pack it comes from. */
export interface ParameterReading extends ParameterValue {
  readonly pack: string
}

/**
 * The value of a parameter for a place on a day, with basis and source.
 * @throws AppError `policy.parameter-missing` when no pack has one, or declares that stretch unknown.
 */
export const parameter = (set: PolicySet, key: string, place: string, day: PlainDate): ParameterReading => {
  const found = findValue(packsFor(set, place), key, day)
  if (found?.value.value === undefined) throw missingParameter(key, place, day)
  return { ...found.value, pack: found.pack.id }
}
