import { z } from 'zod'

/** Parts of a schema that hold other schemas. */
const inside = (schema: z.ZodType): z.ZodType[] => {
  if (schema instanceof z.ZodObject) return Object.values(schema.shape) as z.ZodType[]
  if (schema instanceof z.ZodArray) return [schema.element as z.ZodType]
  if (schema instanceof z.ZodRecord) return [schema.valueType as z.ZodType]
  if (schema instanceof z.ZodTuple) return schema._zod.def.items as z.ZodType[]
  if (schema instanceof z.ZodUnion) return [...schema.options] as z.ZodType[]
  if (schema instanceof z.ZodIntersection) return [schema._zod.def.left, schema._zod.def.right] as z.ZodType[]
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    return [schema.unwrap() as z.ZodType]
  }
  if (schema instanceof z.ZodLazy) return [schema.unwrap() as z.ZodType]
  return []
}

const isOpen = (schema: z.ZodType): boolean => {
  if (schema instanceof z.ZodAny || schema instanceof z.ZodUnknown) return true
  const catchall = schema instanceof z.ZodObject ? schema._zod.def.catchall : undefined
  return catchall !== undefined && !(catchall instanceof z.ZodNever)
}

/** @throws Error naming the route when its answer could carry a field that nobody declared. */
export const assertClosed = (routeId: string, schema: z.ZodType, seen = new Set<z.ZodType>()): void => {
  if (seen.has(schema)) return
  seen.add(schema)
  if (isOpen(schema))
    throw new Error(`route ${routeId}: the answer's schema must not hold any, unknown or passthrough`)
  for (const part of inside(schema)) assertClosed(routeId, part, seen)
}
