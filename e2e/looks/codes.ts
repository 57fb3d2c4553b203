import * as contract from '@songtan/contract'
import { z } from 'zod'

const isRoute = (value: unknown): value is contract.Route =>
  typeof value === 'object' && value !== null && 'output' in value && 'path' in value

/** Every value that a schema enumerates, read from its JSON Schema. */
const enumerated = (schema: unknown): string[] => {
  if (typeof schema !== 'object' || schema === null) return []
  if (Array.isArray(schema)) return schema.flatMap(enumerated)
  const own = 'enum' in schema && Array.isArray(schema.enum) ? schema.enum : []
  const single = 'const' in schema ? [schema.const] : []
  return [
    ...[...own, ...single].filter((value) => typeof value === 'string'),
    ...Object.values(schema).flatMap(enumerated),
  ]
}

/** Codes of several words that answers of the program carry; a single word may be English as well. */
export const codesOfContract = (): ReadonlySet<string> => {
  const routes = Object.values(contract)
    .flatMap((value) => (typeof value === 'object' ? Object.values(value) : []))
    .filter(isRoute)
  if (routes.length === 0) throw new Error('the contract has no routes')
  const schemas = routes.map(({ output }) => z.toJSONSchema(output, { unrepresentable: 'any' }))
  return new Set(schemas.flatMap(enumerated).filter((code) => /\W/.test(code)))
}
