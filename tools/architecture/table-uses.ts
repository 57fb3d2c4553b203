import ts from 'typescript'
import { walk } from './parse.ts'
import { OPAQUE, splitTable, type TableUse, usesInSql } from './sql-uses.ts'

/** A table named in a source file, with the node it stands in; `sure` when the text is certainly SQL. */
export interface FoundUse extends TableUse {
  readonly node: ts.Node
  readonly sure: boolean
}

const BUILDER_WRITES = new Set(['insertInto', 'updateTable', 'deleteFrom', 'mergeInto', 'replaceInto'])
const BUILDER_READS =
  /^(selectFrom|from|using|(inner|left|right|full|cross)Join|(inner|left|cross)JoinLateral)$/
const RAW_CALLS = new Set(['query', 'raw', 'execute'])

const calledName = (node: ts.CallExpression): string | undefined =>
  ts.isPropertyAccessExpression(node.expression) ? node.expression.name.text : undefined

const literals = (node: ts.Expression | undefined): readonly ts.StringLiteralLike[] | undefined => {
  if (node === undefined) return undefined
  if (ts.isStringLiteralLike(node)) return [node]
  if (!ts.isArrayLiteralExpression(node)) return undefined
  const texts = node.elements.filter((element) => ts.isStringLiteralLike(element))
  return texts.length === node.elements.length ? texts : undefined
}

const builderUses = (node: ts.CallExpression): FoundUse[] => {
  const name = calledName(node)
  if (name === undefined) return []
  const writes = BUILDER_WRITES.has(name)
  if (!writes && !BUILDER_READS.test(name)) return []
  const act = writes ? 'write' : 'read'
  const named = literals(node.arguments[0])
  if (named === undefined)
    return writes ? [{ act, schema: undefined, table: OPAQUE, offset: 0, node, sure: true }] : []
  return named.map((literal) => ({ act, ...splitTable(literal.text), offset: 0, node: literal, sure: true }))
}

/** `sql.table('cases.application')`, `sql.id('cases', 'application')` and the like, as text. */
const knownText = (node: ts.Expression): string => {
  if (!ts.isCallExpression(node)) return OPAQUE
  const parts = node.arguments.map((argument) =>
    ts.isStringLiteralLike(argument) ? argument.text : undefined,
  )
  const known = ['table', 'id', 'ref', 'raw'].includes(calledName(node) ?? '')
  return known && parts.length > 0 && parts.every((part) => part !== undefined) ? parts.join('.') : OPAQUE
}

const templateText = (node: ts.TemplateLiteral): string =>
  ts.isNoSubstitutionTemplateLiteral(node)
    ? node.text
    : node.head.text +
      node.templateSpans.map((span) => knownText(span.expression) + span.literal.text).join('')

const isSql = (node: ts.Node): boolean => {
  const { parent } = node
  if (ts.isTaggedTemplateExpression(parent))
    return ts.isIdentifier(parent.tag) ? parent.tag.text === 'sql' : parent.tag.getText().startsWith('sql')
  return (
    ts.isCallExpression(parent) &&
    parent.arguments[0] === node &&
    RAW_CALLS.has(calledName(parent) ?? '') &&
    node !== parent.expression
  )
}

const textUses = (node: ts.Node): FoundUse[] => {
  const text = ts.isTemplateLiteral(node)
    ? templateText(node)
    : ts.isStringLiteral(node)
      ? node.text
      : undefined
  if (text === undefined) return []
  return usesInSql(text).map((use) => ({ ...use, node, sure: isSql(node) }))
}

/** Every table a source file names, by query builder or in SQL text. */
export const tableUsesOf = (source: ts.SourceFile): FoundUse[] => {
  const found: FoundUse[] = []
  walk(source, (node) => {
    if (ts.isCallExpression(node)) found.push(...builderUses(node))
    found.push(...textUses(node))
  })
  return found
}
