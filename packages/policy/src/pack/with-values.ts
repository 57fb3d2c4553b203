import { packHash } from './hash.ts'
import type { Pack, ParameterValue, PolicySet, Words } from './pack-types.ts'
import { sha256 } from './sha256.ts'

/** A pack of figures alone, put before the others of its place. */
export interface ValuesPack extends Words {
  readonly id: string
  readonly place: string
  readonly values: readonly ParameterValue[]
}

/** The packs with one more before them, whose figures prevail over those of every pack of the same place. */
export const withValues = (set: PolicySet, { id, place, zh, en, values }: ValuesPack): PolicySet => {
  const pack: Omit<Pack, 'hash'> = {
    id,
    place,
    zh,
    en,
    fictional: true,
    declarations: [],
    values,
    rules: [],
    classes: [],
    programs: [],
    reviews: [],
    departments: [],
    offices: [],
    items: [],
  }
  const hash = packHash(pack)
  return { hash: sha256(`${set.hash}\n${hash}`), packs: [{ ...pack, hash }, ...set.packs] }
}
