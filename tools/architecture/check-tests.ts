import ts from 'typescript'
import { lineOf, walk } from './parse.ts'
import { isTest, type SourceFile, type Violation } from './source-file.ts'

const ROOTS = new Set(['it', 'test', 'describe', 'suite', 'bench'])
const LEFT_OUT = new Set(['skip', 'only', 'todo', 'skipIf', 'runIf', 'fails'])
const OLD_NAMES = new Set(['xit', 'xtest', 'xdescribe', 'fit', 'fdescribe'])
const MOCKERS = new Set(['mock', 'doMock'])

const rootName = (node: ts.Expression): string | undefined => {
  if (ts.isIdentifier(node)) return node.text
  if (ts.isPropertyAccessExpression(node) || ts.isCallExpression(node)) return rootName(node.expression)
  return undefined
}

const isOwn = (specifier: string): boolean =>
  specifier.startsWith('.') || /^(@songtan\/|songtan$)/.test(specifier)

const leftOut = (node: ts.Node): string | undefined => {
  if (ts.isPropertyAccessExpression(node) && LEFT_OUT.has(node.name.text)) {
    const root = rootName(node.expression)
    if (root !== undefined && ROOTS.has(root)) return `${root}.${node.name.text}`
    return node.name.text === 'skip' && ['ctx', 'context', 'task'].includes(root ?? '') ? 'skip' : undefined
  }
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && OLD_NAMES.has(node.expression.text))
    return node.expression.text
  if (!ts.isPropertyAssignment(node) || !ts.isIdentifier(node.name) || !LEFT_OUT.has(node.name.text))
    return undefined
  const call = node.parent.parent
  const root = ts.isCallExpression(call) ? rootName(call.expression) : undefined
  return root !== undefined && ROOTS.has(root) ? `{ ${node.name.text} }` : undefined
}

const ownMock = (node: ts.Node): string | undefined => {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined
  if (!MOCKERS.has(node.expression.name.text) || rootName(node.expression) !== 'vi') return undefined
  const [argument] = node.arguments
  return argument !== undefined && ts.isStringLiteralLike(argument) && isOwn(argument.text)
    ? argument.text
    : undefined
}

/** Every test runs, and runs our own code: none skipped, none alone, none of our modules mocked. */
export const checkTests = (file: SourceFile, source: ts.SourceFile): Violation[] => {
  if (!isTest(file.path)) return []
  const found: Violation[] = []
  walk(source, (node) => {
    const skipped = leftOut(node)
    const mocked = ownMock(node)
    const line = lineOf(source, node)
    if (skipped !== undefined)
      found.push({ path: file.path, line, rule: 'skipped-test', message: `${skipped}: every test runs` })
    if (mocked !== undefined)
      found.push({ path: file.path, line, rule: 'own-mock', message: `${mocked} is our own code: run it` })
  })
  return found
}
