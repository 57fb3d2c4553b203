import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as contract from '@songtan/contract'
import type { Plugin } from 'vite'
import { z } from 'zod'

const ROOT = path.join(import.meta.dirname, '../../..')
const CONTRACT = path.join(ROOT, 'packages/contract/src')
const CHECKER = path.join(import.meta.dirname, '../src/shell/json-schema.ts')
const SLIM = '\0songtan-contract'
const SLIM_PROBLEM = '\0songtan-problem'

/** Code that travels as it is, by the file it stands in; none of them builds a schema. */
const CODE: Readonly<Record<string, readonly string[]>> = {
  'client.ts': ['ApiProblem', 'callRoute', 'urlOf', 'API_BASE'],
  'server-day.ts': ['DAY_HEADER', 'hearDay', 'today'],
  'application-check.ts': ['applicationProblems'],
  'action-names.ts': ['actionName', 'purposeName', 'ACTION_NAMES', 'PURPOSE_NAMES'],
  'errors/error-texts.ts': ['fillText'],
}
/** Where the codes are thrown that a phone may have to put into words by itself. */
const SPEAKERS = ['packages/kernel/src', 'packages/contract/src/client.ts', 'apps/citizen/src']
const CODES = /'([a-z][a-z-]*\.[a-z][a-z-]*)'/g

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isRoute = (value: unknown): value is contract.Route =>
  isRecord(value) && 'audience' in value && 'path' in value

const filesOf = (place: string): string[] =>
  place.endsWith('.ts')
    ? [path.join(ROOT, place)]
    : readdirSync(path.join(ROOT, place), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
        .map((name) => path.join(ROOT, place, name))

/** Sentences for the codes that the phone raises itself; all other refusals come with their sentence. */
const ownErrors = (): contract.ErrorTexts => {
  const said = new Set(['service.unavailable', 'line.broken'])
  for (const place of [...SPEAKERS, 'packages/contract/src/application-check.ts'])
    for (const file of filesOf(place))
      for (const [, code] of readFileSync(file, 'utf8').matchAll(CODES)) if (code) said.add(code)
  return Object.fromEntries(Object.entries(contract.errorTexts).filter(([code]) => said.has(code)))
}

const keys = (shape: object) => Object.fromEntries(Object.keys(shape).map((key) => [key, 1]))

const slimRoute = ({ id, method, path: at, query, body, upload }: contract.Route) => ({
  id,
  method,
  path: at,
  query: keys(query),
  body: keys(body),
  upload,
})

/** Routes that staff alone may call stay away from the phone, and so does every schema. */
const slimGroup = (group: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(group).flatMap(([verb, route]) =>
      isRoute(route) && route.audience !== 'staff' ? [[verb, slimRoute(route)]] : [],
    ),
  )

/** A schema as JSON Schema, without what only people read. */
export const schemaText = (schema: z.ZodType): string =>
  JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), (key, value) =>
    ['$schema', 'description', 'title', 'default', 'format'].includes(key) && typeof value === 'string'
      ? undefined
      : value,
  )

const exportOf = (name: string, value: unknown): string[] => {
  if (typeof value === 'function' || name === 'errorTexts' || name === 'fields' || name in codeOf) return []
  if (value instanceof z.ZodType)
    return [`export const ${name} = /*#__PURE__*/ schemaOf(${schemaText(value)})`]
  const data = name.endsWith('Routes') && isRecord(value) ? slimGroup(value) : value
  return [`export const ${name} = ${JSON.stringify(data)}`]
}

const codeOf = Object.fromEntries(
  Object.entries(CODE).flatMap(([file, names]) => names.map((name) => [name, file])),
)

const exists = (name: string): boolean => name in contract

/** The module that stands in for the contract. */
export const slimSource = (): string =>
  [
    `import { schemaOf } from ${JSON.stringify(CHECKER)}`,
    `import { fillText } from ${JSON.stringify(path.join(CONTRACT, 'errors/error-texts.ts'))}`,
    ...Object.entries(CODE).map(
      ([file, names]) =>
        `export { ${names.filter(exists).join(', ')} } from ${JSON.stringify(path.join(CONTRACT, file))}`,
    ),
    ...Object.entries(contract).flatMap(([name, value]) => exportOf(name, value)),
    `const own = ${JSON.stringify(ownErrors())}`,
    'export const errorSentence = (code, language, params = {}) => own[code] ? fillText(own[code][language], language, params) : code',
  ].join('\n')

/**
 * The contract as a phone needs it (ADR 0016): addresses of the routes for families, codes as data, and schemas as JSON
 * Schema read by our own small checker in place of zod. Made from the contract itself at each build; a name that it
 * does not know how to carry is missing from the module, which ends the build.
 */
export const slimContract = (): Plugin => ({
  name: 'songtan-slim-contract',
  enforce: 'pre',
  resolveId: (id, importer) => {
    if (id === '@songtan/contract') return SLIM
    return id === './problem.ts' && importer?.startsWith(CONTRACT) ? SLIM_PROBLEM : null
  },
  load: (id) => {
    if (id === SLIM) return slimSource()
    if (id !== SLIM_PROBLEM) return null
    return `import { schemaOf } from ${JSON.stringify(CHECKER)}\nexport const problem = schemaOf(${schemaText(contract.problem)})`
  },
})
