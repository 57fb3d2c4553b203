import type { OutputOf, registryRoutes } from '@songtan/contract'
import type { ReactNode } from 'react'
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
  readonly of: Comparison
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
    const text = (words: FactWords & { readonly from: string }) =>
      language === 'en' ? `${words.value} (${words.from})` : `${words.value}（${words.from}）`
    return label === undefined
      ? []
      : [
          {
            key: `${comparison.personId ?? ''} ${comparison.kind} ${comparison.aspect}`,
            label,
            declared: declared.map(text),
            verified: verified.map(text),
            different: comparison.outcome === 'different',
            of: comparison,
          },
        ]
  })
}

/** Declared beside verified, each with the day from which it holds (PIPL §45). */
export const Facts = ({
  facts,
  mend,
}: {
  readonly facts: readonly Comparison[]
  /** Stands below each: says that it is wrong. */
  readonly mend: (row: Comparison, label: string) => ReactNode
}) => {
  const t = useFamilyTexts()
  const [language] = useLanguage()
  const rows = useRows(facts)
  const listed = (said: readonly string[]) => said.join(language === 'en' ? '; ' : '；')
  const colon = language === 'en' ? ': ' : '：'
  if (rows.length === 0) return <p className="quiet">{t('noFacts')}</p>
  return (
    <dl className="facts" data-testid="facts">
      {rows.map(({ key, label, declared, verified, different, of }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>
            {t('declared')}
            {colon}
            {declared.length === 0 ? t('notDeclared') : listed(declared)}
          </dd>
          <dd>
            {t('verified')}
            {colon}
            {verified.length === 0 ? t('notVerified') : listed(verified)}
          </dd>
          {different ? <dd className="field-error">{t('different')}</dd> : null}
          <dd>{mend(of, label)}</dd>
        </div>
      ))}
    </dl>
  )
}
