import { ageOn, type PlainDate } from '@songtan/kernel'
import { useCodeName } from '../../shell/code-names.ts'
import type { FamilyView } from './fact-text.ts'
import './family-page.css'
import { Tag } from '../../shell/tag.tsx'
import { useFamilyPageTexts } from './family-page-texts.ts'
import { familyTree, type Obligor, obligorsOf } from './family-tree.ts'

type Member = FamilyView['members'][number]
type Fact = FamilyView['facts'][number]['declared'][number]['fact']

/** What is known of a person by now: verified where it was, else declared. */
const factsOf = ({ facts }: FamilyView, personId: string): Fact[] =>
  facts
    .filter((row) => row.personId === personId)
    .flatMap(({ declared, verified }) => (verified.length > 0 ? verified : declared).map(({ fact }) => fact))

/** Marks that change what a family may have; the reader sees the same facts below, with their sources. */
const useMarks = () => {
  const t = useFamilyPageTexts()
  const name = useCodeName()
  return (family: FamilyView, { personId, diedOn }: Member): string[] => {
    if (diedOn) return [t('died')]
    return factsOf(family, personId).flatMap((fact) => {
      if (fact.kind === 'disability' && fact.value.kind !== 'none')
        return [t('disabled', { kind: name('disability', fact.value.kind), grade: fact.value.grade ?? '?' })]
      if (fact.kind === 'majorIllness' && fact.value.has) return [t('ill')]
      if (fact.kind === 'schooling' && fact.value.level !== 'none')
        return [name('schooling', fact.value.level)]
      if (fact.kind === 'away' && fact.value.reason !== 'home') return [t('away')]
      if (fact.kind === 'labour' && fact.value.ability === 'none') return [t('noLabour')]
      if (fact.kind === 'selfCare' && fact.value.failed > 0) return [t('needsCare')]
      return []
    })
  }
}

const Inside = ({ family, member }: { readonly family: FamilyView; readonly member: Member }) => {
  const t = useFamilyPageTexts()
  const name = useCodeName()
  const marks = useMarks()(family, member)
  const age = ageOn(member.born as PlainDate, (member.diedOn ?? family.day) as PlainDate)
  return (
    <li className={member.relation === 'head' ? 'kin kin-head' : 'kin'}>
      <strong>{member.name}</strong>
      <div className="quiet">
        {name('relation', member.relation)} · {t('years', { n: age })}
      </div>
      {marks.map((mark) => (
        <Tag key={mark}>{mark}</Tag>
      ))}
    </li>
  )
}

const Outside = ({ family, obligor }: { readonly family: FamilyView; readonly obligor: Obligor }) => {
  const t = useFamilyPageTexts()
  const name = useCodeName()
  const whose = family.members.find(({ personId }) => personId === obligor.of)?.name ?? ''
  return (
    <li className="kin kin-outside">
      <strong>{t('kinOf', { name: whose, relation: name('supporterRelation', obligor.relation) })}</strong>
      <div className="quiet">
        {t('outside')}
        {obligor.born
          ? ` · ${t('years', { n: ageOn(obligor.born as PlainDate, family.day as PlainDate) })}`
          : ''}
      </div>
      <Tag color={obligor.able === undefined ? 'gold' : 'default'}>
        {t(obligor.able === undefined ? 'abilityUnknown' : obligor.able ? 'able' : 'notAble')}
      </Tag>
    </li>
  )
}

/** Who lives here, generation by generation, and outside the home those who owe support; a list of lists to a reader. */
export const FamilyTree = ({ family }: { readonly family: FamilyView }) => {
  const t = useFamilyPageTexts()
  const rows = familyTree(family.members, obligorsOf(family.facts))
  if (rows.length === 0) return <p className="quiet">{t('nobody')}</p>
  const words = (level: number) =>
    t(
      level < -1
        ? 'grandparents'
        : level === -1
          ? 'parents'
          : level === 0
            ? 'own'
            : level === 1
              ? 'children'
              : 'grandchildren',
    )
  return (
    <ol className="kin-tree" aria-label={t('tree')}>
      {rows.map(({ level, inside, outside }) => (
        <li key={level} className="kin-row">
          <span className="kin-level quiet">{words(level)}</span>
          {inside.length > 0 ? (
            <ul className="kin-inside">
              {inside.map((member) => (
                <Inside key={member.personId} family={family} member={member} />
              ))}
            </ul>
          ) : null}
          {outside.length > 0 ? (
            <ul className="kin-others">
              {outside.map((obligor) => (
                <Outside key={obligor.key} family={family} obligor={obligor} />
              ))}
            </ul>
          ) : null}
        </li>
      ))}
    </ol>
  )
}
