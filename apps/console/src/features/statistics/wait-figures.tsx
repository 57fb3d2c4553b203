import { distributionBars } from './chart-options.ts'
import { Figure } from './figure.tsx'
import { useStatisticsTexts } from './texts.ts'
import { type Statistics, useFigures, useListHref, useTokens } from './use-figures.ts'

type Bins = Statistics['toDecision']['bins']

const WIDTH = 5

const nameOf = ({ from, to }: { readonly from: number; readonly to: number }): string => `${from}–${to}`

/** The bins up to the one in which the legal term ends, empty ones too, so that its line has a place. */
const upTo = (bins: Bins, term: number): Bins => {
  const wanted = Math.max(bins.length, Math.floor(term / WIDTH) + 1)
  return Array.from(
    { length: wanted },
    (_, i) => bins[i] ?? { from: i * WIDTH, to: i * WIDTH + WIDTH - 1, cases: 0 },
  )
}

const useDistribution = (bins: Bins, color: string) => {
  const t = useStatisticsTexts()
  const tokens = useTokens()
  const { term } = useFigures()
  const [cases, label] = [t('cases'), t('legalTerm', { n: term })]
  if (bins.length === 0) return undefined
  const all = upTo(bins, term)
  const at = all[Math.floor(term / WIDTH)]
  return distributionBars(tokens, {
    categories: all.map(nameOf),
    series: [{ name: cases, color, data: all.map((bin) => bin.cases) }],
    term: { at: at ? nameOf(at) : '', label },
  })
}

const rowsOf = (bins: Bins) =>
  bins.map((bin) => ({ key: nameOf(bin), head: nameOf(bin), cells: [{ text: String(bin.cases) }] }))

/** Working days from acceptance to the decision, with the legal term as a line. */
export const ToDecision = () => {
  const t = useStatisticsTexts()
  const { toDecision } = useFigures()
  const href = useListHref()
  const { bins, cases, median } = toDecision
  const all = { key: 'all', head: t('total'), cells: [{ text: String(cases), href: href('decided', cases) }] }
  return (
    <Figure
      title={t('decisions')}
      says={t('decisionsSays', { median: median ?? '—' })}
      option={useDistribution(bins, useTokens().chart2)}
      columns={[t('workingDays'), t('cases')]}
      rows={cases === 0 ? [] : [...rowsOf(bins), all]}
    />
  )
}

/** Working days from filing to the first money. */
export const ToMoney = () => {
  const t = useStatisticsTexts()
  const { toMoney } = useFigures()
  const href = useListHref()
  const { bins, cases, median, waiting } = toMoney
  const sums = [
    { key: 'paid', head: t('paid'), cells: [{ text: String(cases), href: href('paid', cases) }] },
    { key: 'unpaid', head: t('unpaid'), cells: [{ text: String(waiting), href: href('unpaid', waiting) }] },
  ]
  return (
    <Figure
      title={t('waits')}
      says={cases === 0 ? t('waitsNone', { waiting }) : t('waitsSays', { median: median ?? '—', waiting })}
      option={useDistribution(bins, useTokens().chart1)}
      columns={[t('workingDays'), t('cases')]}
      rows={cases + waiting === 0 ? [] : [...rowsOf(bins), ...sums]}
    />
  )
}
