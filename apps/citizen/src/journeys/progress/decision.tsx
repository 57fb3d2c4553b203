import { casesRoutes, urlOf } from '@songtan/contract'
import { parseYuan } from '@songtan/kernel'
import { CLASSES, PROGRAMS } from '../../household/labels.ts'
import { useLabel } from '../../shell/i18n.ts'
import { useWords } from '../../shell/words.ts'
import type { Letter, MyApplication } from './my-application.ts'
import { useProgressTexts } from './texts.ts'

type Reasons = NonNullable<MyApplication['decision']>['reasons']

const ReasonList = ({ reasons }: { readonly reasons: Reasons }) => {
  const t = useProgressTexts()
  const label = useLabel()
  return (
    <ol>
      {reasons.map((reason) => (
        <li key={reason.zh}>
          {label(reason)}
          {reason.formula === null ? null : (
            <p className="hint">{t('worked', { formula: label(reason.formula) })}</p>
          )}
        </li>
      ))}
    </ol>
  )
}

/** The few that decided; the steps on the way are there for whoever wants them. */
const Why = ({ reasons }: { readonly reasons: Reasons }) => {
  const t = useProgressTexts()
  const steps = reasons.filter(({ main }) => !main)
  return (
    <>
      <h3>{t('reasons')}</h3>
      <ReasonList reasons={reasons.filter(({ main }) => main)} />
      {steps.length === 0 ? null : (
        <details>
          <summary>{t('allReasons')}</summary>
          <p className="hint">{t('allReasonsHint')}</p>
          <ReasonList reasons={steps} />
        </details>
      )}
    </>
  )
}

/** What was decided, from when, and why. */
export const Decision = ({ decision }: { readonly decision: NonNullable<MyApplication['decision']> }) => {
  const t = useProgressTexts()
  const label = useLabel()
  const { money, month, day } = useWords()
  const granted = decision.outcome === 'confirmed'
  return (
    <section className="sheet" data-testid={`decision-${decision.outcome}`}>
      <h2>{t('decision')}</h2>
      <p className={granted ? 'notice good' : 'notice bad'}>
        <strong>{granted ? t('granted', { class: label(CLASSES[decision.class]) }) : t('refused')}</strong>
        <br />
        {t('decidedOn', { day: day(decision.decidedOn) })}
      </p>
      {granted ? (
        <ul className="amounts">
          {decision.grants.map(({ program, personId, monthly }) => (
            <li key={`${program} ${personId ?? ''}`} data-testid={`grant-${program}`}>
              <span>
                {personId === null
                  ? label(PROGRAMS[program])
                  : t('forMember', { program: label(PROGRAMS[program]) })}{' '}
                {t('fromMonth', { month: month(decision.fromMonth) })}
              </span>
              <strong className="money">
                {monthly === null ? t('amountLater') : t('aMonth', { amount: money(monthly) })}
              </strong>
            </li>
          ))}
        </ul>
      ) : null}
      <Why reasons={decision.reasons} />
    </section>
  )
}

const LetterCard = ({
  letter,
  county,
  id,
}: { readonly letter: Letter } & Pick<MyApplication, 'county' | 'id'>) => {
  const t = useProgressTexts()
  const label = useLabel()
  const { instant, day, money } = useWords()
  const pdf = urlOf(casesRoutes.printMyLetter, { county, id, letterId: letter.letterId })
  return (
    <section className="sheet" data-testid={`letter-${letter.kind}`}>
      <h3>{label(letter.title)}</h3>
      <p className="hint">
        {letter.number}
        {letter.deliveredAt === null ? '' : ` · ${t('delivered', { at: instant(letter.deliveredAt) })}`}
      </p>
      {letter.paragraphs.map((paragraph) => (
        <p key={paragraph.zh}>{label(paragraph)}</p>
      ))}
      {letter.figures.length === 0 ? null : (
        <ul className="amounts">
          {letter.figures.map(({ words, monthly }) => (
            <li key={words.zh}>
              <span>{label(words)}</span>
              <strong className="money">{t('aMonth', { amount: money(parseYuan(monthly)) })}</strong>
            </li>
          ))}
        </ul>
      )}
      <div className="notice">
        <p>
          <strong>{t('rights')}</strong>
        </p>
        <p>{label(letter.rights)}</p>
        {letter.appeal === null ? null : (
          <p data-testid="appeal">
            <strong>
              {t('appeal', { review: day(letter.appeal.review), suit: day(letter.appeal.suit) })}
            </strong>{' '}
            {t('appealHow')}
          </p>
        )}
      </div>
      <a className="button" href={pdf} download>
        {t('download')}
      </a>
    </section>
  )
}

/** Letters with their right of appeal (L1 §65), to read here and as PDF. */
export const Letters = ({ application }: { readonly application: MyApplication }) => {
  const t = useProgressTexts()
  const { letters, county, id } = application
  if (letters.length === 0) return null
  return (
    <section>
      <h2>{t('letters')}</h2>
      {letters.map((letter) => (
        <LetterCard key={letter.letterId} letter={letter} county={county} id={id} />
      ))}
    </section>
  )
}
