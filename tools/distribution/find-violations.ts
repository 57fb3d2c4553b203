import type { Catalogue, Table, Violation } from './catalogue.ts'
import { foreignKeyFindings } from './foreign-key-rules.ts'
import { type Finding, keyFindings } from './key-rules.ts'
import { type Letter, letterOf, type Manifest } from './manifest.ts'

/** Things that run or draw numbers inside the database, which a worker node would do on its own. */
const machineryFindings = (table: Table, letter: Letter): Finding[] => {
  if (letter === 'L') return []
  const drawn = table.columns.filter((column) => column.drawn)
  return [
    ...table.triggers.map((name): Finding => ['trigger', `trigger ${name}: do it in the use case`]),
    ...table.rules.map((name): Finding => ['rule', `rule ${name}: do it in the use case`]),
    ...drawn.map(
      ({ name }): Finding => ['identity', `${name} is drawn by the database: ids come from the app`],
    ),
  ]
}

const policyFindings = (table: Table): Finding[] =>
  table.subqueryPolicies.map((name) => ['policy', `policy ${name} holds a subquery`])

const levelFindings = (table: Table): Finding[] =>
  table.parent !== undefined && table.partitioned
    ? [['partition', `a partition of ${table.parent} is itself partitioned: one level only`]]
    : []

const tableFindings = (table: Table, catalogue: Catalogue, manifest: Manifest): Finding[] => {
  const letter = letterOf(manifest, catalogue, table.name)
  if (letter === undefined) return [['manifest', 'the manifest has no row for this table']]
  return [
    ...keyFindings(table, letter),
    ...foreignKeyFindings(table, letter, (target) => letterOf(manifest, catalogue, target)),
    ...machineryFindings(table, letter),
    ...policyFindings(table),
    ...levelFindings(table),
  ]
}

/** Manifest rows for which there is no table; a whole schema may still be empty. */
const staleRows = (catalogue: Catalogue, manifest: Manifest): Violation[] => {
  const roots = new Set(catalogue.filter(({ parent }) => parent === undefined).map(({ name }) => name))
  return [...manifest.keys()]
    .filter((name) => !name.endsWith('.*') && !roots.has(name))
    .map((table) => ({ table, rule: 'manifest', message: 'there is no such table; partitions have no row' }))
}

/** Holds the catalogue of a plain PostgreSQL against the manifest: what would break once it is distributed. */
export const findViolations = (catalogue: Catalogue, manifest: Manifest): Violation[] => [
  ...catalogue.flatMap((table) =>
    tableFindings(table, catalogue, manifest).map(([rule, message]) => ({
      table: table.name,
      rule,
      message,
    })),
  ),
  ...staleRows(catalogue, manifest),
]
