import type { OutputOf, registryRoutes } from '@songtan/contract'
import { useLanguage } from '../../shell/i18n.ts'
import { useWords } from '../../shell/words.ts'
import { factWords } from './fact-words.ts'
import { PlaceName } from './place-name.tsx'
import { useFamilyTexts } from './texts.ts'

export type Correction = OutputOf<typeof registryRoutes.myCorrections>['items'][number]
type Members = OutputOf<typeof registryRoutes.myFamily>['members']

const TONES = { received: 'notice', corrected: 'notice good', kept: 'notice' } as const

/** The same for the same thing: a kind of fact of somebody, a member, the account. */
export const thingOf = ({ what, personId, kind, aspect }: Correction['about']): string =>
  [what, personId, kind, aspect].join(' ')

const Answer = ({ correction }: { readonly correction: Correction }) => {
  const t = useFamilyTexts()
  const { instant } = useWords()
  const { state, answer, answeredAt, town } = correction
  if (state === 'received')
    return (
      <p>
        {t('handles')} <PlaceName code={town} />
      </p>
    )
  return (
    <>
      <p>
        {t(state === 'kept' ? 'keptWhy' : 'correctedHow')}
        {answer}
      </p>
      {answeredAt === null ? null : <p className="hint">{t('answeredAt', { at: instant(answeredAt) })}</p>}
    </>
  )
}

const One = ({ correction, members }: { readonly correction: Correction; readonly members: Members }) => {
  const t = useFamilyTexts()
  const [language] = useLanguage()
  const { instant } = useWords()
  const { about, facts, number, says, state, askedAt } = correction
  const held = facts.flatMap(({ fact }) => factWords(fact, language) ?? [])
  const member = members.find(({ personId }) => personId === about.personId)
  const label = {
    fact: held[0]?.label ?? t('facts'),
    member: member ? t('member', { name: member.name }) : t('memberGone'),
    account: t('account'),
  }[about.what]
  const values = [...new Set(held.map(({ value }) => value))].join(language === 'en' ? '; ' : '；')
  return (
    <article className={TONES[state]} data-testid="correction">
      <p>
        <strong>{label}</strong> · {t(state)}
      </p>
      <p className="hint">
        {number} · {t('correctionAt', { at: instant(askedAt) })}
      </p>
      {values === '' ? null : <p>{t('heldThen', { value: values })}</p>}
      <p>{t('weSaid')}</p>
      <blockquote>{says}</blockquote>
      <Answer correction={correction} />
    </article>
  )
}

/** What the family asked to have corrected: with whom it is, and how it was answered (PIPL §46). */
export const Corrections = ({
  items,
  members,
}: {
  readonly items: readonly Correction[]
  readonly members: Members
}) => {
  const t = useFamilyTexts()
  if (items.length === 0) return null
  return (
    <section className="sheet" data-testid="corrections">
      <h2>{t('corrections')}</h2>
      {items.map((correction) => (
        <One key={correction.correctionId} correction={correction} members={members} />
      ))}
    </section>
  )
}
