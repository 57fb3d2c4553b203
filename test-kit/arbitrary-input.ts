import fc, { type Arbitrary } from 'fast-check'
import { z } from 'zod'

/** What dirty hands really send: wrong types, empty things, huge numbers, odd characters, text that looks like code. */
const hostile: Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(
    null,
    '',
    ' ',
    '\u0000',
    '0',
    '-1',
    1e308,
    -0,
    2 ** 53,
    [],
    {},
    [[]],
    { toString: 1 },
    true,
  ),
  fc.constantFrom(
    "'; drop table org.staff; --",
    '<script>',
    '../../etc/passwd',
    '%00',
    '\ud800',
    '９９',
    '2023-02-30',
  ),
  fc.constantFrom({ __proto__: 1 }, { constructor: 1 }, 'a'.repeat(5000)),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.jsonValue({ maxDepth: 2 }),
)

const text = (schema: z.ZodString | z.ZodStringFormat): Arbitrary<string> => {
  const { format, pattern } = schema._zod.def as { format?: string; pattern?: RegExp }
  if (format === 'uuid') return fc.uuid({ version: 7 })
  if (format === 'date')
    return fc
      .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((d) => d.toISOString().slice(0, 10))
  if (format === 'datetime') return fc.date({ noInvalidDate: true }).map((d) => d.toISOString())
  const patterns = schema._zod.bag.patterns
  const wanted = pattern ?? (patterns ? [...patterns][0] : undefined)
  if (wanted && !wanted.source.includes('(?')) return fc.stringMatching(wanted)
  const { minimum = 0, maximum = 40 } = schema._zod.bag as { minimum?: number; maximum?: number }
  return fc.string({ unit: 'grapheme', minLength: Math.min(minimum, 200), maxLength: Math.min(maximum, 200) })
}

/** Values that fit a schema of ours; the vocabulary is what contract schemas use. */
export const fitting = (schema: z.ZodType, depth = 0): Arbitrary<unknown> => {
  if (schema instanceof z.ZodString || schema instanceof z.ZodStringFormat) return text(schema)
  if (schema instanceof z.ZodNumber) {
    const min = Math.max(schema.minValue ?? -1e9, -1e15)
    return fc.integer({ min, max: Math.max(min, Math.min(schema.maxValue ?? 1e9, 1e15)) })
  }
  if (schema instanceof z.ZodBoolean) return fc.boolean()
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options)
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values)
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return fc.option(fitting(schema.unwrap() as z.ZodType, depth), { nil: undefined })
  }
  if (schema instanceof z.ZodNullable) return fc.option(fitting(schema.unwrap() as z.ZodType, depth))
  if (schema instanceof z.ZodArray)
    return fc.array(fitting(schema.element as z.ZodType, depth + 1), { maxLength: 3 })
  if (schema instanceof z.ZodUnion)
    return fc.oneof(...schema.options.map((option) => fitting(option as z.ZodType, depth)))
  if (schema instanceof z.ZodRecord)
    return fc.dictionary(fc.string({ maxLength: 8 }), fitting(schema.valueType as z.ZodType, depth + 1), {
      maxKeys: 3,
    })
  if (schema instanceof z.ZodObject) {
    const entries = Object.entries(schema.shape as Record<string, z.ZodType>)
    return fc.record(Object.fromEntries(entries.map(([name, part]) => [name, fitting(part, depth + 1)])))
  }
  return hostile
}

/** One field of an input made hostile, the others fitting; or all of it hostile. */
export const broken = (schema: z.ZodObject): Arbitrary<Record<string, unknown>> => {
  const names = Object.keys(schema.shape)
  const whole = fitting(schema) as Arbitrary<Record<string, unknown>>
  if (names.length === 0) return whole
  return fc
    .tuple(whole, fc.constantFrom(...names), hostile)
    .map(([value, name, odd]) => ({ ...value, [name]: odd }))
}
