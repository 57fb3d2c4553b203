import type { ApplicationContent, ApplicationMember, FamilyFact } from '@songtan/contract'

/** A fact as the form tells it; `member` is the form's own word, absent for the family as a whole. */
export interface DeclaredFact {
  readonly member: string | undefined
  readonly fact: FamilyFact
}

const given = <T>(answer: T | undefined, fact: (answer: T) => FamilyFact): FamilyFact[] =>
  answer === undefined ? [] : [fact(answer)]

/** What the family could not say is no fact: the assessment tells that it is missing. */
const memberFacts = (member: ApplicationMember): FamilyFact[] => {
  const { away, awaySince } = member
  return [
    ...given(member.disability, (held) => ({ kind: 'disability', value: held ?? { kind: 'none' } })),
    ...given(member.majorIllness, (has) => ({ kind: 'majorIllness', value: { has } })),
    ...given(member.selfCareFailed, (failed) => ({ kind: 'selfCare', value: { failed } })),
    ...given(member.labour, (ability) => ({ kind: 'labour', value: { ability } })),
    ...given(member.schooling, (level) => ({ kind: 'schooling', value: { level } })),
    { kind: 'livesWith', value: { together: member.livesWith } },
    {
      kind: 'away',
      value:
        away === null
          ? { reason: 'home' }
          : { reason: away, ...(awaySince === undefined ? {} : { since: awaySince }) },
    },
  ]
}

/** An empty list of the form is a declaration that there is none, which the register keeps as an amount of 0. */
const NONE: Readonly<Record<'incomes' | 'assets' | 'spending' | 'supporters', FamilyFact>> = {
  incomes: { kind: 'income', value: { kind: 'other', amount: 0, per: 'year' } },
  assets: { kind: 'asset', value: { kind: 'deposit', value: 0 } },
  spending: { kind: 'spending', value: { kind: 'other', amount: 0 } },
  supporters: { kind: 'supporter', value: { relation: 'none' } },
}

const listed = (content: ApplicationContent): Record<keyof typeof NONE, DeclaredFact[]> => ({
  incomes: content.incomes.map(({ member, ...value }) => ({ member, fact: { kind: 'income', value } })),
  assets: content.assets.map(({ member, ...value }) => ({ member, fact: { kind: 'asset', value } })),
  spending: content.spending.map(({ member, ...value }) => ({ member, fact: { kind: 'spending', value } })),
  supporters: content.supporters.map(({ of, ...value }) => ({
    member: of,
    fact: { kind: 'supporter', value },
  })),
})

/** Everything the form declares (申报), as the register keeps facts; the applicant stands for the lists left empty. */
export const declaredFacts = (content: ApplicationContent): DeclaredFact[] => {
  const applicant = content.members.find(({ relation }) => relation === 'applicant')?.key
  const lists = listed(content)
  const kinds = ['incomes', 'assets', 'spending', 'supporters'] as const
  return [
    ...content.members.flatMap((member) => memberFacts(member).map((fact) => ({ member: member.key, fact }))),
    ...kinds.flatMap((kind) =>
      lists[kind].length > 0 ? lists[kind] : [{ member: applicant, fact: NONE[kind] }],
    ),
    ...content.holding.map(({ member, ...value }) => ({ member, fact: { kind: 'holding' as const, value } })),
  ]
}
