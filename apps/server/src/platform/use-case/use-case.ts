import { AppError, type DivisionCode, type PlainDate } from '@songtan/kernel'
import type { z } from 'zod'
import { type AuditEntry, recordAudit } from '../audit/audit.ts'
import type { Actor } from '../authz/actor.ts'
import { firstPostFor, type Permission, postFor, requireAction, requireArea } from '../authz/permission.ts'
import type { HeldPost } from '../authz/posts.ts'
import { isRetryable } from '../db/database-error.ts'
import type { Db, ReadDb, Tx } from '../db/db.ts'
import { appendEvent, type EventType } from '../events/event.ts'
import type { SessionWriter } from '../http/session-cookies.ts'
import { CountedRefusal } from './counted-refusal.ts'
import { recallAnswer, releaseKey, storeAnswer } from './idempotency.ts'
import type { Services } from './services.ts'

/** The part of a contract route that a use case needs: a code, what goes in, what comes out. */
export interface Operation<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly id: string
  readonly input: I
  readonly output: O
}

/** What the audit row says; the use case adds action, actor and time. */
export type AuditNote = Omit<AuditEntry, 'action' | 'outcome' | 'county'> & { readonly county?: string }

interface Base<I> {
  readonly input: I
  readonly actor: Actor
  readonly now: Date
  readonly today: PlainDate
  readonly services: Services
  readonly permission: Permission
  readonly call: Call
  newId(): string
  /** Deny unless the actor's post for this action covers the place (404, so that nothing leaks). */
  requireArea(area: DivisionCode | string): void
  /** Says what the audit row shall carry. */
  note(entry: AuditNote): void
}

export interface ReadContext<I> extends Base<I> {
  readonly db: ReadDb
}

/** Asks outside of any transaction; short ones of its own it may open and end. Refuses by AppError alone. */
type Ask<I, A> = (context: Base<I> & { readonly db: Db }) => Promise<A>

export interface WriteContext<I> extends Base<I> {
  readonly tx: Tx
  emit<S extends z.ZodType>(
    event: EventType<S>,
    at: { readonly county: string; readonly subject: string },
    payload: z.input<S>,
  ): Promise<void>
}

/** A file that came with a call; the name is for showing only. */
export interface Upload {
  readonly name: string
  readonly bytes: Buffer
}

/** How one call is made: who, with what, and the key that makes a repeated call harmless. */
export interface Call {
  readonly actor: Actor
  readonly input: unknown
  readonly idempotencyKey?: string
  readonly upload?: Upload
  /** Begins and ends the caller's session; absent where no browser calls. */
  readonly session?: SessionWriter
  readonly client?: { readonly address: string; readonly agent: string }
}

export interface UseCase<I = unknown, O = unknown> {
  readonly id: string
  readonly permission: Permission
  readonly effect: 'read' | 'write'
  run(call: Call, services: Services): Promise<O>
  /** Type carriers; never set. */
  readonly types?: { readonly input: I; readonly output: O }
}

const parseInput = <I extends z.ZodType>(schema: I, input: unknown): z.output<I> => {
  // The database takes every character but this one.
  if (JSON.stringify(input)?.includes('\\u0000')) throw new AppError(400, 'input.unreadable')
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new AppError(400, 'input.invalid', {
    field: issue?.path.join('.') ?? '',
    params: { problem: issue?.message ?? '' },
  })
}

const NATION = '000000'

const countyOfInput = (input: unknown): string | undefined =>
  typeof input === 'object' && input !== null && 'county' in input && typeof input.county === 'string'
    ? input.county
    : undefined

/** What both kinds of use case are made of: authorisation before the input is read, parsing, the audit note. */
const begin = <I extends z.ZodType>(
  operation: Operation<I>,
  permission: Permission,
  call: Call,
  services: Services,
) => {
  const { actor, input } = call
  const parsed = parseInput(operation.input, input)
  let note: AuditNote = {}
  let post: HeldPost | undefined
  const base: Base<z.output<I>> = {
    input: parsed,
    actor,
    now: services.clock.now(),
    today: services.clock.today(),
    services,
    permission,
    call,
    newId: services.clock.newId,
    requireArea: (area) => {
      requireArea(actor, permission, area as DivisionCode)
      post ??= postFor(actor, permission, area as DivisionCode)
    },
    note: (entry) => {
      note = { ...note, ...entry }
    },
  }
  const entry = (outcome: AuditEntry['outcome']): AuditEntry => ({
    ...entryOf(actor, permission, outcome, countyOfInput(parsed), post),
    ...note,
  })
  return { base, entry }
}

const entryOf = (
  actor: Actor,
  permission: Permission,
  outcome: AuditEntry['outcome'],
  county?: string,
  post: HeldPost | undefined = firstPostFor(actor, permission),
): AuditEntry => {
  const own = post ?? (actor.kind === 'staff' ? actor.posts[0] : undefined)
  return {
    county: county ?? own?.area.slice(0, 6) ?? NATION,
    ...(post ? { post: post.kind, postArea: post.area } : {}),
    action: permission.action,
    outcome,
  }
}

