import { AppError } from '@songtan/kernel'
import type { Tx } from '../../platform/db/db.ts'
import type { Services } from '../../platform/use-case/services.ts'
import { countTry, type Limit } from './domain/limits.ts'

type Needs = Pick<Services, 'clock' | 'cipher'>

const keyOf = ({ cipher }: Needs, limit: Limit, whose: string): string =>
  cipher.index('attempt', `${limit.name}\0${whose}`)

/**
 * Counts one try, before it is judged. The row stays locked until the transaction ends, so of many at once, in
 * whatever process, each sees the count of the one before; it only stays counted when the caller commits or refuses
 * with a `CountedRefusal`.
 * @returns tries left after this one. @throws AppError 429 `access.locked` | `access.too-often`
 */
export const takeTry = async (
  tx: Tx,
  needs: Needs,
  limit: Limit,
  whose: string,
  code: 'access.locked' | 'access.too-often' = 'access.too-often',
): Promise<number> => {
  const key = keyOf(needs, limit, whose)
  const now = needs.clock.wall()
  await tx
    .insertInto('access.attempt')
    .values({ key, count: 0, since: now, lockedUntil: null })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()
  const tries = await tx
    .selectFrom('access.attempt')
    .select(['count', 'since', 'lockedUntil'])
    .where('key', '=', key)
    .forUpdate()
    .executeTakeFirst()
  const verdict = countTry(tries, limit, now)
  if (!verdict.allowed) {
    const seconds = verdict.secondsLeft
    throw new AppError(429, code, { params: { seconds, minutes: Math.ceil(seconds / 60) } })
  }
  await tx.updateTable('access.attempt').set(verdict.tries).where('key', '=', key).execute()
  return verdict.left
}

/** Forgets the tries of somebody who succeeded. */
export const clearTries = async (tx: Tx, needs: Needs, limit: Limit, whose: string): Promise<void> => {
  await tx
    .deleteFrom('access.attempt')
    .where('key', '=', keyOf(needs, limit, whose))
    .execute()
}

/** Takes back one counted try: an office behind one address is not locked by its people signing in rightly. */
export const returnTry = async (tx: Tx, needs: Needs, limit: Limit, whose: string): Promise<void> => {
  await tx
    .updateTable('access.attempt')
    .set((eb) => ({ count: eb('count', '-', 1), lockedUntil: null }))
    .where('key', '=', keyOf(needs, limit, whose))
    .where('count', '>', 0)
    .execute()
}
