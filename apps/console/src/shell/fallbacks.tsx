import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useShellTexts } from './texts.ts'

const Instead = ({
  title,
  hint,
  children,
}: {
  readonly title: string
  readonly hint: string
  readonly children?: ReactNode
}) => {
  const t = useShellTexts()
  return (
    <div className="instead">
      <h1>{title}</h1>
      <p className="quiet">{hint}</p>
      {children}
      <Link to="/">{t('backToWork')}</Link>
    </div>
  )
}

export const NotFound = () => {
  const t = useShellTexts()
  return <Instead title={t('notFound')} hint={t('notFoundHint')} />
}

export const Crashed = ({ error }: { readonly error: unknown }) => {
  const t = useShellTexts()
  return (
    <Instead title={t('crashed')} hint={t('crashedHint')}>
      <pre>{error instanceof Error ? error.message : String(error)}</pre>
    </Instead>
  )
}
