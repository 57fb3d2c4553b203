import { CASE_STATE_NAMES } from '@songtan/contract'
import { useLabel } from '../../shell/i18n.ts'
import { lyingBars, standingBars } from './chart-options.ts'
import { Figure } from './figure.tsx'
import { useStatisticsTexts } from './texts.ts'
import { shareText, useFigures, useListHref, useTokens } from './use-figures.ts'

const CLOSED = ['confirmed', 'refused', 'withdrawn', 'terminated'] as const
const ROW_HEIGHT = 34
const ROOM = 70

/** Applications filed and closed in each month. */
export const Intake = () => {
  const t = useStatisticsTexts()
  const label = useLabel()
  const tokens = useTokens()
  const href = useListHref()
  const { months } = useFigures()
  const names = CLOSED.map((state) => label(CASE_STATE_NAMES[state]))
  const filed = t('filed')
  const optionOf = () => {
    const colors = [tokens.chart3, tokens.chart4, tokens.chart6, tokens.chart5]
    const closed = CLOSED.map((state, i) => ({
      name: names[i] ?? '',
      color: colors[i] ?? tokens.ash,
      data: months.map((month) => month[state]),
    }))
    const series = [{ name: filed, color: tokens.chart2, data: months.map((m) => m.filed) }, ...closed]
    const used = series.filter(({ data }) => data.some((n) => n > 0))
    return used.length === 0
      ? undefined
      : standingBars(tokens, { categories: months.map(({ month }) => month), series: used })
  }
  return (
    <Figure
      title={t('intake')}
      says={t('intakeSays')}
      option={optionOf()}
      columns={[t('month'), filed, ...names]}
      rows={months.map((m) => ({
        ...{ key: m.month, head: m.month },
        cells: (['filed', ...CLOSED] as const).map((list) => ({
          text: String(m[list]),
          href: href(list, m[list], { month: m.month }),
        })),
      }))}
    />
  )
}

interface Kept {
  readonly key: string
  readonly name: string
  readonly onTime: number
  readonly late: number
}

/** Decisions within and after the legal term, with the share on time. */
const useTerms = (kept: readonly Kept[], lying: boolean) => {
  const t = useStatisticsTexts()
  const tokens = useTokens()
  const [onTime, late] = [t('onTime'), t('late')]
  const draw = lying ? lyingBars : standingBars
  return kept.every((one) => one.onTime + one.late === 0)
    ? undefined
    : draw(tokens, {
        stacked: true,
        categories: kept.map(({ name }) => name),
        series: [
          { name: onTime, color: tokens.chart3, data: kept.map((one) => one.onTime) },
          { name: late, color: tokens.brick, data: kept.map((one) => one.late) },
        ],
      })
}

const useTermRows = (kept: readonly Kept[], narrow: 'month' | 'town') => {
  const href = useListHref()
  return kept.map(({ key, name, onTime, late }) => ({
    ...{ key, head: name },
    cells: [
      { text: String(onTime), href: href('on-time', onTime, { [narrow]: key }) },
      { text: String(late), href: href('late', late, { [narrow]: key }) },
      { text: shareText(onTime, onTime + late) },
    ],
  }))
}

export const TermsByMonth = () => {
  const t = useStatisticsTexts()
  const { months } = useFigures()
  const kept = months.map((m) => ({ ...m, key: m.month, name: m.month }))
  const onTime = kept.reduce((sum, one) => sum + one.onTime, 0)
  const decided = kept.reduce((sum, one) => sum + one.onTime + one.late, 0)
  return (
    <Figure
      title={t('terms')}
      says={t('termsSays', { share: shareText(onTime, decided) })}
      option={useTerms(kept, false)}
      columns={[t('month'), t('onTime'), t('late'), t('share')]}
      rows={useTermRows(kept, 'month')}
    />
  )
}

export const TermsByTown = () => {
  const t = useStatisticsTexts()
  const { towns } = useFigures()
  const kept = towns.map((one) => ({ ...one, key: one.town, name: one.townName }))
  const decided = kept.filter(({ onTime, late }) => onTime + late > 0)
  return (
    <Figure
      title={t('termsByTown')}
      says={t('termsByTownSays')}
      option={useTerms(decided, true)}
      height={ROOM + decided.length * ROW_HEIGHT}
      columns={[t('town'), t('onTime'), t('late'), t('share')]}
      rows={useTermRows(kept, 'town')}
    />
  )
}
