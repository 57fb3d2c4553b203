import { isUnsure } from '../../household/household-form.ts'
import { memberNames } from '../../household/member-names.ts'
import { useHouseholdTexts } from '../../household/texts.ts'
import { CheckField } from '../../shell/fields.tsx'
import { useLanguage } from '../../shell/i18n.ts'
import type { ApplyQuestionProps } from './questions.tsx'
import type { ApplyStepId } from './steps.ts'
import { useApplyTexts } from './texts.ts'

interface ReviewProps extends ApplyQuestionProps {
  readonly onStep: (step: ApplyStepId) => void
}

const useSummary = ({ form }: Pick<ReviewProps, 'form'>) => {
  const t = useApplyTexts()
  const q = useHouseholdTexts()
  const [language] = useLanguage()
  const names = memberNames(form.members, language)
  const comma = language === 'en' ? ', ' : '、'
  const count = (rows: readonly unknown[]) =>
    rows.length === 0 ? t('nothing') : t('lines', { n: rows.length })
  const holder = names.get(form.account.holder)
  const unsure = form.members.flatMap((m) => (isUnsure(m) ? [names.get(m.key) ?? ''] : [])).join(comma)
  const lines: readonly { readonly step: ApplyStepId; readonly title: string; readonly words: string }[] = [
    {
      step: 'behalf',
      title: t('behalfTitle'),
      words: form.behalf === 'other' ? `${t('other')} · ${form.helper.name}` : t('own'),
    },
    {
      step: 'where',
      title: q('whereTitle'),
      words: `${form.places.map(({ name }) => name).join(' ')} ${form.address}`,
    },
    {
      step: 'members',
      title: q('membersTitle'),
      words: t('people', { n: form.members.length, names: [...names.values()].join(comma) }),
    },
    {
      step: 'health',
      title: q('healthTitle'),
      words: unsure === '' ? t('healthSaid') : t('healthUnsure', { names: unsure }),
    },
    { step: 'incomes', title: q('incomesTitle'), words: count(form.incomes) },
    { step: 'assets', title: q('assetsTitle'), words: count(form.assets) },
    { step: 'spending', title: q('spendingTitle'), words: count(form.spending) },
    { step: 'supporters', title: q('supportersTitle'), words: count(form.supporters) },
    { step: 'holding', title: q('holdingTitle'), words: count(form.holding) },
    {
      step: 'account',
      title: t('accountTitle'),
      words: holder === undefined ? t('accountLater') : `${holder} · ${form.account.bank}`,
    },
  ]
  return lines
}

/** Everything once more, with a way to each question, and the written commitment (L5 一(二)). */
export const ReviewQuestion = ({ form, onChange, onStep }: ReviewProps) => {
  const t = useApplyTexts()
  const lines = useSummary({ form })
  return (
    <>
      <dl className="sheet review">
        {lines.map(({ step, title, words }) => (
          <div key={step}>
            <dt className="said">{title}</dt>
            <dd className="said">{words}</dd>
            <dd className="change">
              <button type="button" className="plain" onClick={() => onStep(step)}>
                {t('change')}
                <span className="unseen"> · {title}</span>
              </button>
            </dd>
          </div>
        ))}
      </dl>
      <h2>{t('consentTitle')}</h2>
      <p>{t('consentText')}</p>
      <CheckField
        name="consent"
        label={t('consent')}
        checked={form.consent}
        onChange={(consent) => onChange({ consent })}
      />
    </>
  )
}
