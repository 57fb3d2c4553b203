import { loadPacks, type PackSource, type PolicySet, policySetHash } from '@songtan/policy'
import type { Clock } from '../../platform/clock/clock.ts'
import type { ReadDb } from '../../platform/db/db.ts'
import type { Log } from '../../platform/log/log.ts'
import { readPackSources, readScenarioSources } from './load-policies.ts'
import { readPublished } from './publications.queries.ts'

/** The law as it stood at one moment, with the text it was read from (政策包). */
export interface LawText {
  readonly set: PolicySet
  /** Content hash; a determination names it. */
  readonly hash: string
  /** Path → text of every pack, kept with the first determination made from it. */
  readonly sources: Readonly<Record<string, string>>
}

/** The packs of `policies/` and what was published beside them since. */
export interface Policies extends LawText {
  /** The law as it is in force at this very moment: what is decided is decided by this. */
  current(db: ReadDb): Promise<LawText>
  /** Text of the packs as they came with the program, without what was published. */
  readonly packs: readonly PackSource[]
  /** Worked cases beside the packs, by path; read when first asked for. */
  scenarios(): Promise<readonly PackSource[]>
}

/** The law that packs make together. @throws PolicyError */
export const lawOf = (packs: readonly PackSource[]): LawText => {
  const set = loadPacks(packs)
  return {
    set,
    hash: policySetHash(set),
    sources: Object.fromEntries(packs.map(({ path, text }) => [path, text])),
  }
}

const FRESH_MS = 5000

interface Opening {
  readonly folder?: string | undefined
  /** Where publications are kept; without one the law is that of the folder. */
  readonly kept?: { readonly db: ReadDb; readonly clock: Clock; readonly log: Log } | undefined
}

/**
 * Keeps the law in memory. `current` asks the database each time whether anything was published or withdrawn, so that no
 * decision rests on older law; what is read of `set` without asking may be some seconds old, since another process may have
 * published. @throws PolicyError when a pack cannot be read: nothing starts on a law that is not understood.
 */
export const openPolicies = async ({ folder, kept }: Opening = {}): Promise<Policies> => {
  const packs = await readPackSources(folder)
  let scenarios: Promise<readonly PackSource[]> | undefined
  let standing = { key: '', law: lawOf(packs), at: 0 }

  const current = async (db: ReadDb): Promise<LawText> => {
    const published = await readPublished(db, standing.key)
    const at = kept?.clock.wall().getTime() ?? 0
    // Of many who ask right after a publication one reads the law; the others find it read.
    if (published && published.key !== standing.key)
      standing = { key: published.key, law: lawOf([...packs, ...published.files]), at }
    else standing = { ...standing, at }
    return standing.law
  }
  const lately = (): LawText => {
    if (kept && kept.clock.wall().getTime() - standing.at > FRESH_MS) {
      standing = { ...standing, at: kept.clock.wall().getTime() }
      current(kept.db).catch((error: Error) => kept.log.warn({ reason: error.message }, 'law not read again'))
    }
    return standing.law
  }
  if (kept) await current(kept.db)
  return {
    packs,
    current,
    scenarios: () => {
      scenarios ??= readScenarioSources(folder)
      return scenarios
    },
    get set() {
      return lately().set
    },
    get hash() {
      return lately().hash
    },
    get sources() {
      return lately().sources
    },
  }
}
