import { isBuiltin } from 'node:module'
import { posix } from 'node:path'
import { type Area, areaOf } from './areas.ts'

/** What an import leads to: a file of ours, a part of Node, or somebody else's package. */
export type Target =
  | { readonly kind: 'ours'; readonly path: string; readonly area: Area; readonly byName: boolean }
  | { readonly kind: 'node'; readonly name: string }
  | { readonly kind: 'package'; readonly name: string }

const WORKSPACES: Readonly<Record<string, string>> = {
  '@songtan/kernel': 'packages/kernel',
  '@songtan/policy': 'packages/policy',
  '@songtan/contract': 'packages/contract',
  '@songtan/console': 'apps/console',
  '@songtan/citizen': 'apps/citizen',
  songtan: 'apps/server',
}

/** Packages have one entry, the engine two more for the server. */
const SERVER_ENTRIES: Readonly<Record<string, string>> = {
  '@songtan/policy/batch': 'src/batch/index.ts',
  '@songtan/policy/sql': 'src/sql/index.ts',
}

const packageName = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

const ours = (path: string, byName: boolean): Target => ({ kind: 'ours', path, area: areaOf(path), byName })

/** Resolves an import written in the file `from`; relative paths carry their ending, as Node demands. */
export const resolveTarget = (from: string, specifier: string): Target => {
  if (specifier.startsWith('.')) return ours(posix.join(posix.dirname(from), specifier), false)
  if (isBuiltin(specifier)) return { kind: 'node', name: specifier }
  const name = packageName(specifier)
  const folder = WORKSPACES[name]
  if (folder === undefined) return { kind: 'package', name }
  const inner =
    specifier === name ? 'src/index.ts' : (SERVER_ENTRIES[specifier] ?? specifier.slice(name.length + 1))
  return ours(posix.join(folder, inner), true)
}
