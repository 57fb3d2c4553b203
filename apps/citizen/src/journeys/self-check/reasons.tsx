import { articleInEnglish } from '@songtan/kernel'
import type { Basis, Determination } from '@songtan/policy'
import { useLanguage } from '../../shell/i18n.ts'
import { reasonsOf, refusalsOf, spoken } from './outcome.ts'
import { useSelfCheckTexts } from './texts.ts'

const Sentence = ({ words, basis }: { readonly words: string; readonly basis: Basis }) => {
  const t = useSelfCheckTexts()
  const [language] = useLanguage()
  const cited =
    language === 'en'
      ? { instrument: basis.en, article: articleInEnglish(basis.article) }
      : { instrument: basis.instrument, article: basis.article }
  return (
    <li>
      {words}
      <span className="basis">{t('basis', cited)}</span>
    </li>
  )
}

/** The applied rules as sentences, each with its article. */
export const Reasons = ({ determination }: { readonly determination: Determination }) => {
  const t = useSelfCheckTexts()
  const [language] = useLanguage()
  const refusals = refusalsOf(determination)
  const looks = determination.review.filter(({ code }) => !['amount-unknown', 'assumed-fact'].includes(code))
  return (
    <>
      {refusals.length > 0 ? (
        <section className="sheet" data-testid="why-not">
          <h2>{t('whyNot')}</h2>
          <ol>
            {refusals.map(({ reason, en, basis }) => (
              <Sentence key={reason} words={spoken(reason, en, language)} basis={basis} />
            ))}
          </ol>
        </section>
      ) : null}
      <section className="sheet" data-testid="why">
        <h2>{t('why')}</h2>
        <ol>
          {reasonsOf(determination).map(({ zh, en, basis }) => (
            <Sentence key={zh} words={spoken(zh, en, language)} basis={basis} />
          ))}
        </ol>
      </section>
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
