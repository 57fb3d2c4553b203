import { casesRoutes } from '@songtan/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { useRead } from '../../shell/api.ts'
import { useMay } from '../../shell/session.tsx'
import { Tag } from '../../shell/tag.tsx'
import { useCasesTexts } from './texts.ts'

/** Computes a decision again from what was frozen with it; anyone who doubts it can press. */
export const Recompute = ({
  county,
  decisionId,
}: {
  readonly county: string
  readonly decisionId: string
}) => {
  const t = useCasesTexts()
  const may = useMay()
  const [asked, setAsked] = useState(false)
  const again = useRead(casesRoutes.recomputeDecision, { county, id: decisionId }, { enabled: asked })
  if (!may('cases.recomputeDecision')) return null
  if (again.data)
    return <Tag color={again.data.same ? 'green' : 'red'}>{again.data.same ? t('same') : t('differs')}</Tag>
  return (
    <Button size="small" loading={again.isFetching} onClick={() => setAsked(true)}>
      {t('recompute')}
    </Button>
  )
}
