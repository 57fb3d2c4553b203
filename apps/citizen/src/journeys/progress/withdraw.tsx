import { casesRoutes } from '@songtan/contract'
import { useState } from 'react'
import { useAct } from '../../shell/api.ts'
import { Confirm } from '../../shell/confirm.tsx'
import { TextField } from '../../shell/fields.tsx'
import { Problem } from '../../shell/states.tsx'
import type { ApplicationPartProps } from './my-application.ts'
import { useProgressTexts } from './texts.ts'

/** 撤回申请, asked twice. */
export const Withdraw = ({ application, onChanged }: ApplicationPartProps) => {
  const t = useProgressTexts()
  const withdraw = useAct(casesRoutes.withdrawMyApplication)
  const [reason, setReason] = useState('')
  const { county, id, version, mayWithdraw } = application
  if (!mayWithdraw) return null
  const takeBack = async () => {
    const why = reason.trim() || t('withdrawDefault')
    if (await withdraw.run({ county, id, version, reason: why })) onChanged()
  }
  return (
    <section data-testid="withdraw">
      <Problem error={withdraw.error} />
      <Confirm
        label={t('withdraw')}
        question={
          <>
            <p>{t('withdrawWhat')}</p>
            <TextField
              name="reason"
              label={t('withdrawReason')}
              hint={t('withdrawDefault')}
              value={reason}
              maxLength={200}
              onChange={setReason}
            />
          </>
        }
        pending={withdraw.pending}
        onYes={() => void takeBack()}
      />
    </section>
  )
}
