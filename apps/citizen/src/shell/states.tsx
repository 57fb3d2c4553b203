import type { ReactNode } from 'react'
import { problemText, type Read } from './api.ts'
import { useShellTexts } from './texts.ts'

/** What went wrong and what to do, read out at once by a screen reader. */
export const Problem = ({
  error,
  onAgain,
}: {
  readonly error: Error | undefined
  readonly onAgain?: () => void
}) => {
  const t = useShellTexts()
  if (!error) return null
  return (
    <div className="notice bad" role="alert">
      <p>{problemText(error)}</p>
      {onAgain ? (
        <button type="button" onClick={onAgain}>
          {t('again')}
        </button>
      ) : null}
    </div>
  )
}

/** A read in its states: loading, failed, there. */
export const Loaded = <T,>({
  read,
  children,
}: {
  readonly read: Read<T>
  readonly children: (data: T) => ReactNode
}): ReactNode => {
  const t = useShellTexts()
  if (read.data !== undefined) return children(read.data)
  if (read.error) return <Problem error={read.error} onAgain={read.again} />
  return (
    <p className="quiet" role="status">
      {t('loading')}
    </p>
  )
}
