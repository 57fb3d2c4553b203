import { ApiProblem } from '@songtan/contract'
import type { UseQueryResult } from '@tanstack/react-query'
import { Alert, Button, Empty, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { problemCode, problemText } from './api.ts'
import { useShellTexts } from './texts.ts'

/** A failed call in the person's words, with the way on. */
export const Problem = ({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) => {
  const t = useShellTexts()
  if (!error) return null
  const changed = problemCode(error) === 'record.changed'
  const action = onRetry ? (
    <Button size="small" onClick={onRetry}>
      {changed ? t('reload') : t('retry')}
    </Button>
  ) : undefined
  return (
    <Alert
      role="alert"
      type={changed ? 'warning' : 'error'}
      showIcon
      title={changed ? t('changedByOther') : problemText(error)}
      description={changed ? problemText(error) : undefined}
      action={action}
      style={{ marginBlock: 12 }}
    />
  )
}

/** Says that a list was cut off, and how to see the rest. */
export const TooMuch = ({
  shown,
  total,
  children,
}: {
  readonly shown: number
  /** Absent where nobody has counted. */
  readonly total?: number
  readonly children?: ReactNode
}) => {
  const t = useShellTexts()
  if (total !== undefined && total <= shown) return null
  return (
    <p role="note" className="too-much">
      {total === undefined ? t('tooMuchUncounted', { shown }) : t('tooMuch', { shown, total })}{' '}
      {children ?? t('tooMuchHint')}
    </p>
  )
}

/** One read in its four states: loading, failed, empty, there. */
export const Loaded = <T,>({
  query,
  children,
  isEmpty,
  empty,
}: {
  readonly query: UseQueryResult<T, Error>
  readonly children: (data: T) => ReactNode
  readonly isEmpty?: (data: T) => boolean
  readonly empty?: ReactNode
}): ReactNode => {
  const t = useShellTexts()
  if (query.isPending) return <Skeleton active paragraph={{ rows: 6 }} />
  if (query.isError && !query.data) {
    const gone = query.error instanceof ApiProblem && query.error.problem.status === 404
    return <Problem error={query.error} {...(gone ? {} : { onRetry: () => void query.refetch() })} />
  }
  const data = query.data as T
  if (isEmpty?.(data)) return empty ?? <Empty description={t('empty')} />
  return children(data)
}