const isDenial = (error: unknown): boolean => error instanceof AppError && [403, 404].includes(error.status)

/** Refuses whom no post permits, before anything of the input is looked at; the refusal is recorded. */
const admit = async (permission: Permission, { actor }: Call, services: Services): Promise<void> => {
  try {
    requireAction(actor, permission)
  } catch (error) {
    if (isDenial(error))
      await recordAudit(services.db, services.clock, actor, entryOf(actor, permission, 'refused'))
    throw error
  }
}

/**
 * A use case that only looks. Every look is recorded before the answer leaves, refusals too.
 * `audit: 'none'` is for what shows nothing of anybody (catalogues, one's own session).
 */
export const readCase = <I extends z.ZodType, O extends z.ZodType>(
  operation: Operation<I, O>,
  { permission, audit = 'look' }: { readonly permission: Permission; readonly audit?: 'look' | 'none' },
  handler: (context: ReadContext<z.output<I>>) => Promise<z.input<O>>,
): UseCase<z.input<I>, z.input<O>> => ({
  id: operation.id,
  permission,
  effect: 'read',
  run: async (call, services) => {
    await admit(permission, call, services)
    const { base, entry } = begin(operation, permission, call, services)
    try {
      const output = await handler({ ...base, db: services.db })
      if (audit === 'look') await recordAudit(services.db, services.clock, call.actor, entry('looked'))
      return output
    } catch (error) {
      if (isDenial(error) && call.actor.kind !== 'visitor') {
        await recordAudit(services.db, services.clock, call.actor, entry('refused'))
      }
      throw error
    }
  },
})

const RETRIES = 3

/**
 * A use case that changes something: one transaction with its audit row, its events and its idempotency key.
 * Serialisation failures and deadlocks are tried again; a refused call leaves no trace but its refusal, and what a
 * `CountedRefusal` counted.
 */
export const writeCase = <I extends z.ZodType, O extends z.ZodType>(
  operation: Operation<I, O>,
  { permission }: { readonly permission: Permission },
  handler: (context: WriteContext<z.output<I>>) => Promise<z.input<O>>,
): UseCase<z.input<I>, z.input<O>> =>
  askingCase(operation, { permission, ask: async () => undefined }, handler)

/**
 * A `writeCase` that first asks somebody outside. `ask` runs once, with no transaction open, so that a slow answer
 * holds no connection and no lock; what it brought is judged in the transaction, against the records as they are then.
 */
export const askingCase = <I extends z.ZodType, O extends z.ZodType, A>(
  operation: Operation<I, O>,
  { permission, ask }: { readonly permission: Permission; readonly ask: Ask<z.output<I>, A> },
  handler: (context: WriteContext<z.output<I>>, answer: A) => Promise<z.input<O>>,
): UseCase<z.input<I>, z.input<O>> => {
  type Started = ReturnType<typeof begin<I>>

  const act = async (tx: Tx, { base, entry }: Started, answer: A, call: Call, services: Services) => {
    const recalled = await recallAnswer(tx, services, operation.id, call, base.input)
    if (recalled) return recalled.body as z.input<O>
    const emit: WriteContext<unknown>['emit'] = (event, at, payload) =>
      appendEvent(tx, services, event, at, payload)
    const output = await handler({ ...base, tx, emit }, answer)
    await recordAudit(tx, services.clock, call.actor, entry('done'))
    await storeAnswer(tx, services, operation, call, output)
    return output
  }

  const attempt = async (
    started: Started,
    answer: A,
    call: Call,
    services: Services,
  ): Promise<z.input<O>> => {
    const done = await services.db.transaction().execute(async (tx) => {
      try {
        return { output: await act(tx, started, answer, call, services) }
      } catch (refusal) {
        if (!(refusal instanceof CountedRefusal)) throw refusal
        await recordAudit(tx, services.clock, call.actor, started.entry('refused'))
        await releaseKey(tx, call)
        return { refusal }
      }
    })
    if ('refusal' in done) throw done.refusal
    return done.output
  }

  return {
    id: operation.id,
    permission,
    effect: 'write',
    run: async (call, services) => {
      await admit(permission, call, services)
      const started = begin(operation, permission, call, services)
      try {
        const answer = await ask({ ...started.base, db: services.db })
        for (let tries = 1; ; tries += 1) {
          try {
            return await attempt(started, answer, call, services)
          } catch (error) {
            if (!isRetryable(error) || tries >= RETRIES) throw error
          }
        }
      } catch (error) {
        if (isDenial(error) && !(error instanceof CountedRefusal) && call.actor.kind !== 'visitor') {
          await recordAudit(services.db, services.clock, call.actor, started.entry('refused'))
        }
        throw error
      }
    },
  }
}
