import type { OutputOf, registryRoutes } from '@songtan/contract'
import { useLanguage } from '../../shell/i18n.ts'
import { useWords } from '../../shell/words.ts'
import { type FactWords, factWords } from './fact-words.ts'
import { useFamilyTexts } from './texts.ts'

type Comparison = OutputOf<typeof registryRoutes.myFamily>['facts'][number]
type Side = Comparison['declared']

interface Row {
  readonly key: string
  readonly label: string
  readonly declared: readonly string[]
  readonly verified: readonly string[]
  readonly different: boolean
}

const useRows = (facts: readonly Comparison[]): readonly Row[] => {
  const [language] = useLanguage()
  const { day } = useWords()
  const said = (side: Side) =>
    side.flatMap((view): (FactWords & { readonly from: string })[] => {
      const words = factWords(view.fact, language)
      return words ? [{ ...words, from: day(view.effectiveFrom) }] : []
    })
  return facts.flatMap((comparison) => {
    const [declared, verified] = [said(comparison.declared), said(comparison.verified)]
    const label = (declared[0] ?? verified[0])?.label
    const text = (words: FactWords & { readonly from: string }) => `${words.value}（${words.from}）`
    return label === undefined
      ? []
      : [
          {
            key: `${comparison.personId ?? ''} ${comparison.kind} ${comparison.aspect}`,
            label,
            declared: declared.map(text),
            verified: verified.map(text),
            different: comparison.outcome === 'different',
          },
        ]
  })
}

/** Declared beside verified, each with the day from which it holds (PIPL §45). */
export const Facts = ({ facts }: { readonly facts: readonly Comparison[] }) => {
  const t = useFamilyTexts()
  const rows = useRows(facts)
  if (rows.length === 0) return <p className="quiet">{t('noFacts')}</p>
  return (
    <dl className="facts" data-testid="facts">
      {rows.map(({ key, label, declared, verified, different }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>
            {t('declared')}：{declared.length === 0 ? t('notDeclared') : declared.join('；')}
          </dd>
          <dd>
            {t('verified')}：{verified.length === 0 ? t('notVerified') : verified.join('；')}
          </dd>
          {different ? <dd className="field-error">{t('different')}</dd> : null}
        </div>
      ))}
    </dl>
  )
}
