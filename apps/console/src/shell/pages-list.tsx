import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import type { MouseEvent, ReactNode } from 'react'
import { Held } from './held.tsx'
import type { Counted } from './list-place.ts'
import './pages-list.css'
import { type Column, Rows } from './rows.tsx'
import { Problem } from './states.tsx'
import { useShellTexts } from './texts.ts'
import { rememberList } from './trail-nav.tsx'
import type { Cursor } from './use-cursor.ts'
import type { List } from './use-list.ts'
import { useListView } from './use-list-view.ts'

/** A page of a list; the count is said by the first page alone, or by none. */
export interface PageOf<T> extends Counted {
  readonly items: readonly T[]
  readonly next?: string | undefined
}

const COUNT = new Intl.NumberFormat('zh-CN')

/** How many there are in all, or that there are more than were counted; and the way on and back. */
export const Pager = (props: {
  readonly counted: Counted
  readonly next: string | undefined
  readonly cursor: Cursor
  /** The rows are still those of before: their cursor leads on from another place. */
  readonly stale: boolean
}) => {
  const t = useShellTexts()
  const { counted, next, cursor, stale } = props
  const { total, over } = counted.total === undefined ? cursor.counted : counted
  const says = over ? 'totalOver' : 'total'
  return (
    <nav className="pager">
      {total === undefined ? null : <span className="quiet">{t(says, { n: COUNT.format(total) })}</span>}
      <span style={{ flex: 1 }} />
      <Button disabled={cursor.page === 1 || stale} onClick={cursor.back}>
        {t('previous')}
      </Button>
      <Button disabled={!next || stale} onClick={() => next && cursor.forward(next, counted)}>
        {t('next')}
      </Button>
    </nav>
  )
}

const CONTROLS = 'a, button, input, label, select, textarea'

/** Opens the record of a row and remembers the list, so that the record leads on to the next. */
const useOpening = <T extends object>(rows: readonly T[], to: ((row: T) => string) | undefined) => {
  const navigate = useNavigate()
  if (!to) return {}
  const open = (row: T, { target, metaKey, ctrlKey }: MouseEvent) => {
    rememberList(rows.map(to))
    const control = target instanceof Element && target.closest(CONTROLS) !== null
    if (!control && !metaKey && !ctrlKey) void navigate({ to: to(row) })
  }
  return { opens: true, rowProps: (row: T) => ({ onClick: (event: MouseEvent) => open(row, event) }) }
}

/**
 * A page of a list with the total and the way on and back, or, where it could not be read, why. Rows scroll sideways on
 * small screens, never the page.
 */
export const PagedTable = <T extends object>(props: {
  readonly list: List<PageOf<T>>
  readonly columns: readonly Column<T>[]
  readonly rowKey: (row: T) => string
  /** Path of the record behind a row, to which the first link of the row leads too. */
  readonly to?: (row: T) => string
  readonly empty?: ReactNode
}) => {
  const { columns, rowKey, empty } = props
  const { page, error, again, loading, stale, late, cursor, of, first } = props.list
  const rows = page?.items ?? []
  const opening = useOpening(rows, props.to)
  const view = useListView(cursor.after, page !== undefined)
  if (error && !page) return <Problem error={error} onRetry={again} />
  return (
    <>
      <Problem error={error} onRetry={again} />
      <div ref={view} className={late ? 'paged stale' : 'paged'}>
        <Held held={stale}>
          <Rows<T>
            columns={columns}
            dataSource={rows}
            rowKey={rowKey}
            of={of}
            first={first}
            loading={loading}
            empty={empty}
            {...opening}
          />
        </Held>
        <Pager counted={page ?? {}} next={page?.next} cursor={cursor} stale={stale} />
      </div>
    </>
  )
}
