import { today } from '@songtan/contract'
import type { Determination, HouseholdFacts, PolicySet } from '@songtan/policy'
import { useEffect, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { carryAnswers } from '../../household/carried.ts'
import type { HouseholdForm } from '../../household/household-form.ts'
import { memberNames } from '../../household/member-names.ts'
import { factsOf } from '../../household/to-facts.ts'
import { Heading } from '../../shell/heading.tsx'
import { useLanguage } from '../../shell/i18n.ts'
import { Problem } from '../../shell/states.tsx'
import { Help } from './help.tsx'
import { OtherHelp } from './other-help.tsx'
import { missingWords, type Outcome, opensHelp, outcomeOf } from './outcome.ts'
import { policyOf } from './policy.ts'
import { Reasons } from './reasons.tsx'
import { useSelfCheckTexts } from './texts.ts'

interface Found {
  readonly turn: number
  readonly outcome?: Outcome
  /** Where nobody knows whether the family counts as countryside: what it would be in a town, if not the same. */
  readonly asTown?: Determination | undefined
  readonly error?: Error
}

const sameHelp = (one: Determination, other: Determination): boolean =>
  one.class === other.class && JSON.stringify(one.grants) === JSON.stringify(other.grants)

const townOf = (set: PolicySet, facts: HouseholdFacts): Determination | undefined => {
  const [here, there] = [outcomeOf(set, facts), outcomeOf(set, { ...facts, residence: 'urban' })]
  if (here.kind !== 'told' || there.kind !== 'told') return undefined
  return sameHelp(here.determination, there.determination) ? undefined : there.determination
}

const useOutcome = (form: HouseholdForm) => {
  const [language] = useLanguage()
  const [found, setFound] = useState<Found>({ turn: 0 })
  const [turn, setTurn] = useState(0)
  const facts = useMemo(() => factsOf(form, memberNames(form.members, language), today()), [form, language])
  const open = form.residence === 'unsure'
  useEffect(() => {
    let wanted = true
    policyOf(facts.place)
      .then(
        (set) =>
          wanted &&
          setFound({ turn, outcome: outcomeOf(set, facts), ...(open ? { asTown: townOf(set, facts) } : {}) }),
      )
      .catch((error: Error) => wanted && setFound({ turn, error }))
    return () => {
      wanted = false
    }
  }, [facts, turn, open])
  return { ...found, again: () => setTurn((n) => n + 1) }
}

const titleOf = (d: Determination) =>
  d.class === 'unknown' && d.grants.length === 0 ? 'unsureTitle' : opensHelp(d) ? 'resultTitle' : 'noneTitle'

const Unknown = ({ outcome }: { readonly outcome: Outcome & { kind: 'told' } }) => {
  const t = useSelfCheckTexts()
  const [language] = useLanguage()
  const words = missingWords(outcome.determination.missing, language)
  if (words.length === 0) return null
  return (
    <section className="sheet" data-testid="still-unknown">
      <h2>{t('still')}</h2>
      <ul>
        {words.map((word) => (
          <li key={word}>{word}</li>
        ))}
      </ul>
      <p className="hint">{t('stillHint')}</p>
      {outcome.otherwise ? (
        <>
          <p>{t('if')}</p>
          <Help determination={outcome.otherwise} />
        </>
      ) : null}
    </section>
  )
}

const NextSteps = ({ form, onChange }: ResultProps) => {
  const t = useSelfCheckTexts()
  const [, navigate] = useLocation()
  return (
    <section className="sheet">
      <h2>{t('next')}</h2>
      <p>{t('nextApply')}</p>
      <div className="row">
        <button
          type="button"
          className="main wide"
          onClick={() => {
            carryAnswers(form)
            navigate('/apply')
          }}
        >
          {t('apply')}
        </button>
        <button type="button" className="wide" onClick={onChange}>
          {t('change')}
        </button>
      </div>
      <p className="hint">{t('nextNone')}</p>
    </section>
  )
}

interface ResultProps {
  readonly form: HouseholdForm
  readonly onChange: () => void
}

/** What the answers come to, why, and what to do next. */
const Result = ({ form, onChange }: ResultProps) => {
  const t = useSelfCheckTexts()
  const { outcome, asTown, error, again } = useOutcome(form)
  if (error) return <Problem error={error} onAgain={again} />
  if (!outcome) return <p role="status">{t('computing')}</p>
  if (outcome.kind === 'no-figures')
    return (
      <>
        <Heading>{t('noFiguresTitle')}</Heading>
        <p>{t('noFigures')}</p>
        <NextSteps form={form} onChange={onChange} />
      </>
    )
  return (
    <div data-testid="self-check-result">
      <Heading>{t(titleOf(outcome.determination))}</Heading>
      <p className="notice">{t('estimate')}</p>
      {titleOf(outcome.determination) === 'unsureTitle' ? null : (
        <section className="sheet">
          <Help determination={outcome.determination} />
        </section>
      )}
      {asTown ? (
        <section className="sheet" data-testid="as-town">
          <p>{t('asTown')}</p>
          <Help determination={asTown} />
        </section>
      ) : null}
      <Unknown outcome={outcome} />
      <NextSteps form={form} onChange={onChange} />
      <OtherHelp given={outcome.given} />
      <Reasons outcome={outcome} />
      <p className="quiet">{t('private')}</p>
    </div>
  )
}

export default Result
