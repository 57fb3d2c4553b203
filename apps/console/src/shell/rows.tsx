import { Skeleton } from 'antd'
import {
  type CSSProperties,
  Fragment,
  type HTMLAttributes,
  isValidElement,
  type ReactNode,
  useState,
} from 'react'
import './rows.css'
import { useShellTexts } from './texts.ts'
import { useVisibleFirst } from './use-visible-first.ts'

/** One column of rows. */
export interface Column<T> {
  readonly title?: ReactNode
  /** What tells columns of the same title apart. */
  readonly key?: string
  /** The part of a row that is shown as it is. */
  readonly dataIndex?: keyof T & string
  readonly render?: (row: T, index: number) => ReactNode
  /** Figures stand at the right. */
  readonly align?: 'right'
  /** Pixels. */
  readonly width?: number
  /** Left out where the window is narrower than 768 px. */
  readonly responsive?: readonly ['md']
  /** Stays where it is while the others scroll sideways. */
  readonly fixed?: 'left'
  /** How the rows are sorted by it; the heading is a button then. */
  readonly sorted?: 'ascending' | 'descending' | 'none'
  readonly onSort?: () => void
}

/** What a row shows of itself below it, when it is unfolded. */
interface Unfolding<T> {
  readonly render: (row: T) => ReactNode
  /** The row that is unfolded at first. */
  readonly first?: string | undefined
}

export interface RowsProps<T> {
  readonly columns: readonly Column<T>[]
  readonly dataSource: readonly T[]
  readonly rowKey: (row: T) => string
  /** What the rows are of: those of another are drawn anew, the visible ones first. */
  readonly of?: string
  /** There were none before: all are drawn at once. */
  readonly first?: boolean
  /** Nothing is known yet: neither rows nor that there are none. */
  readonly loading?: boolean
  readonly empty?: ReactNode
  /** Rows open a record: the keys j and k go from one to the next. */
  readonly opens?: boolean
  readonly unfolds?: Unfolding<T>
  readonly rowProps?: (row: T) => HTMLAttributes<HTMLTableRowElement>
}

/** Pixels of a row that holds one line. */
const LOWEST = 40

/** What scrolls sideways can be reached and moved with the keyboard. */
const SCROLLS = { tabIndex: 0 }

const classOf = <T,>({ align, responsive, fixed }: Column<T>): string | undefined =>
  [align, responsive && 'wide', fixed && 'stays'].filter(Boolean).join(' ') || undefined

const widthOf = <T,>({ width }: Column<T>): CSSProperties | undefined =>
  width === undefined ? undefined : { width }

const keyOf = <T,>({ key, title, dataIndex }: Column<T>, at: number): string =>
  key ?? dataIndex ?? (typeof title === 'string' ? `${title}${at}` : String(at))

const asItIs = (value: unknown): ReactNode =>
  typeof value === 'string' || typeof value === 'number' || isValidElement(value) ? value : null

const cellOf = <T,>({ render, dataIndex }: Column<T>, row: T, index: number): ReactNode =>
  render ? render(row, index) : dataIndex === undefined ? null : asItIs(row[dataIndex])

const Heading = <T,>({ column }: { readonly column: Column<T> }) => {
  const { title, sorted, onSort } = column
  const own = { className: classOf(column), style: widthOf(column) }
  if (title === undefined || title === '') return <td {...own} />
  return (
    <th scope="col" {...own} {...(sorted ? { 'aria-sort': sorted } : {})}>
      {onSort ? (
        <button type="button" onClick={onSort}>
          {title} <span aria-hidden>{{ ascending: '↑', descending: '↓', none: '↕' }[sorted ?? 'none']}</span>
        </button>
      ) : (
        title
      )}
    </th>
  )
}

const Unfold = ({ open, onTurn }: { readonly open: boolean; readonly onTurn: () => void }) => {
  const t = useShellTexts()
  return (
    <td className="unfold">
      <button type="button" aria-expanded={open} aria-label={t(open ? 'fold' : 'unfold')} onClick={onTurn}>
        <span aria-hidden>{open ? '−' : '+'}</span>
      </button>
    </td>
  )
}

const useUnfolded = (first: string | undefined) => {
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(first === undefined ? [] : [first]))
  const turn = (key: string) =>
    setOpen((before) => {
      const next = new Set(before)
      if (!next.delete(key)) next.add(key)
      return next
    })
  return { open, turn }
}

const Body = <T,>(props: RowsProps<T>) => {
  const { columns, rowKey, unfolds, rowProps } = props
  const shown = useVisibleFirst(props.dataSource, { first: props.first ?? true, height: LOWEST })
  const { open, turn } = useUnfolded(unfolds?.first)
  const keys = columns.map(keyOf)
  const classes = columns.map(classOf)
  return shown.map((row, index) => {
    const key = rowKey(row)
    return (
      <Fragment key={key}>
        <tr data-row-key={key} {...rowProps?.(row)}>
          {unfolds ? <Unfold open={open.has(key)} onTurn={() => turn(key)} /> : null}
          {columns.map((column, at) => (
            <td key={keys[at]} className={classes[at]}>
              {cellOf(column, row, index)}
            </td>
          ))}
        </tr>
        {unfolds && open.has(key) ? (
          <tr className="unfolded">
            <td colSpan={columns.length + 1}>{unfolds.render(row)}</td>
          </tr>
        ) : null}
      </Fragment>
    )
  })
}

/** In place of rows: that they are being read, or that there are none. */
const Instead = ({ loading, children }: { readonly loading: boolean; readonly children: ReactNode }) => {
  const t = useShellTexts()
  if (loading) return <Skeleton active title={false} paragraph={{ rows: 6 }} />
  return children ?? t('empty')
}

/** Dense rows of whole records: as wide as they need, scrolling inside themselves where the window is narrower. */
export const Rows = <T,>(props: RowsProps<T>) => {
  const { columns, dataSource, loading = false, empty, opens, unfolds } = props
  return (
    <div className="rows" aria-busy={loading} {...(opens ? { 'data-opens': true } : {})} {...SCROLLS}>
      <table>
        <thead>
          <tr>
            {unfolds ? <td className="unfold" /> : null}
            {columns.map((column, at) => (
              <Heading key={keyOf(column, at)} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {dataSource.length === 0 ? (
            <tr className="instead-of-rows">
              <td colSpan={columns.length + (unfolds ? 1 : 0)}>
                <div>
                  <Instead loading={loading}>{empty}</Instead>
                </div>
              </td>
            </tr>
          ) : (
            <Body key={props.of} {...props} />
          )}
        </tbody>
      </table>
    </div>
  )
}
