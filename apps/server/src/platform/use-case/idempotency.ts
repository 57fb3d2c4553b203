import { AppError } from '@songtan/kernel'
import type { z } from 'zod'
import { actorRef } from '../authz/actor.ts'
import type { Tx } from '../db/db.ts'
import type { Services } from './services.ts'
import type { Call, Operation } from './use-case.ts'

/** Visitors have no key space of their own: one could fetch the answer of another. */
const keyOf = ({ actor, idempotencyKey }: Call): string | undefined =>
  actor.kind === 'visitor' ? undefined : idempotencyKey

/**
 * Claims the key inside the caller's transaction. Two calls with one key race for the row: the second waits for the
 * first to commit and then gets its answer; when the first rolled back, the second does the work.
 * @throws AppError 422 `idempotency.mismatch` when the key came before with another body or route.
 */
export const recallAnswer = async (
  tx: Tx,
  { clock, cipher }: Pick<Services, 'clock' | 'cipher'>,
  route: string,
  call: Call,
  input: unknown,
): Promise<{ body: unknown } | undefined> => {
  const key = keyOf(call)
  if (!key) return undefined
  const requestHash = cipher.tokenHash(JSON.stringify(input ?? null))
  const row = { actor: actorRef(call.actor), key, route, requestHash, createdAt: clock.now() }
  const claimed = await tx
    .insertInto('platform.idempotency')
    .values(row)
    .onConflict((conflict) => conflict.columns(['actor', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst()
  if (claimed) return undefined
  const found = await tx
    .selectFrom('platform.idempotency')
    .select(['route', 'requestHash', 'answerSealed'])
    .where('actor', '=', row.actor)
    .where('key', '=', row.key)
    .executeTakeFirstOrThrow()
  if (found.route !== route || found.requestHash !== requestHash) {
    throw new AppError(422, 'idempotency.mismatch', { field: 'Idempotency-Key' })
  }
  return { body: found.answerSealed ? JSON.parse(cipher.open(found.answerSealed)) : null }
}

/** Keeps what the operation's schema lets out, never more, and sealed: answers hold names and secrets. */
export const storeAnswer = async <O extends z.ZodType>(
  tx: Tx,
  { cipher }: Pick<Services, 'cipher'>,
  operation: Operation<z.ZodType, O>,
  call: Call,
  output: z.input<O>,
): Promise<void> => {
  const key = keyOf(call)
  if (!key) return
  const answerSealed = cipher.seal(JSON.stringify(operation.output.parse(output) ?? null))
  await tx
    .updateTable('platform.idempotency')
    .set({ answerSealed })
    .where('actor', '=', actorRef(call.actor))
    .where('key', '=', key)
    .execute()
}

/** Frees a claimed key: the call was refused, and may come again with it. */
export const releaseKey = async (tx: Tx, call: Call): Promise<void> => {
  const key = keyOf(call)
  if (!key) return
  await tx
    .deleteFrom('platform.idempotency')
    .where('actor', '=', actorRef(call.actor))
    .where('key', '=', key)
    .execute()
}

const KEPT_MS = 24 * 3_600_000

/** Lets go of answers older than 24 hours. */
export const forgetOldAnswers = async ({ db, clock }: Pick<Services, 'db' | 'clock'>): Promise<void> => {
  await db
    .deleteFrom('platform.idempotency')
    .where('createdAt', '<', new Date(clock.now().getTime() - KEPT_MS))
    .execute()
}
