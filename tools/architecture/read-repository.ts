import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { SourceFile } from './source-file.ts'

const TEXT = /\.(ts|tsx|js|mjs|cjs|sql|ya?ml|css|html|json|jsonc|md)$/
const MAX_BYTES = 2_000_000

const isPlainFile = (path: string): boolean => {
  const found = statSync(path, { throwIfNoEntry: false })
  return found?.isFile() ?? false
}

/**
 * Every file of the work tree that git tracks or would track; a file deleted but not yet committed is left out.
 * Only text is read: other files come with an empty text, so that their names are judged all the same.
 */
export const readRepository = (root: string): SourceFile[] => {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  })
  const paths = [...new Set(listed.split('\0'))].filter((path) => path !== '').sort()
  return paths
    .filter((path) => isPlainFile(join(root, path)))
    .map((path) => {
      const full = join(root, path)
      const readable = TEXT.test(path) && statSync(full).size <= MAX_BYTES
      return { path, text: readable ? readFileSync(full, 'utf8') : '' }
    })
}
