import type { SourceFile, Violation } from './source-file.ts'

const FORBIDDEN = /^(utils?|helpers?|common|misc|shared)$|[-_.](utils?|helpers?)$/i
const TEST_FOLDER = /(^|\/)(tests?|__tests__|specs?)\//
const CODE = /^(apps|packages|tools|demo|bench|test-kit|e2e)\/.*\.tsx?$/

/** `string-utils.test.ts` → `string-utils`: the name without the kinds that follow it. */
const stem = (segment: string): string => segment.replace(/(\.(test|db|http|long|gen))*\.\w+$/, '')

const badSegment = (path: string): string | undefined =>
  path.split('/').find((segment) => FORBIDDEN.test(stem(segment)) || FORBIDDEN.test(segment))

/** Names that say nothing: the thing itself is to be named. */
export const checkNames = (files: readonly SourceFile[]): Violation[] =>
  files.flatMap(({ path }) => {
    const segment = badSegment(path)
    return segment === undefined
      ? []
      : [{ path, line: 0, rule: 'name', message: `${segment} names no thing: say what it holds` }]
  })

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)

/** Tests stand beside what they test: no folders of tests, no `.spec` files, no test without a neighbour. */
export const checkTestPlaces = (files: readonly SourceFile[]): Violation[] => {
  const code = files.map(({ path }) => path).filter((path) => CODE.test(path))
  const tests = code.filter((path) => /\.(test|spec)\.tsx?$/.test(path))
  const sources = new Set(code.filter((path) => !tests.includes(path)).map(folderOf))
  return tests.flatMap((path) => {
    const found = (message: string) => [{ path, line: 0, rule: 'test-place', message }]
    if (/\.spec\.tsx?$/.test(path)) return found('tests are named .test.ts')
    if (TEST_FOLDER.test(path)) return found('tests stand beside what they test, not in a folder of tests')
    if (!path.startsWith('e2e/') && !sources.has(folderOf(path)))
      return found('this folder holds nothing that the test could stand beside')
    return []
  })
}
