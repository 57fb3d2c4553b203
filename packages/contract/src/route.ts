import { z } from 'zod'

/** Who a route is for: which session it reads. */
export type Audience = 'staff' | 'citizen' | 'public'
export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
type Shape = Readonly<Record<string, z.ZodType>>

/** One route as data: server, front ends and the OpenAPI document all read this. */
export interface Route<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  /** `domain.verbNoun`, the operation id. */
  readonly id: string
  readonly method: Method
  /** Under `/api/v1`, parameters in braces: `/counties/{county}/cases/{id}`. */
  readonly path: string
  readonly audience: Audience
  readonly summary: string
  readonly params: Shape
  readonly query: Shape
  readonly body: Shape
  /** Path, query and body as one object: what a use case receives. */
  readonly input: I
  readonly output: O
  /** Takes one uploaded file as multipart/form-data. */
  readonly upload: boolean
  /** Answers a file instead of JSON. */
  readonly binary: boolean
}

interface Definition<P extends Shape, Q extends Shape, B extends Shape, O extends z.ZodType> {
  readonly id: string
  readonly method: Method
  readonly path: string
  readonly audience: Audience
  readonly summary: string
  readonly params?: P
  readonly query?: Q
  readonly body?: B
  readonly output: O
  readonly upload?: boolean
  readonly binary?: boolean
}

type Empty = Record<never, never>

export const defineRoute = <
  O extends z.ZodType,
  P extends Shape = Empty,
  Q extends Shape = Empty,
  B extends Shape = Empty,
>(
  definition: Definition<P, Q, B, O>,
): Route<z.ZodObject<P & Q & B, z.core.$strict>, O> => {
  const {
    params = {} as P,
    query = {} as Q,
    body = {} as B,
    upload = false,
    binary = false,
    ...rest
  } = definition
  const input = z.strictObject({ ...params, ...query, ...body }) as z.ZodObject<P & Q & B, z.core.$strict>
  return { ...rest, params, query, body, input, upload, binary }
}

export type InputOf<R> = R extends Route<infer I, z.ZodType> ? z.input<I> : never
export type OutputOf<R> = R extends Route<z.ZodType, infer O> ? z.output<O> : never
