import { fen, plainDate } from '@songtan/kernel'
import type { HouseholdFacts, MemberFacts } from './household-facts.ts'

const memberDefaults = {
  disability: null,
  majorIllness: false,
  selfCareFailed: 0,
  labour: 'full',
  schooling: 'none',
} as const satisfies Partial<MemberFacts>

const lists = ['incomes', 'assets', 'spending', 'supporters'] as const

/**
 * Closes every lacking fact to "absent" and says which: what a loader of files does, never the engine.
 * Co-residence, place of registration and being at home have their defaults in the format and are not assumed.
 */
export const closeAssumed = (facts: HouseholdFacts): HouseholdFacts => {
  const assumed: string[] = []
  const members = facts.members.map((m): MemberFacts => {
    for (const [key, gone] of Object.entries(lacking(m))) if (gone) assumed.push(`members.${m.id}.${key}`)
    return {
      ...memberDefaults,
      register: facts.place,
      livesWith: true,
      away: null,
      awaySince: null,
      ...known(m),
    }
  })
  for (const key of lists) if (facts[key] === undefined) assumed.push(key)
  const supporters = facts.supporters?.map((s, i) => {
    if (s.able === undefined) assumed.push(`supporters.${i}.able`)
    return { ...s, able: s.able ?? false }
  })
  return {
    ...facts,
    members,
    incomes: facts.incomes ?? [],
    assets: facts.assets ?? [],
    spending: facts.spending ?? [],
    supporters: supporters ?? [],
    holding: facts.holding ?? [],
    change: facts.change ? { selfReported: false, ...known(facts.change) } : null,
    assumed: assumed.sort(),
  }
}

const lacking = (m: MemberFacts) => ({
  disability: m.disability === undefined,
  majorIllness: m.majorIllness === undefined,
  selfCareFailed: m.selfCareFailed === undefined,
  labour: m.labour === undefined,
  schooling: m.schooling === undefined,
  awaySince: m.away != null && m.awaySince === undefined,
})

/** A record without its undefined keys, so that spreading it leaves defaults alone. */
const known = <T extends object>(given: T): T => {
  const copy = { ...given }
  for (const key of Object.keys(copy))
    if (Reflect.get(copy, key) === undefined) Reflect.deleteProperty(copy, key)
  return copy
}

const DEAR = fen(100_000_000_00)

/** For each assumed path, the facts with that one fact the other way round. */
export const flips = (facts: HouseholdFacts): { path: string; facts: HouseholdFacts }[] =>
  (facts.assumed ?? []).flatMap((path) =>
    flipsOf(facts, path).map((f) => ({ path, facts: { ...f, assumed: [] } })),
  )

const flipsOf = (facts: HouseholdFacts, path: string): HouseholdFacts[] => {
  const [root = '', id = '', key = ''] = path.split('.')
  if (root === 'members')
    return otherways(key).map((change) => ({
      ...facts,
      members: facts.members.map((m) => (m.id === id ? { ...m, ...change } : m)),
    }))
  if (key === 'able')
    return [
      {
        ...facts,
        supporters: facts.supporters?.map((s, i) => (String(i) === id ? { ...s, able: true } : s)),
      },
    ]
  const everyone = facts.members.map((m) => m.id)
  const one = everyone.slice(0, 1)
  if (root === 'incomes')
    return [
      { ...facts, incomes: one.map((member) => ({ member, kind: 'business', amount: DEAR, per: 'year' })) },
    ]
  if (root === 'assets')
    return [{ ...facts, assets: one.map((member) => ({ member, kind: 'deposit', value: DEAR })) }]
  if (root === 'spending')
    return [{ ...facts, spending: one.map((member) => ({ member, kind: 'medical', amount: DEAR })) }]
  return everyone.map((of) => ({ ...facts, supporters: [{ of, relation: 'child', able: true }] }))
}

const otherways = (key: string): Partial<MemberFacts>[] => {
  if (key === 'disability') return [{ disability: { kind: 'mental', grade: 1 } }]
  if (key === 'majorIllness') return [{ majorIllness: true }]
  if (key === 'selfCareFailed') return [{ selfCareFailed: 1 }, { selfCareFailed: 6 }]
  if (key === 'labour') return [{ labour: 'none' }]
  if (key === 'schooling') return [{ schooling: 'senior' }, { schooling: 'undergraduate' }]
  return [{ awaySince: plainDate('1900-01-01') }]
}
