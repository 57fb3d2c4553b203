import type { Pack, PolicySet } from './pack-types.ts'
import { sha256 } from './sha256.ts'

/** JSON with sorted keys and no undefined: the same text for the same content. */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`)
      .join(',')}}`
  return JSON.stringify(value)
}

/** Content hash of one pack: comments and layout of its files do not count. */
export const packHash = (pack: Omit<Pack, 'hash'>): string => sha256(canonical(pack))

/** Content hash of packs loaded together, the same in a browser as on the server. */
export const hashOf = (packs: readonly Pack[]): string =>
  sha256(
    packs
      .map((p) => `${p.id}:${p.hash}`)
      .sort()
      .join('\n'),
  )

/** The content hash that a determination names: it tells which law a decision was made by. */
export const policySetHash = (set: PolicySet): string => set.hash
