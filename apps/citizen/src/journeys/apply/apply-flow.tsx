import { today } from '@songtan/contract'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { FieldProblem } from '../../household/problems.ts'
import { useFieldErrors } from '../../household/use-field-errors.ts'
import { useFlow } from '../../household/use-flow.ts'
import { problemField, problemText } from '../../shell/api.ts'
import { FieldErrorsProvider } from '../../shell/fields.tsx'
import { StepFrame } from '../../shell/heading.tsx'
import { Problem } from '../../shell/states.tsx'
import { forgetWaiting } from '../../shell/waiting-store.ts'
import type { ApplicationForm } from './application-form.ts'
import { ApplyQuestion, useTitle } from './apply-question.tsx'
import type { DraftChoice } from './draft-choices.ts'
import { DraftNotice } from './draft-notice.tsx'
import { Receipt, type ReceiptProps, Waits } from './receipt.tsx'
import { putWaiting, sendWaiting } from './send-waiting.ts'
import { APPLY_STEPS, type ApplyStep, formField, reachedAfter, stepOf } from './steps.ts'
import { useApplyTexts } from './texts.ts'
import { contentOf } from './to-content.ts'
import { type DraftState, useDraft } from './use-draft.ts'

/** Files once however often the button is pressed; without a line it waits on the phone and goes when the line is back. */
const useFiling = (draft: DraftState, onProblems: (found: readonly FieldProblem[]) => void) => {
  const [receipt, setReceipt] = useState<ReceiptProps>()
  const [pending, setPending] = useState(false)
  const [error, setError] = useState<Error>()
  const [waits, setWaits] = useState(false)
  const file = async () => {
    const { content, problems } = contentOf(draft.form, today())
    if (!content) return onProblems(problems)
    setPending(true)
    setError(undefined)
    putWaiting(draft.form.county, content, draft.draftId())
    const answer = await sendWaiting()
    setPending(false)
    setWaits(answer.kind === 'line')
    if (answer.kind === 'sent') return setReceipt(answer)
    if (answer.kind === 'nothing' || answer.kind === 'line') return
    forgetWaiting()
    setError(answer.error)
  }
  const field = problemField(error)
  return { file, receipt, waits, pending, error, field: field && formField(field) }
}

/** An application from the first question to the receipt. */
export const ApplyFlow = ({ begun }: { readonly begun: Pick<DraftChoice, 'form' | 'server'> }) => {
  const t = useApplyTexts()
  const title = useTitle()
  const [, navigate] = useLocation()
  const draft = useDraft(begun)
  const flow = useFlow<ApplicationForm, ApplyStep>(APPLY_STEPS, draft.form)
  const show = (found: readonly FieldProblem[]) => flow.show(stepOf(found[0]?.field ?? ''), found)
  const { file, receipt, waits, pending, error, field } = useFiling(draft, show)
  const errors = useFieldErrors(flow.problems)
  if (receipt) return <Receipt {...receipt} />
  if (waits) return <Waits />
  const { step, at } = flow
  const last = step.id === 'review'
  const beside = error && field ? { [field]: problemText(error) } : {}
  const onNext = () => {
    if (!flow.next()) return
    if (last) return void file()
    draft.change({ reached: reachedAfter(draft.form.reached, step.id) })
    draft.save()
  }
  return (
    <StepFrame
      title={title(step.id)}
      step={at}
      of={APPLY_STEPS.length}
      pending={pending}
      nextLabel={last ? t(pending ? 'filing' : 'file') : undefined}
      onBack={() => {
        if (!flow.back()) navigate('/')
      }}
      onNext={onNext}
    >
      <FieldErrorsProvider value={{ ...beside, ...errors }}>
        <ApplyQuestion
          step={step.id}
          form={draft.form}
          onChange={draft.change}
          onStep={(to) => flow.show(to, [])}
        />
      </FieldErrorsProvider>
      {last ? <Problem error={error} /> : null}
      {last && field && stepOf(field) !== 'review' ? (
        <button type="button" onClick={() => flow.show(stepOf(field), [])}>
          {t('change')} · {title(stepOf(field))}
        </button>
      ) : null}
      <DraftNotice draft={draft} />
    </StepFrame>
  )
}
