import { loadPacks, type PackSource, type PolicySet, policySetHash } from '@songtan/policy'
import { readPackSources, readScenarioSources } from './load-policies.ts'

/** The law in force in this process, with the text it was read from (政策包). */
export interface Policies {
  readonly set: PolicySet
  /** Content hash; a determination names it. */
  readonly hash: string
  /** Path → text of every pack, kept with the first determination made from it. */
  readonly sources: Readonly<Record<string, string>>
  /** Worked cases beside the packs, by path; read when first asked for. */
  readonly scenarios: () => Promise<readonly PackSource[]>
}

declare module '../../platform/use-case/services.ts' {
  interface Services {
    readonly policies: Policies
  }
}

/** @throws PolicyError when a pack cannot be read: nothing starts on a law that is not understood. */
export const openPolicies = async (folder?: string): Promise<Policies> => {
  const sources = await readPackSources(folder)
  const set = loadPacks(sources)
  let scenarios: Promise<readonly PackSource[]> | undefined
  return {
    scenarios: () => {
      scenarios ??= readScenarioSources(folder)
      return scenarios
    },
    set,
    hash: policySetHash(set),
    sources: Object.fromEntries(sources.map(({ path, text }) => [path, text])),
  }
}
