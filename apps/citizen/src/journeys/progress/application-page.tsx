import { casesRoutes } from '@songtan/contract'
import { Link, useParams } from 'wouter'
import { Authorisations } from '../../authorisation/authorisations.tsx'
import { inQuestion } from '../../authorisation/labels.ts'
import { RequireSession } from '../../session/require-session.tsx'
import { useRead } from '../../shell/api.ts'
import { Heading } from '../../shell/heading.tsx'
import { Loaded } from '../../shell/states.tsx'
import { useWords } from '../../shell/words.ts'
import { Decision, Letters } from './decision.tsx'
import type { ApplicationPartProps } from './my-application.ts'
import { Papers } from './papers.tsx'
import { Payments } from './payments.tsx'
import { Standing } from './standing.tsx'
import { isOver } from './states.ts'
import { SurveyToSign } from './survey-to-sign.tsx'
import { useProgressTexts } from './texts.ts'
import { Way } from './way.tsx'
import { Withdraw } from './withdraw.tsx'

const Shown = ({ application, onChanged }: ApplicationPartProps) => {
  const t = useProgressTexts()
  const { instant } = useWords()
  const { applicant, receiptNumber, acceptanceNumber, filedAt, decision, state, householdId } = application
  return (
    <>
      <Heading>{t('applicant', { name: applicant })}</Heading>
      <p className="hint">
        {t('receipt', { number: receiptNumber })}
        {acceptanceNumber === null ? '' : ` · ${t('acceptance', { number: acceptanceNumber })}`} ·{' '}
        {t('filedAt', { at: instant(filedAt) })}
      </p>
      {decision !== null && isOver(state) ? null : <Standing application={application} />}
      {decision === null ? null : <Decision decision={decision} />}
      <SurveyToSign application={application} onChanged={onChanged} />
      {isOver(state) ? null : (
        <Authorisations of={(all) => inQuestion(all.filter((a) => a.householdId === householdId))} />
      )}
      <Letters application={application} />
      {isOver(state) ? null : <Papers application={application} onChanged={onChanged} />}
      <Way application={application} />
      {state === 'confirmed' ? <Payments /> : null}
      <Withdraw application={application} onChanged={onChanged} />
      <p>
        <Link href="/progress" className="plain">
          {t('back')}
        </Link>
      </p>
    </>
  )
}

const Application = ({ county, id }: { readonly county: string; readonly id: string }) => {
  const read = useRead(casesRoutes.showMyApplication, { county, id })
  return (
    <Loaded read={read}>{(application) => <Shown application={application} onChanged={read.again} />}</Loaded>
  )
}

/** 一件申请: where it stands and what the family can do now. */
const ApplicationPage = () => {
  const { county = '', id = '' } = useParams<{ county: string; id: string }>()
  return <RequireSession>{() => <Application county={county} id={id} />}</RequireSession>
}

export default ApplicationPage
