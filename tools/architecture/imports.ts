import ts from 'typescript'
import { lineOf, walk } from './parse.ts'

/** One import, re-export, `require` or `import()`; `specifier` is undefined when it is no plain string. */
export interface ImportSite {
  readonly specifier: string | undefined
  readonly line: number
  readonly typeOnly: boolean
}

const textOf = (node: ts.Node | undefined): string | undefined =>
  node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined

/** `import(`@vendor/${platform}`)`: part of the name is computed, but whose package it is stands there. */
const foreignHead = (node: ts.Node | undefined): string | undefined => {
  if (node === undefined || !ts.isTemplateExpression(node)) return undefined
  return /^@(?!songtan\/)[\w-]+\/|^(?!songtan\/)[\w-]+\//.test(node.head.text) ? node.head.text : undefined
}

const fromCall = (node: ts.CallExpression): { specifier: string | undefined } | undefined => {
  const dynamic = node.expression.kind === ts.SyntaxKind.ImportKeyword
  const required = ts.isIdentifier(node.expression) && node.expression.text === 'require'
  return dynamic || required
    ? { specifier: textOf(node.arguments[0]) ?? foreignHead(node.arguments[0]) }
    : undefined
}

/**
 * `import { type X } from` counts as an import of values: the statement stays when types are stripped, and the
 * module is loaded. Only `import type`, `export type` and `import('…').T` vanish.
 */
const siteOf = (node: ts.Node): Omit<ImportSite, 'line'> | undefined => {
  if (ts.isImportDeclaration(node))
    return {
      specifier: textOf(node.moduleSpecifier),
      typeOnly: node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword,
    }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined)
    return { specifier: textOf(node.moduleSpecifier), typeOnly: node.isTypeOnly }
  if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference))
    return { specifier: textOf(node.moduleReference.expression), typeOnly: node.isTypeOnly }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return { specifier: textOf(node.argument.literal), typeOnly: true }
  if (ts.isCallExpression(node)) {
    const call = fromCall(node)
    return call === undefined ? undefined : { ...call, typeOnly: false }
  }
  return undefined
}

export const importsOf = (source: ts.SourceFile): ImportSite[] => {
  const found: ImportSite[] = []
  walk(source, (node) => {
    const site = siteOf(node)
    if (site !== undefined) found.push({ ...site, line: lineOf(source, node) })
  })
  return found
}
