import { LABOUR, RESIDENCES, SCHOOLINGS } from '../facts/codes.ts'
import { factWords } from '../facts/fact-words.ts'
import type { HouseholdFacts, MemberFacts } from '../facts/household-facts.ts'
import type { Words } from '../pack/pack-types.ts'
import { statusWords } from './status-words.ts'

/** A fact that is no amount, the other way round. */
export interface StatusChange {
  readonly subject: string
  readonly member?: string | undefined
  readonly from: string
  readonly to: string
  readonly facts: HouseholdFacts
  readonly premise: Words
}

const GRADES = [1, 2, 3, 4] as const

/** Other values of the facts of one member that were told; nobody is given a disability, a sentence or a disappearance. */
const otherwise = (
  m: MemberFacts,
): { key: string; from: string; to: string; change: Partial<MemberFacts> }[] => [
  ...(m.disability
    ? GRADES.filter((grade) => grade !== m.disability?.grade).map((grade) => ({
        key: 'disability',
        from: String(m.disability?.grade),
        to: String(grade),
        change: { disability: m.disability && { ...m.disability, grade } },
      }))
    : []),
  ...(m.majorIllness === undefined
    ? []
    : [
        {
          key: 'majorIllness',
          from: String(m.majorIllness),
          to: String(!m.majorIllness),
          change: { majorIllness: !m.majorIllness },
        },
      ]),
  ...(m.livesWith === undefined
    ? []
    : [
        {
          key: 'livesWith',
          from: String(m.livesWith),
          to: String(!m.livesWith),
          change: { livesWith: !m.livesWith },
        },
      ]),
  ...LABOUR.filter((labour) => m.labour && labour !== m.labour).map((labour) => ({
    key: 'labour',
    from: m.labour ?? '',
    to: labour,
    change: { labour },
  })),
  ...SCHOOLINGS.filter((schooling) => m.schooling && schooling !== m.schooling).map((schooling) => ({
    key: 'schooling',
    from: m.schooling ?? '',
    to: schooling,
    change: { schooling },
  })),
  ...(m.away ? [{ key: 'away', from: m.away, to: 'none', change: { away: null, awaySince: null } }] : []),
]

const premise = (about: Words, who: string, to: string): Words => ({
  zh: `${who}${who === '' ? '' : ' 的'}${about.zh}为“${statusWords(to).zh}”`,
  en: `“${about.en}”${who === '' ? '' : ` of ${who}`} were “${statusWords(to).en}”`,
})

/** Every told fact of a member, the family's residence and a supporter's ability, turned one at a time. */
export const statusChanges = (facts: HouseholdFacts): StatusChange[] => [
  ...facts.members.flatMap((m) =>
    otherwise(m).map(({ key, from, to, change }) => ({
      subject: `members.${m.id}.${key}`,
      member: m.id,
      ...{ from, to },
      facts: { ...facts, members: facts.members.map((other) => (other === m ? { ...m, ...change } : other)) },
      premise: premise(factWords(key), m.id, to),
    })),
  ),
  ...(facts.supporters ?? []).flatMap((s, i) =>
    s.able === undefined
      ? []
      : [
          {
            subject: `supporters.${i}.able`,
            member: s.of,
            from: String(s.able),
            to: String(!s.able),
            facts: {
              ...facts,
              supporters: facts.supporters?.map((other) => (other === s ? { ...s, able: !s.able } : other)),
            },
            premise: premise(factWords('able'), s.of, String(!s.able)),
          },
        ],
  ),
  ...RESIDENCES.filter((residence) => residence !== facts.residence).map((residence) => ({
    subject: 'residence',
    from: facts.residence,
    to: residence,
    facts: { ...facts, residence },
    premise: premise({ zh: '居住地类型', en: 'the kind of residence' }, '', residence),
  })),
]
