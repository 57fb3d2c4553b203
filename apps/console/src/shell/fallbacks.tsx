import { Link } from '@tanstack/react-router'
import { Result } from 'antd'
import { useShellTexts } from './texts.ts'

export const NotFound = () => {
  const t = useShellTexts()
  return (
    <Result
      status="404"
      title={t('notFound')}
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
      title={t('crashed')}
      subTitle={t('crashedHint')}
      extra={<Link to="/">{t('backToWork')}</Link>}
    >
      <pre>{error instanceof Error ? error.message : String(error)}</pre>
    </Result>
  )
}
