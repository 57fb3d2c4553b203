import type { Determination } from '@songtan/policy'

/** How somebody is called who was assessed and has left the family since. */
const FORMER = { zh: '原家庭成员', en: 'a former member' } as const

const membersOf = ({ trace, refusals, grants }: Determination): string[] => [
  ...new Set([...trace, ...refusals, ...grants].flatMap(({ member }) => (member ? [member] : []))),
]

/**
 * The sentences of a determination with the members' names in them. What is frozen speaks of members by their ids;
 * whoever reads it, at the desk, on the phone or in a letter, reads names.
 */
export const withNames = (found: Determination, names: ReadonlyMap<string, string>): Determination => {
  const members = membersOf(found)
  const put = (text: string, language: keyof typeof FORMER): string =>
    members.reduce((said, id) => said.replaceAll(id, names.get(id) ?? FORMER[language]), text)
  const sentences = <S extends { readonly zh: string; readonly en: string }>(said: S): S => ({
    ...said,
    zh: put(said.zh, 'zh'),
    en: put(said.en, 'en'),
  })
  return {
    ...found,
    refusals: found.refusals.map((row) => ({
      ...row,
      reason: put(row.reason, 'zh'),
      en: put(row.en, 'en'),
    })),
    review: found.review.map(sentences),
    trace: found.trace.map(sentences),
  }
}
