import type { PolicySet, Words } from '@songtan/policy'

/** What a parameter is called, with the code that picks it out of its family (`tekun.care.full`). */
export interface ParameterName {
  readonly key: string
  readonly name: Words
  readonly code: { readonly by: string; readonly is: string } | null
}

/** Names parameters by their declarations; a key that nobody declares is its own name. */
export const parameterNames = ({ packs }: PolicySet): ((key: string) => ParameterName) => {
  const declared = new Map(packs.flatMap((pack) => pack.declarations.map((d) => [d.key, d] as const)))
  return (key) => {
    const last = key.lastIndexOf('.')
    const own = declared.get(key)
    const family = declared.get(key.slice(0, Math.max(0, last)))
    const { zh, en } = own ?? family ?? { zh: key, en: key }
    const code = own || family?.by === undefined ? null : { by: family.by, is: key.slice(last + 1) }
    return { key, name: { zh, en }, code }
  }
}
