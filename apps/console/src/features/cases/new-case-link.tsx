import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useMay } from '../../shell/session.tsx'
import { useCasesTexts } from './texts.ts'

export const NewCaseLink = () => {
  const t = useCasesTexts()
  const may = useMay()
  if (!may('cases.fileApplication')) return null
  return (
    <Link to="/cases/new">
      <Button type="primary">{t('newCase')}</Button>
    </Link>
  )
}
