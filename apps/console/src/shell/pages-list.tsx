import { useNavigate } from '@tanstack/react-router'
import { Button, type TableColumnsType } from 'antd'
import { type MouseEvent, type ReactNode, useState } from 'react'
import { Rows } from './rows.tsx'
import { useShellTexts } from './texts.ts'
import { rememberList } from './trail-nav.tsx'

/** Where a paged list stands: the cursor of this page and those of the pages before it. */
export const useCursor = (resetOn: string) => {
  const [state, setState] = useState<{ readonly of: string; readonly trail: readonly string[] }>({
    of: resetOn,
    trail: [],
  })
  const trail = state.of === resetOn ? state.trail : []
  return {
    after: trail.at(-1),
    page: trail.length + 1,
    forward: (next: string) => setState({ of: resetOn, trail: [...trail, next] }),
    back: () => setState({ of: resetOn, trail: trail.slice(0, -1) }),
  }
}

export interface PageOf<T> {
  readonly items: readonly T[]
  /** Absent where counting would cost more than it tells. */
  readonly total?: number
  readonly next?: string | undefined
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
  return {
    opens: true,
    onRow: (row: T) => ({ onClick: (event: MouseEvent) => open(row, event), style: { cursor: 'pointer' } }),
  }
}

/** A page of rows with the total and the way on and back; rows scroll sideways on small screens, never the page. */
export const PagedTable = <T extends object>(props: {
  readonly data: PageOf<T> | undefined
  readonly columns: TableColumnsType<T>
  readonly rowKey: (row: T) => string
  readonly loading: boolean
  readonly cursor: ReturnType<typeof useCursor>
  /** Path of the record behind a row, to which the first link of the row leads too. */
  readonly to?: (row: T) => string
  readonly empty?: ReactNode
}) => {
  const t = useShellTexts()
  const { data, columns, rowKey, loading, cursor } = props
  const opening = useOpening(data?.items ?? [], props.to)
  return (
    <>
      <Rows<T>
        columns={columns}
        dataSource={[...(data?.items ?? [])]}
        rowKey={rowKey}
        loading={loading}
        locale={{ emptyText: props.empty ?? t('empty') }}
        {...opening}
      />
      <nav style={{ display: 'flex', gap: 8, alignItems: 'center', marginTop: 12, flexWrap: 'wrap' }}>
        {data?.total === undefined ? null : <span className="quiet">{t('total', { n: data.total })}</span>}
        <span style={{ flex: 1 }} />
        <Button disabled={cursor.page === 1} onClick={cursor.back}>
          {t('previous')}
        </Button>
        <Button disabled={!data?.next} onClick={() => data?.next && cursor.forward(data.next)}>
          {t('next')}
        </Button>
      </nav>
    </>
  )
}
