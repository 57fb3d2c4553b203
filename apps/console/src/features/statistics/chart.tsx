import { BarChart } from 'echarts/charts'
import { GridComponent, LegendScrollComponent, MarkLineComponent, TooltipComponent } from 'echarts/components'
import { type EChartsCoreOption, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'

use([BarChart, GridComponent, LegendScrollComponent, MarkLineComponent, TooltipComponent, SVGRenderer])

export interface ChartProps {
  readonly option: EChartsCoreOption
  readonly label: string
  readonly height: number
}

/** A drawing of the library, as SVG; whoever cannot see it is told its name and finds the numbers in the table below. */
export default function Chart({ option, label, height }: ChartProps) {
  const place = useRef<HTMLDivElement>(null)
  const chart = useRef<ReturnType<typeof init>>(undefined)
  useEffect(() => {
    if (!place.current) return
    const drawn = init(place.current, undefined, { renderer: 'svg' })
    chart.current = drawn
    const watch = new ResizeObserver(() => drawn.resize())
    watch.observe(place.current)
    return () => {
      watch.disconnect()
      drawn.dispose()
    }
  }, [])
  useEffect(() => {
    chart.current?.setOption(option, { notMerge: true })
  })
  return <div ref={place} role="img" aria-label={label} style={{ width: '100%', height }} />
}
