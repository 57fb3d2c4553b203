import { UNKNOWN } from '../unknown-number.ts'

/**
 * Ranks for the keys a law has no value of, in the order of the keys as texts. Which keys a program meets is known when it is
 * written; so it is written twice, the second time with the sorted keys of the first.
 */
export class ParameterRanks {
  readonly keys: string[]

  constructor(keys: readonly string[] = []) {
    this.keys = [...keys]
  }

  unknownOf(key: string): number {
    const at = this.keys.indexOf(key)
    return UNKNOWN + (at >= 0 ? at : this.keys.push(key) - 1)
  }

  sorted(): ParameterRanks {
    return new ParameterRanks([...this.keys].sort())
  }
}
