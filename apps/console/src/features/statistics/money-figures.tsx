import { PAYABLE_PROGRAMS } from '@songtan/contract'
import { Link } from '@tanstack/react-router'
import { useCodeName } from '../../shell/code-names.ts'
import { useMay } from '../../shell/session.tsx'
import { moneyText } from '../../shell/values.tsx'
import { lyingBars, standingBars } from './chart-options.ts'
import { Figure } from './figure.tsx'
import { useStatisticsTexts } from './texts.ts'
import { useFamiliesHref, useFigures, useTokens } from './use-figures.ts'

const ROW_HEIGHT = 44
const ROOM = 70

/** Families and persons covered today, by class. */
export const Caseload = () => {
  const t = useStatisticsTexts()
  const name = useCodeName()
  const tokens = useTokens()
  const { classes } = useFigures()
  const href = useFamiliesHref()
  const names = classes.map((one) => name('class', one.class))
  const [families, persons] = [t('families'), t('persons')]
  const option =
    classes.length === 0
      ? undefined
      : lyingBars(tokens, {
          categories: names,
          stacked: false,
          series: [
            { name: families, color: tokens.chart1, data: classes.map((one) => one.families) },
            { name: persons, color: tokens.chart2, data: classes.map((one) => one.persons) },
          ],
        })
  return (
    <Figure
      title={t('caseload')}
      says={t('caseloadSays')}
      option={option}
      height={ROOM + classes.length * ROW_HEIGHT}
      columns={[t('class'), families, persons]}
      rows={classes.map((one, i) => ({
        ...{ key: one.class, head: names[i] ?? '' },
        cells: [
          { text: String(one.families), href: href(one.class, one.families) },
          { text: String(one.persons) },
        ],
      }))}
    />
  )
}

const FEN = 100
const THOUSAND = 10_000

/** Money on an axis, as short as an axis wants it; the table has it to the fen. */
const shortYuan = (yuan: number): string =>
  yuan >= THOUSAND ? `${Math.round(yuan).toLocaleString('en')}` : String(yuan)

/** What was paid to families in each month, by programme, to the fen. */
export const Spending = () => {
  const t = useStatisticsTexts()
  const name = useCodeName()
  const tokens = useTokens()
  const may = useMay()
  const { months } = useFigures()
  const programs = PAYABLE_PROGRAMS.filter((program) =>
    months.some(({ spending }) => spending.some((one) => one.program === program)),
  )
  const names = programs.map((program) => name('program', program))
  const amountOf = (month: (typeof months)[number], program: string) =>
    month.spending.find((one) => one.program === program)?.amount ?? 0
  const optionOf = () => {
    const { chart1, chart2, chart3, chart4, chart5, chart6, sky, moss } = tokens
    const colors = [chart4, chart1, chart5, chart3, chart2, chart6, sky, moss]
    return programs.length === 0
      ? undefined
      : standingBars(tokens, {
          stacked: true,
          format: shortYuan,
          categories: months.map(({ month }) => month),
          series: programs.map((program, i) => ({
            ...{ name: names[i] ?? '', color: colors[i] ?? chart6 },
            data: months.map((month) => amountOf(month, program) / FEN),
          })),
        })
  }
  return (
    <Figure
      title={t('spending')}
      says={t('spendingSays')}
      option={optionOf()}
      extra={may('benefits.readLedger') ? <Link to="/payments/ledger">{t('openLedger')}</Link> : undefined}
      columns={[t('month'), ...names, t('total')]}
      rows={
        programs.length === 0
          ? []
          : months.map((month) => ({
              ...{ key: month.month, head: month.month },
              cells: [
                ...programs.map((program) => ({ text: moneyText(amountOf(month, program)) })),
                { text: moneyText(month.spending.reduce((sum, { amount }) => sum + amount, 0)) },
              ],
            }))
      }
    />
  )
}
