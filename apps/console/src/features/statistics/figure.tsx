import { Button, Empty, Skeleton } from 'antd'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { Section } from '../../shell/page.tsx'
import type { ChartProps } from './chart.tsx'
import { Go } from './go.tsx'
import { useStatisticsTexts } from './texts.ts'

/** The drawing library is fetched when the first figure is drawn, and by nobody else. */
const Chart = lazy(() => import('./chart.tsx'))

export interface FigureCell {
  readonly text: string
  /** The list behind the number. */
  readonly href?: string | undefined
}

export interface FigureRow {
  readonly key: string
  readonly head: string
  readonly cells: readonly FigureCell[]
}

/** What scrolls sideways can be reached and moved with the keyboard. */
const SCROLLS = { tabIndex: 0 }

/** Numbers of a figure, with the way to the list behind each. */
export const FigureTable = (props: {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly FigureRow[]
}) => (
  <div className="rows" {...SCROLLS}>
    <table className="figure-table" aria-label={props.name}>
      <thead>
        <tr>
          {props.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map(({ key, head, cells }) => (
          <tr key={key}>
            <th scope="row">{head}</th>
            {cells.map(({ text, href }, i) => (
              <td key={props.columns[i + 1]}>
                <Go href={href}>{text}</Go>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

export interface FigureProps {
  readonly title: string
  readonly says: ReactNode
  readonly option: ChartProps['option'] | undefined
  readonly height?: number
  readonly columns: readonly string[]
  readonly rows: readonly FigureRow[]
  readonly extra?: ReactNode
  /** In the place of the drawing by the library. */
  readonly drawing?: ReactNode
}

const HEIGHT = 260

/** A drawing with its name, what it says, and the same numbers as a table that opens below. */
export const Figure = (props: FigureProps) => {
  const t = useStatisticsTexts()
  const [open, setOpen] = useState(false)
  const { title, says, option, height = HEIGHT, drawing, columns, rows, extra } = props
  const empty = rows.length === 0 || (option === undefined && drawing === undefined)
  return (
    <Section title={title} extra={extra}>
      <p className="quiet figure-says">{says}</p>
      {empty ? <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('nothing')} /> : null}
      {drawing}
      {!empty && option ? (
        <Suspense fallback={<Skeleton active paragraph={{ rows: 5 }} />}>
          <Chart option={option} label={t('chartOf', { title })} height={height} />
        </Suspense>
      ) : null}
      {rows.length > 0 ? (
        <Button size="small" className="no-print" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('hideTable') : t('table')}
        </Button>
      ) : null}
      {open ? <FigureTable name={title} columns={columns} rows={rows} /> : null}
    </Section>
  )
}
