import type { z } from 'zod'
import { type Problem, problem } from './problem.ts'
import type { InputOf, OutputOf, Route } from './route.ts'
import { hearDay } from './server-day.ts'

/** A refused call, as the server explained it. */
export class ApiProblem extends Error {
  readonly problem: Problem
  constructor(found: Problem) {
    super(found.code)
    this.name = 'ApiProblem'
    this.problem = found
  }
}

export interface CallOptions {
  /** Makes a repeated call harmless; made by the caller once for one intention, kept through retries. */
  readonly idempotencyKey?: string
  readonly file?: Blob
  readonly language?: string
  readonly signal?: AbortSignal
}

export const API_BASE = '/api/v1'

/** Address of a route with its path and query filled in; never holds an id number, a name or a phone. */
export const urlOf = (route: Route, input: Readonly<Record<string, unknown>>): string => {
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(input[name])))
  const query = new URLSearchParams()
  for (const name of Object.keys(route.query)) {
    const value = input[name]
    if (value !== undefined) query.set(name, String(value))
  }
  const text = query.toString()
  return `${API_BASE}${path}${text ? `?${text}` : ''}`
}

const bodyOf = (route: Route, input: Readonly<Record<string, unknown>>, file: Blob | undefined) => {
  const fields = Object.fromEntries(
    Object.keys(route.body).flatMap((name) => (input[name] === undefined ? [] : [[name, input[name]]])),
  )
  if (!route.upload) return JSON.stringify(fields)
  const form = new FormData()
  form.set('fields', JSON.stringify(fields))
  if (file) form.set('file', file)
  return form
}

const lineBroken: Problem = {
  type: 'urn:songtan:problem:line.broken',
  title: 'line.broken',
  status: 0,
  code: 'line.broken',
}

/** Calls a route. @throws ApiProblem, code `line.broken` when the server was not reached. */
export const callRoute = async <R extends Route<z.ZodType, z.ZodType>>(
  route: R,
  input: InputOf<R>,
  options: CallOptions = {},
): Promise<OutputOf<R>> => {
  const values = (input ?? {}) as Record<string, unknown>
  const headers: Record<string, string> = {
    accept: 'application/json',
    'accept-language': options.language ?? 'zh',
  }
  if (options.idempotencyKey) headers['idempotency-key'] = options.idempotencyKey
  const init: RequestInit = {
    method: route.method,
    headers,
    credentials: 'same-origin',
    signal: options.signal ?? null,
  }
  if (route.method !== 'GET') {
    if (!route.upload) headers['content-type'] = 'application/json'
    init.body = bodyOf(route, values, options.file)
  }
  let response: Response
  try {
    response = await fetch(urlOf(route, values), init)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new ApiProblem(lineBroken)
  }
  hearDay(response)
  if (!response.ok) {
    const found = problem.safeParse(await response.json().catch(() => undefined))
    throw new ApiProblem(
      found.success ? found.data : { ...lineBroken, status: response.status, code: 'service.unavailable' },
    )
  }
  return (await response.json()) as OutputOf<R>
}
