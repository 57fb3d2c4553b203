import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { checkArchitecture } from './check.ts'

/** Files to write, by path; `\n` between the lines of each. */
export type Planted = Readonly<Record<string, string>>

/** Makes a repository in a temporary folder, lets `use` look at it, and removes it. */
export const withRepository = <T>(files: Planted, use: (root: string) => T): T => {
  const root = mkdtempSync(join(tmpdir(), 'songtan-architecture-'))
  try {
    execFileSync('git', ['init', '-q'], { cwd: root })
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    return use(root)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** The violations found among `files`, each as `path:line rule`. */
export const violationsIn = (files: Planted): string[] =>
  withRepository(files, (root) =>
    checkArchitecture(root).violations.map(({ path, line, rule }) => `${path}:${line} ${rule}`),
  )

/** A file of the server, told from `apps/server/src/`. */
export const server = (path: string, text: string): Planted => ({ [`apps/server/src/${path}`]: text })
