import type { EChartsCoreOption } from 'echarts/core'
import type { Tokens } from '../../shell/tokens.ts'

/** One kind of bar: its name, colour and a number for every category. */
export interface Series {
  readonly name: string
  readonly color: string
  readonly data: readonly number[]
}

const FONT = {
  fontFamily: 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
  fontSize: 12,
}

const base = (t: Tokens): EChartsCoreOption => ({
  animation: false,
  backgroundColor: 'transparent',
  textStyle: { ...FONT, color: t.ink },
  tooltip: {
    trigger: 'axis',
    axisPointer: { type: 'shadow', shadowStyle: { color: t.ash, opacity: 0.12 } },
    backgroundColor: t.raised,
    borderColor: t.edge,
    textStyle: { ...FONT, color: t.ink },
    confine: true,
  },
  grid: { left: 8, right: 16, top: 36, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
})

/** Where there are more names than room, they are leafed through. */
const legend = (t: Tokens) => ({
  type: 'scroll',
  top: 0,
  left: 0,
  icon: 'rect',
  itemWidth: 10,
  itemHeight: 10,
  itemGap: 16,
  textStyle: { ...FONT, color: t.ink },
  inactiveColor: t.edge,
  pageIconColor: t.ink,
  pageIconInactiveColor: t.edge,
  pageTextStyle: { ...FONT, color: t.ash },
})

const category = (t: Tokens, data: readonly string[]) => ({
  type: 'category',
  data: [...data],
  axisLine: { lineStyle: { color: t.edge } },
  axisTick: { show: false },
  axisLabel: { ...FONT, color: t.ash },
})

const value = (t: Tokens) => ({
  type: 'value',
  minInterval: 1,
  axisLabel: { ...FONT, color: t.ash },
  splitLine: { lineStyle: { color: t.line } },
})

const WIDEST = 36

const bar = ({ name, color, data }: Series, stacked: boolean) => ({
  type: 'bar',
  name,
  data: [...data],
  itemStyle: { color },
  barMaxWidth: WIDEST,
  ...(stacked ? { stack: 'all' } : {}),
})

interface Bars {
  readonly categories: readonly string[]
  readonly series: readonly Series[]
  readonly stacked?: boolean
  readonly format?: (value: number) => string
}

const formatted = (format: Bars['format']) =>
  format ? { valueFormatter: (shown: unknown) => format(Number(shown)) } : {}

/** Bars that stand, side by side or on each other. */
export const standingBars = (
  t: Tokens,
  { categories, series, stacked = false, format }: Bars,
): EChartsCoreOption => ({
  ...base(t),
  tooltip: { ...(base(t).tooltip as object), ...formatted(format) },
  legend: legend(t),
  xAxis: category(t, categories),
  yAxis: { ...value(t), ...(format ? { axisLabel: { ...FONT, color: t.ash, formatter: format } } : {}) },
  series: series.map((one) => bar(one, stacked)),
})

/** Bars that lie, the first category on top; for names too long to stand. */
export const lyingBars = (
  t: Tokens,
  { categories, series, stacked = true, format }: Bars,
): EChartsCoreOption => ({
  ...base(t),
  tooltip: { ...(base(t).tooltip as object), ...formatted(format) },
  legend: legend(t),
  yAxis: { ...category(t, categories), inverse: true },
  xAxis: value(t),
  series: series.map((one) => bar(one, stacked)),
})

/** Bars of a distribution with the legal term as a line across. */
export const distributionBars = (
  t: Tokens,
  bars: Bars & { readonly term: { readonly at: string; readonly label: string } },
): EChartsCoreOption => {
  const option = standingBars(t, bars)
  const [first] = bars.series
  return {
    ...option,
    legend: { show: false },
    series: first
      ? [
          {
            ...bar(first, false),
            markLine: {
              symbol: 'none',
              silent: true,
              lineStyle: { color: t.brick, type: 'solid', width: 2 },
              label: { ...FONT, color: t.brick, formatter: bars.term.label, position: 'end', align: 'right' },
              data: [{ xAxis: bars.term.at }],
            },
          },
        ]
      : [],
  }
}
