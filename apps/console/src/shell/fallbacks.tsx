import { Link } from '@tanstack/react-router'
import { Result } from 'antd'
import { useShellTexts } from './texts.ts'

export const NotFound = () => {
  const t = useShellTexts()
  return (
    <Result
      status="404"
      title={<h1 className="plain-title">{t('notFound')}</h1>}
      subTitle={t('notFoundHint')}
      extra={<Link to="/">{t('backToWork')}</Link>}
    />
  )
}

export const Crashed = ({ error }: { readonly error: unknown }) => {
  const t = useShellTexts()
  return (
    <Result
      status="error"
      title={<h1 className="plain-title">{t('crashed')}</h1>}
      subTitle={t('crashedHint')}
      extra={<Link to="/">{t('backToWork')}</Link>}
    >
      <pre>{error instanceof Error ? error.message : String(error)}</pre>
    </Result>
  )
}
