/** What of JSON Schema (draft 2020-12) our contract uses; see `build/slim-contract.ts`. */
export interface JsonSchema {
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly JsonSchema[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | JsonSchema
  readonly propertyNames?: JsonSchema
  readonly items?: JsonSchema
  readonly minItems?: number
  readonly maxItems?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
}

type Path = readonly (string | number)[]

export interface Issue {
  readonly path: Path
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const within = (n: number, least = -Infinity, most = Infinity): boolean => n >= least && n <= most

const isOfType = (value: unknown, type: string): boolean => {
  switch (type) {
    case 'object':
      return isRecord(value)
    case 'array':
      return Array.isArray(value)
    case 'integer':
      return Number.isSafeInteger(value)
    case 'null':
      return value === null
    default:
      return typeof value === type
  }
}

const fits = (s: JsonSchema, value: unknown): boolean => {
  if (s.type !== undefined && ![s.type].flat().some((type) => isOfType(value, type))) return false
  if ('const' in s && value !== s.const) return false
  if (s.enum && !s.enum.includes(value)) return false
  if (s.anyOf && !s.anyOf.some((one) => issuesOf(one, value, []).length === 0)) return false
  if (typeof value === 'string')
    return (
      within(value.trim().length, s.minLength, s.maxLength) &&
      (s.pattern === undefined || new RegExp(s.pattern, 'u').test(value))
    )
  if (typeof value === 'number') return within(value, s.minimum, s.maximum)
  return !Array.isArray(value) || within(value.length, s.minItems, s.maxItems)
}

const fieldIssues = (s: JsonSchema, value: Readonly<Record<string, unknown>>, path: Path): Issue[] => {
  const known = s.properties ?? {}
  const missing = (s.required ?? []).filter((key) => value[key] === undefined)
  return [
    ...missing.map((key) => ({ path: [...path, key] })),
    ...Object.entries(value).flatMap(([key, part]) => {
      const own = known[key]
      if (own) return part === undefined ? [] : issuesOf(own, part, [...path, key])
      const others = s.additionalProperties
      if (others === false) return [{ path }]
      return isRecord(others) ? issuesOf(others, part, [...path, key]) : []
    }),
  ]
}

/** @returns where the value breaks the schema, outermost first; empty when it holds */
const issuesOf = (s: JsonSchema, value: unknown, path: Path): Issue[] => {
  if (!fits(s, value)) return [{ path }]
  if (Array.isArray(value))
    return value.flatMap((item, i) => (s.items ? issuesOf(s.items, item, [...path, i]) : []))
  return isRecord(value) ? fieldIssues(s, value, path) : []
}

type Parsed =
  | { readonly success: true; readonly data: unknown }
  | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } }

/** Reads values as zod's `safeParse` does, from the JSON Schema of the same schema. Unknown words are never read as met. */
export const schemaOf = (schema: JsonSchema) => ({
  safeParse: (value: unknown): Parsed => {
    const issues = issuesOf(schema, value, [])
    return issues.length === 0 ? { success: true, data: value } : { success: false, error: { issues } }
  },
})
