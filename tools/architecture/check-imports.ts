import type ts from 'typescript'
import { type Area, areaOf, DOMAINS, isPure } from './areas.ts'
import { refuseImport } from './import-rules.ts'
import { type ImportSite, importsOf } from './imports.ts'
import { isTest, type SourceFile, type Violation } from './source-file.ts'
import { resolveTarget } from './targets.ts'

/** Besides pure code, what runs in a browser. */
const BROWSER_SOURCE = /^(apps\/(console|citizen)|packages\/contract)\/src\//

const outsideRefusal = (area: Area, path: string, name: string, node: boolean): string | undefined => {
  if (node && isPure(area)) return `pure code may not import ${name}`
  if (node && BROWSER_SOURCE.test(path)) return `a browser has no ${name}`
  if (!node && area.kind === 'domain' && area.pure)
    return `domains/${area.domain}/domain is pure and may not import ${name}`
  return undefined
}

const judge = (file: SourceFile, area: Area, site: ImportSite): Omit<Violation, 'path'> | undefined => {
  const test = isTest(file.path)
  const found = (rule: string, message: string) => ({ line: site.line, rule, message })
  if (site.specifier === undefined)
    return isFree(area)
      ? undefined
      : found('opaque-import', 'the imported path must be a plain string, so that it can be checked')
  const target = resolveTarget(file.path, site.specifier)
  if (target.kind === 'ours') {
    const refused = refuseImport({ from: area, test, typeOnly: site.typeOnly }, target)
    return refused === undefined ? undefined : found(...refused)
  }
  if (test) return undefined
  const message = outsideRefusal(area, file.path, target.name, target.kind === 'node')
  return message === undefined ? undefined : found('purity', message)
}

/** Areas that may import everything: the table says nothing about them. */
const isFree = (area: Area): boolean =>
  ['app', 'main', 'tools', 'test-kit', 'demo', 'bench', 'e2e', 'data', 'outside'].includes(area.kind)

/** Who imports whom: the import table, the order of domains, and what pure code may not touch. */
export const checkImports = (file: SourceFile, source: ts.SourceFile): Violation[] => {
  const area = areaOf(file.path)
  return importsOf(source)
    .map((site) => judge(file, area, site))
    .filter((found) => found !== undefined)
    .map((found) => ({ path: file.path, ...found }))
}

/** Every file of the server lives in main, app, platform or a known domain. */
export const checkPlace = (file: SourceFile): Violation[] => {
  const area = areaOf(file.path)
  const found = (message: string) => [{ path: file.path, line: 0, rule: 'tree', message }]
  if (area.kind === 'domain' && !DOMAINS.includes(area.domain))
    return found(`${area.domain} is not in the order of domains`)
  if (area.kind === 'outside' && /^(apps|packages)\/.*\.tsx?$/.test(file.path))
    return found('this folder is not part of the tree')
  return []
}
