import { articleInEnglish } from '@songtan/kernel'
import type { Reason } from '@songtan/policy'
import { useLanguage } from '../../shell/i18n.ts'
import { type Outcome, opensHelp, spoken } from './outcome.ts'
import { useSelfCheckTexts } from './texts.ts'

const ReasonList = ({ reasons }: { readonly reasons: readonly Reason[] }) => {
  const t = useSelfCheckTexts()
  const [language] = useLanguage()
  return (
    <ol>
      {reasons.map(({ zh, en, basis, formula }) => (
        <li key={zh}>
          {spoken(zh, en, language)}
          {formula === undefined ? null : (
            <p className="hint">{t('worked', { formula: spoken(formula.zh, formula.en, language) })}</p>
          )}
          <span className="basis">
            {t(
              'basis',
              language === 'en'
                ? { instrument: basis.en, article: articleInEnglish(basis.article) }
                : { instrument: basis.instrument, article: basis.article },
            )}
          </span>
        </li>
      ))}
    </ol>
  )
}

/** The few reasons that decide, each with its article; the steps on the way are there for whoever wants them. */
const Why = ({ determination, reasons }: Outcome & { readonly kind: 'told' }) => {
  const t = useSelfCheckTexts()
  const [main, steps] = [reasons.filter((reason) => reason.main), reasons.filter((reason) => !reason.main)]
  const refused = determination.class === 'none' && !opensHelp(determination)
  if (reasons.length === 0) return null
  return (
    <section className="sheet" data-testid="why">
      <h2>{t(refused ? 'whyNot' : 'why')}</h2>
      {main.length === 0 ? null : <ReasonList reasons={main} />}
      {steps.length === 0 ? null : (
        <details data-testid="all-reasons">
          <summary>{t('allReasons')}</summary>
          {main.length === 0 ? null : <p className="hint">{t('allReasonsHint')}</p>}
          <ReasonList reasons={steps} />
        </details>
      )}
    </section>
  )
}

/** Why it comes to this, and at what a person would have to look. */
export const Reasons = ({ outcome }: { readonly outcome: Outcome & { readonly kind: 'told' } }) => {
  const t = useSelfCheckTexts()
  const [language] = useLanguage()
  const looks = outcome.determination.review.filter(
    ({ code }) => !['amount-unknown', 'assumed-fact'].includes(code),
  )
  return (
    <>
      <Why {...outcome} />
      {looks.length > 0 ? (
        <section className="sheet">
          <h2>{t('look')}</h2>
          <ul>
            {looks.map(({ zh, en, about, code }) => (
              <li key={`${code} ${about}`}>{spoken(zh, en, language)}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}
