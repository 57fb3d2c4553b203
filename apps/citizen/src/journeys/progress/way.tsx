import { useLabel } from '../../shell/i18n.ts'
import { useWords } from '../../shell/words.ts'
import type { MyApplication } from './my-application.ts'
import { AHEAD_WORDS, aheadOf } from './states.ts'
import { useProgressTexts } from './texts.ts'

/** The whole way as a line: what was done and when, where it is, what is still to come. */
export const Way = ({ application }: { readonly application: MyApplication }) => {
  const t = useProgressTexts()
  const label = useLabel()
  const { instant } = useWords()
  const { way, state } = application
  return (
    <section className="sheet" data-testid="way">
      <h2>{t('way')}</h2>
      <ol className="way">
        {way.map((step, i) => {
          const current = i === way.length - 1
          return (
            <li
              key={`${step.state} ${step.at}`}
              className={current ? 'current' : 'done'}
              aria-current={current ? 'step' : undefined}
            >
              {label(step.words)}
              <span className="hint">{instant(step.at)}</span>
            </li>
          )
        })}
        {aheadOf(state).map((next) => (
          <li key={next} className="ahead">
            {label(AHEAD_WORDS[next])}
            <span className="hint">{t('ahead')}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
