import { registryRoutes } from '@songtan/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { useRead } from '../../shell/api.ts'
import { useMay } from '../../shell/session.tsx'
import { Problem } from '../../shell/states.tsx'
import { useBenefitsTexts } from './texts.ts'

/** The account a family has now, masked: what finance looks at when the bank could not pay to an older one. */
export const PayeeAccount = ({
  county,
  householdId,
}: {
  readonly county: string
  readonly householdId: string
}) => {
  const t = useBenefitsTexts()
  const may = useMay()
  const [asked, setAsked] = useState(false)
  const read = useRead(registryRoutes.payeeAccount, { county, id: householdId }, { enabled: asked })
  if (!may('registry.payeeAccount')) return null
  if (read.error) return <Problem error={read.error} onRetry={() => void read.refetch()} />
  if (!read.data)
    return (
      <Button size="small" loading={read.isFetching} onClick={() => setAsked(true)}>
        {t('accountNow')}
      </Button>
    )
  const { account } = read.data
  return (
    <span>{account ? `${account.bank} ${account.holderName} ${account.accountMasked}` : t('noAccount')}</span>
  )
}
