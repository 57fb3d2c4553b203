import type { Catalogue, Table } from './catalogue.ts'

/**
 * Where the rows of a table live: **D** distributed by county, **K** distributed by its own key,
 * **R** reference (a copy everywhere), **L** local to the coordinator.
 */
export type Letter = 'D' | 'K' | 'R' | 'L'

/** `schema.table` or `schema.*` (only L) → letter. Partitions take their parent's. */
export type Manifest = ReadonlyMap<string, Letter>

const LETTERS: readonly string[] = ['D', 'K', 'R', 'L'] satisfies Letter[]

const isLetter = (value: unknown): value is Letter => typeof value === 'string' && LETTERS.includes(value)

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Reads `distribution.json`. @throws Error naming the first row that is none. */
export const parseManifest = (text: string): Manifest => {
  const parsed: unknown = JSON.parse(text)
  if (!isRecord(parsed)) throw new Error('the manifest is an object of tables')
  return new Map(
    Object.entries(parsed).map(([name, letter]) => {
      if (!/^\w+\.(\w+|\*)$/.test(name)) throw new Error(`${name}: write schema.table or schema.*`)
      if (!isLetter(letter)) throw new Error(`${name}: the letter is one of D, K, R, L`)
      if (name.endsWith('.*') && letter !== 'L') throw new Error(`${name}: a whole schema can only be L`)
      return [name, letter]
    }),
  )
}

const schemaRow = (name: string): string => `${name.slice(0, name.indexOf('.'))}.*`

/** The table at the top of a partition's line of parents; the table itself when it is no partition. */
export const rootOf = (catalogue: Catalogue, table: Table): Table => {
  const parent = catalogue.find(({ name }) => name === table.parent)
  return parent === undefined ? table : rootOf(catalogue, parent)
}

/** The letter of a table by its own row, its root's, or its schema's; undefined when the manifest is silent. */
export const letterOf = (manifest: Manifest, catalogue: Catalogue, name: string): Letter | undefined => {
  const table = catalogue.find((candidate) => candidate.name === name)
  const root = table === undefined ? name : rootOf(catalogue, table).name
  return manifest.get(root) ?? manifest.get(schemaRow(root))
}
