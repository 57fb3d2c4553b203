import type { ForeignKey, Table } from './catalogue.ts'
import type { Finding } from './key-rules.ts'
import type { Letter } from './manifest.ts'

const ALLOWED: ReadonlySet<string> = new Set(['D→D', 'D→R', 'R→R', 'L→L', 'L→R'])

const pairsCounties = ({ columns, targetColumns }: ForeignKey): boolean =>
  columns.some((column, i) => column === 'county' && targetColumns[i] === 'county')

const actionFindings = ({ name, onDelete, onUpdate }: ForeignKey): Finding[] => {
  const found: Finding[] = []
  if (onDelete === 'set null' || onDelete === 'set default')
    found.push(['foreign-key-action', `${name}: on delete ${onDelete} cannot run on a distributed table`])
  if (onUpdate === 'cascade' || onUpdate === 'set null' || onUpdate === 'set default')
    found.push(['foreign-key-action', `${name}: on update ${onUpdate} cannot run on a distributed table`])
  return found
}

const pairFindings = (foreignKey: ForeignKey, from: Letter, to: Letter | undefined): Finding[] => {
  const { name, target } = foreignKey
  if (to === undefined) return [['foreign-key', `${name} leads to ${target}, which has no letter`]]
  if (!ALLOWED.has(`${from}→${to}`))
    return [['foreign-key', `${name}: ${from}→${to} (${target}) must be a plain column`]]
  return from === 'D' && to === 'D' && !pairsCounties(foreignKey)
    ? [['foreign-key', `${name}: D→D carries county on both sides`]]
    : []
}

/** Foreign keys that a distributed database could not enforce, and actions it could not carry out. */
export const foreignKeyFindings = (
  table: Table,
  letter: Letter,
  letterOfTarget: (target: string) => Letter | undefined,
): Finding[] =>
  table.foreignKeys.flatMap((foreignKey) => [
    ...pairFindings(foreignKey, letter, letterOfTarget(foreignKey.target)),
    ...(letter === 'D' ? actionFindings(foreignKey) : []),
  ])
