import { checkComments } from './check-comments.ts'
import { checkImports, checkPlace } from './check-imports.ts'
import { checkNames, checkTestPlaces } from './check-names.ts'
import { checkOwnership } from './check-ownership.ts'
import { checkPurity } from './check-purity.ts'
import { checkSizes } from './check-sizes.ts'
import { checkTests } from './check-tests.ts'
import { parse } from './parse.ts'
import { readRepository } from './read-repository.ts'
import { isHandWritten, type SourceFile, type Violation } from './source-file.ts'

const checkFile = (file: SourceFile): Violation[] => {
  const code = /\.tsx?$/.test(file.path)
  if (!code) return checkComments(file, undefined)
  const source = parse(file)
  return [
    ...checkPlace(file),
    ...checkImports(file, source),
    ...checkPurity(file, source),
    ...checkOwnership(file, source),
    ...(isHandWritten(file.path) ? checkComments(file, source) : []),
    ...checkTests(file, source),
  ]
}

/** What a run of the check saw; `files` is the number of TypeScript files read. */
export interface Outcome {
  readonly files: number
  readonly violations: readonly Violation[]
}

const NOTHING_READ: Violation = {
  path: '.',
  line: 0,
  rule: 'nothing-read',
  message: 'no TypeScript file was read: a check that sees nothing proves nothing',
}

const byPlace = (a: Violation, b: Violation): number =>
  a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1

/** Holds the repository at `root` against the rules of ARCHITECTURE.md. */
export const checkArchitecture = (root: string): Outcome => {
  const files = readRepository(root)
  const code = files.filter(({ path }) => /\.tsx?$/.test(path))
  if (code.length === 0) return { files: 0, violations: [NOTHING_READ] }
  const violations = [
    ...files.flatMap(checkFile),
    ...checkNames(files),
    ...checkTestPlaces(files),
    ...checkSizes(files),
  ]
  return { files: code.length, violations: violations.sort(byPlace) }
}
