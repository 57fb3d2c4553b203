import type { Counterfactual, Determination } from '@songtan/policy'

/** How somebody is called who was assessed and has left the family since. */
const FORMER = { zh: '原家庭成员', en: 'a former member' } as const

const membersOf = ({ trace, refusals, grants }: Determination): string[] => [
  ...new Set([...trace, ...refusals, ...grants].flatMap(({ member }) => (member ? [member] : []))),
]

type Put = (text: string, language: keyof typeof FORMER) => string

/** Puts names in the place of ids in a sentence. */
export const namesPut =
  (members: readonly string[], names: ReadonlyMap<string, string>): Put =>
  (text, language) =>
    members.reduce((said, id) => said.replaceAll(id, names.get(id) ?? FORMER[language]), text)

const sentences = <S extends { readonly zh: string; readonly en: string }>(said: S, put: Put): S => ({
  ...said,
  zh: put(said.zh, 'zh'),
  en: put(said.en, 'en'),
})

/** What would have changed the outcome, with the members' names. */
export const changesWithNames = (
  changes: readonly Counterfactual[],
  names: ReadonlyMap<string, string>,
): Counterfactual[] =>
  changes.map((change) => {
    const told = [change.member, ...change.outcome.grants.map(({ member }) => member)]
    return sentences(change, namesPut([...new Set(told.flatMap((id) => id ?? []))], names))
  })

/**
 * The sentences of a determination with the members' names in them. What is frozen speaks of members by their ids;
 * whoever reads it, at the desk, on the phone or in a letter, reads names.
 */
export const withNames = (found: Determination, names: ReadonlyMap<string, string>): Determination => {
  const put = namesPut(membersOf(found), names)
  return {
    ...found,
    refusals: found.refusals.map((row) => ({
      ...row,
      reason: put(row.reason, 'zh'),
      en: put(row.en, 'en'),
    })),
    review: found.review.map((row) => sentences(row, put)),
    trace: found.trace.map((step) => sentences(step, put)),
  }
}
