import { AppError } from '@songtan/kernel'
import type { z } from 'zod'
import { actorRef } from '../authz/actor.ts'
import type { Clock } from '../clock/clock.ts'
import { sm3 } from '../crypto/cipher.ts'
import type { Tx } from '../db/db.ts'
import type { Call, Operation } from './use-case.ts'

/**
 * Claims the key inside the caller's transaction. Two calls with one key race for the row: the second waits for the
 * first to commit and then gets its answer; when the first rolled back, the second does the work.
 * @throws AppError 422 `idempotency.mismatch` when the key came before with another body or route.
 */
export const recallAnswer = async (
  tx: Tx,
  clock: Clock,
  route: string,
  { actor, idempotencyKey }: Call,
  input: unknown,
): Promise<{ body: unknown } | undefined> => {
  if (!idempotencyKey) return undefined
  const requestHash = sm3(JSON.stringify(input ?? null))
  const row = { actor: actorRef(actor), key: idempotencyKey, route, requestHash, createdAt: clock.now() }
  const claimed = await tx
    .insertInto('platform.idempotency')
    .values(row)
    .onConflict((conflict) => conflict.columns(['actor', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst()
  if (claimed) return undefined
  const found = await tx
    .selectFrom('platform.idempotency')
    .select(['route', 'requestHash', 'body'])
    .where('actor', '=', row.actor)
    .where('key', '=', row.key)
    .executeTakeFirstOrThrow()
  if (found.route !== route || found.requestHash !== requestHash) {
    throw new AppError(422, 'idempotency.mismatch', { field: 'Idempotency-Key' })
  }
  return { body: found.body }
}

/** Keeps what the operation's schema lets out, never more. */
export const storeAnswer = async <O extends z.ZodType>(
  tx: Tx,
  operation: Operation<z.ZodType, O>,
  { actor, idempotencyKey }: Call,
  output: z.input<O>,
): Promise<void> => {
  if (!idempotencyKey) return
  await tx
    .updateTable('platform.idempotency')
    .set({ status: 200, body: JSON.stringify(operation.output.parse(output) ?? null) })
    .where('actor', '=', actorRef(actor))
    .where('key', '=', idempotencyKey)
    .execute()
}
