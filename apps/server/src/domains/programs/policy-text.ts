import { AppError } from '@songtan/kernel'
import { loadPacks, type PolicySet } from '@songtan/policy'
import { z } from 'zod'
import type { ReadDb, Tx } from '../../platform/db/db.ts'
import type { Services } from '../../platform/use-case/services.ts'
import type { LawText } from './law-in-force.ts'

const storedSources = z.record(z.string(), z.string())

/** Keeps the whole text a determination is made from, once a version, so that it computes again for ever. */
export const recordPolicyText = async (
  tx: Tx,
  { clock }: Pick<Services, 'clock'>,
  { hash, sources }: LawText,
): Promise<void> => {
  await tx
    .insertInto('programs.policy_text')
    .values({ hash, sources: JSON.stringify(sources), recordedAt: clock.now() })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute()
}

/** Texts of the past that are kept ready: reading one takes a second, and most cases looked at rest on the same few. */
const KEPT = 4
const kept = new Map<string, PolicySet>()

const keep = (hash: string, set: PolicySet): PolicySet => {
  kept.delete(hash)
  kept.set(hash, set)
  const [oldest] = kept.keys()
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
  return set
}

/** The law a past determination was made from. @throws AppError 404 `policy.unknown-version` */
export const policyOf = async (
  db: ReadDb,
  { policies }: Pick<Services, 'policies'>,
  hash: string,
): Promise<PolicySet> => {
  if (hash === policies.hash) return policies.set
  const ready = kept.get(hash)
  if (ready) return keep(hash, ready)
  const row = await db
    .selectFrom('programs.policy_text')
    .select('sources')
    .where('hash', '=', hash)
    .executeTakeFirst()
  if (!row) throw new AppError(404, 'policy.unknown-version')
  const texts = Object.entries(storedSources.parse(row.sources))
  return keep(hash, loadPacks(texts.map(([path, text]) => ({ path, text }))))
}
