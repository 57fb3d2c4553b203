import { type Fen, fen } from '@songtan/kernel'
import type { Determination, FamilyClass, Findings, Grant } from '@songtan/policy'

/** What of a determination is compared: no words. */
export type Outcome = Pick<Determination, 'class' | 'perCapita' | 'grants'>

/** The outcome of findings that nobody has to read. */
export const outcomeOf = ({ decision, perCapita }: Findings): Outcome => ({
  class: decision.class,
  perCapita,
  grants: decision.grants,
})

/** A monthly grant that is certain enough to be paid. */
export interface DecidedGrant {
  readonly program: Grant['program']
  readonly personId: string | null
  readonly monthly: Fen
}

/** What a determination comes to, ready to be shown or decided. */
export interface Proposal {
  readonly class: FamilyClass
  readonly eligible: boolean
  readonly grants: readonly DecidedGrant[]
  readonly monthly: Fen
}

/** The family comes into a class, or a member is covered singly (单人户): then it is confirmed, else refused. */
export const isEligible = ({ class: found, grants }: Pick<Outcome, 'class' | 'grants'>): boolean =>
  (found !== 'none' && found !== 'unknown') || grants.length > 0

/** How much is still lacking before anybody may propose or decide: facts, parameters, unknown class or amounts. */
export const lackingIn = (found: Determination): number =>
  found.missing.length +
  (found.class === 'unknown' ? 1 : 0) +
  found.grants.filter(({ monthly }) => monthly === null).length

/** Undefined while anything is lacking: an unknown amount is never proposed. */
export const proposalOf = (found: Pick<Outcome, 'class' | 'grants'>): Proposal | undefined => {
  if (found.class === 'unknown') return undefined
  const grants = found.grants.flatMap(({ program, member, monthly }) =>
    monthly === null ? [] : [{ program, personId: member ?? null, monthly }],
  )
  if (grants.length < found.grants.length) return undefined
  return {
    class: found.class,
    eligible: isEligible(found),
    grants,
    monthly: fen(grants.reduce((sum, grant) => sum + grant.monthly, 0)),
  }
}

/** Where two determinations of one family part: class, income a person, or a grant. */
export interface Difference {
  readonly what: 'class' | 'per-capita' | 'grant'
  readonly about: string
  readonly before: string
  readonly after: string
}

const grantKey = ({ program, member }: Grant): string => (member ? `${program}:${member}` : program)
const said = (amount: Fen | null | undefined): string =>
  amount === undefined ? '' : amount === null ? '?' : String(amount)

const grantDifferences = (before: Outcome, after: Outcome): Difference[] => {
  const was = new Map(before.grants.map((grant) => [grantKey(grant), grant]))
  const is = new Map(after.grants.map((grant) => [grantKey(grant), grant]))
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((about) => ({
      what: 'grant' as const,
      about,
      before: said(was.get(about)?.monthly),
      after: said(is.get(about)?.monthly),
    }))
    .filter((difference) => difference.before !== difference.after)
}

/** Empty when both come to the same fen; amounts are told in fen. */
export const differencesOf = (before: Outcome, after: Outcome): Difference[] => [
  ...(before.class === after.class
    ? []
    : [{ what: 'class' as const, about: 'family', before: before.class, after: after.class }]),
  ...(before.perCapita === after.perCapita
    ? []
    : [
        {
          what: 'per-capita' as const,
          about: 'family',
          before: said(before.perCapita),
          after: said(after.perCapita),
        },
      ]),
  ...grantDifferences(before, after),
]
