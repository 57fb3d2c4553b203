import type { PlaceLaw, RuleRow } from '@songtan/policy'
import { useLabel, useLanguage } from '../../shell/i18n.ts'
import { Section } from '../../shell/page.tsx'
import { Cite, From, Span } from './cite.tsx'
import { Sentence } from './sentence.tsx'
import { usePolicyTexts } from './texts.ts'

/** The expression as the pack writes it, for who maintains the rules. */
export const RuleText = ({
  name,
  cel,
  open = false,
}: {
  readonly name: string
  readonly cel: readonly string[]
  readonly open?: boolean
}) => {
  const t = usePolicyTexts()
  return (
    <details className="law-details" open={open}>
      <summary>{t('text')}</summary>
      <pre className="law-cel">{[name, ...cel].filter(Boolean).join('\n')}</pre>
    </details>
  )
}

/** One rule: what it says, what it rests on, and its text. */
export const Rule = ({
  row,
  law,
  open = false,
}: {
  readonly row: RuleRow
  readonly law: PlaceLaw
  readonly open?: boolean
}) => {
  const t = usePolicyTexts()
  const { rule, cel, origin } = row
  const { name, yes, no, basis, from, to } = rule
  return (
    <div className="law-rule">
      {yes ? (
        <p>
          {no ? <span className="quiet">{t('yes')} · </span> : null}
          <Sentence words={yes} law={law} />
        </p>
      ) : null}
      {no ? (
        <p>
          <span className="quiet">{t('no')} · </span>
          <Sentence words={no} law={law} />
        </p>
      ) : null}
      <p className="quiet">
        <Cite basis={basis} /> · {t(rule.of)} · <Span from={from} to={to} />{' '}
        {origin.level === 'nation' ? null : <From origin={origin} />}
      </p>
      <RuleText name={`${name} =`} cel={[cel]} open={open} />
    </div>
  )
}

/** Rules by the instrument they rest on; those without a sentence of their own stand together below. */
export const Rules = ({ law }: { readonly law: PlaceLaw }) => {
  const t = usePolicyTexts()
  const [language] = useLanguage()
  const byInstrument = Map.groupBy(law.rules, ({ rule }) => rule.basis.id)
  return [...byInstrument].map(([id, rows]) => {
    const [first] = rows
    const speaking = rows.filter(({ rule }) => rule.yes ?? rule.no)
    const helpers = rows.filter(({ rule }) => !(rule.yes ?? rule.no))
    return (
      <Section
        key={id}
        title={language === 'en' ? first?.rule.basis.en : `《${first?.rule.basis.instrument}》`}
      >
        {speaking.map((row) => (
          <Rule key={row.rule.name} row={row} law={law} />
        ))}
        {helpers.length > 0 ? (
          <details className="law-details">
            <summary>{t('helper', { n: helpers.length })}</summary>
            {helpers.map((row) => (
              <div key={row.rule.name} className="law-rule">
                <pre className="law-cel">{`${row.rule.name} =\n${row.cel}`}</pre>
                <p className="quiet">
                  <Cite basis={row.rule.basis} /> · {t(row.rule.of)} ·{' '}
                  <Span from={row.rule.from} to={row.rule.to} />{' '}
                  {row.origin.level === 'nation' ? null : <From origin={row.origin} />}
                </p>
              </div>
            ))}
          </details>
        ) : null}
      </Section>
    )
  })
}

/** When a person must look, whatever the rules come to. */
export const Reviews = ({ law }: { readonly law: PlaceLaw }) => {
  const t = usePolicyTexts()
  const label = useLabel()
  return (
    <Section title={t('reviews')}>
      {law.reviews.map(({ is, cel, origin }) => (
        <div key={`${is.code} ${cel[0]}`} className="law-rule">
          <p title={is.code}>
            <Sentence words={is.words} law={law} /> <span className="quiet">{t(is.of)}</span>{' '}
            {origin.level === 'nation' ? null : <span>{label(origin)}</span>}
          </p>
          <RuleText name="" cel={cel} />
        </div>
      ))}
    </Section>
  )
}
