import ts from 'typescript'
import { type Area, areaOf, DOMAINS, isLeftOf } from './areas.ts'
import { lineOf, walk } from './parse.ts'
import { isTest, type SourceFile, type Violation } from './source-file.ts'
import { OPAQUE } from './sql-uses.ts'
import { type FoundUse, tableUsesOf } from './table-uses.ts'

/** The schema an area owns; `undefined` for areas that own none. */
const ownSchema = (area: Area): string | undefined =>
  area.kind === 'domain' ? area.domain : area.kind === 'platform' ? 'platform' : undefined

const isOurs = (schema: string): boolean => schema === 'platform' || DOMAINS.includes(schema)

const writeRefusal = (own: string | undefined, use: FoundUse): string | undefined => {
  if (use.table === OPAQUE || use.schema === OPAQUE)
    return use.sure && own !== 'platform' ? 'a written table must be named in full, not computed' : undefined
  if (use.schema === undefined) return use.sure ? `write ${use.table} with its schema in front` : undefined
  if (use.schema === own || use.schema === 'pg_temp') return undefined
  if (!use.sure && !isOurs(use.schema)) return undefined
  return `${use.schema}.${use.table} is written by its owner only, not from ${own ?? 'here'}`
}

const readRefusal = (own: string | undefined, use: FoundUse): string | undefined => {
  const { schema } = use
  if (own === undefined || schema === undefined || !isOurs(schema) || schema === own) return undefined
  if (own === 'platform') return `platform may not read ${schema}.${use.table}`
  if (schema === 'platform' || isLeftOf(schema, own)) return undefined
  return `${own} may not read ${schema}.${use.table}: ${schema} is not to its left`
}

const lineOfUse = (source: ts.SourceFile, use: FoundUse): number => {
  const before = use.node.getText(source).slice(0, use.offset + 1)
  return lineOf(source, use.node) + (ts.isTemplateLiteral(use.node) ? before.split('\n').length - 1 : 0)
}

const schemaSwitches = (source: ts.SourceFile): ts.Node[] => {
  const found: ts.Node[] = []
  walk(source, (node) => {
    if (ts.isPropertyAccessExpression(node) && node.name.text === 'withSchema') found.push(node)
  })
  return found
}

/**
 * A table is written by the domain whose schema it stands in and by nobody else; it may be joined by the
 * domains to its right. `app/` and `main/` own nothing and write nothing.
 */
export const checkOwnership = (file: SourceFile, source: ts.SourceFile): Violation[] => {
  const area = areaOf(file.path)
  if (isTest(file.path) || !['domain', 'platform', 'app', 'main'].includes(area.kind)) return []
  const own = ownSchema(area)
  const uses = tableUsesOf(source).map((use) => ({
    line: lineOfUse(source, use),
    message: use.act === 'write' ? writeRefusal(own, use) : readRefusal(own, use),
  }))
  const switches = schemaSwitches(source).map((node) => ({
    line: lineOf(source, node),
    message: 'withSchema hides the owner: write the schema in the table name',
  }))
  return [...uses, ...switches].flatMap(({ line, message }) =>
    message === undefined ? [] : [{ path: file.path, line, rule: 'table-owner', message }],
  )
}
