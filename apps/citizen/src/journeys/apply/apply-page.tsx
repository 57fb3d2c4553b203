import { useState } from 'react'
import { useLocation } from 'wouter'
import { takeAnswers } from '../../household/carried.ts'
import { RequireSession } from '../../session/require-session.tsx'
import { useShellTexts } from '../../shell/texts.ts'
import { applicationFrom, emptyApplication } from './application-form.ts'
import { ApplyFlow } from './apply-flow.tsx'
import type { DraftChoice } from './draft-choices.ts'
import { Start } from './start.tsx'

const Apply = () => {
  const [, navigate] = useLocation()
  const [begun, setBegun] = useState<Pick<DraftChoice, 'form' | 'server'> | undefined>(() => {
    const answers = takeAnswers()
    return answers ? { form: applicationFrom(answers), server: undefined } : undefined
  })
  const goOn = (choice: Pick<DraftChoice, 'form' | 'server'>) => {
    const { reached } = choice.form
    navigate(reached === '' ? '/apply' : `/apply?step=${reached}`, { replace: true })
    setBegun(choice)
  }
  return begun ? (
    <ApplyFlow begun={begun} />
  ) : (
    <Start onChoose={goOn} onNew={() => setBegun({ form: emptyApplication(), server: undefined })} />
  )
}

/** Without a line an application can be typed all the same; it waits on this phone. */
const Offline = () => {
  const t = useShellTexts()
  return (
    <>
      <p className="notice" data-testid="offline">
        {t('offline')}
      </p>
      <Apply />
    </>
  )
}

/** 提出申请: signed in and identified first, so that a draft has an owner and filing is under a real name. */
const ApplyPage = () => (
  <RequireSession identified offline={<Offline />}>
    {() => <Apply />}
  </RequireSession>
)

export default ApplyPage
