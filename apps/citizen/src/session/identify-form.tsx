import { accessRoutes } from '@songtan/contract'
import { useState } from 'react'
import { type FieldProblem, idProblems, required } from '../household/problems.ts'
import { useFieldErrors } from '../household/use-field-errors.ts'
import { problemField, problemText, useAct } from '../shell/api.ts'
import { FieldErrorsProvider, TextField } from '../shell/fields.tsx'
import { Heading } from '../shell/heading.tsx'
import { Problem } from '../shell/states.tsx'
import { livenessToken } from './liveness.ts'
import { useSessionTexts } from './texts.ts'
import { rememberTyped } from './typed-identity.ts'

const FIELDS = ['name', 'residentId']

/** 实名核验: name, number and the face check, once for each account. */
export const IdentifyForm = ({ onDone }: { readonly onDone: () => void }) => {
  const t = useSessionTexts()
  const [name, setName] = useState('')
  const [residentId, setResidentId] = useState('')
  const [problems, setProblems] = useState<readonly FieldProblem[]>([])
  const identify = useAct(accessRoutes.identifyMyself)
  const own = useFieldErrors(problems)
  const field = problemField(identify.error)
  const beside = identify.error && field && FIELDS.includes(field) ? field : undefined
  const submit = async () => {
    const found = [...required('name', name), ...idProblems('residentId', residentId)]
    setProblems(found)
    if (found.length > 0) return
    const claim = { name: name.trim(), residentId: residentId.trim() }
    if (!(await identify.run({ ...claim, livenessToken: livenessToken() }))) return
    rememberTyped(claim)
    onDone()
  }
  return (
    <form
      noValidate
      className="narrow"
      data-testid="identify"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Heading>{t('identifyTitle')}</Heading>
      <p>{t('identifyWhy')}</p>
      <FieldErrorsProvider
        value={{ ...(beside && identify.error ? { [beside]: problemText(identify.error) } : {}), ...own }}
      >
        <TextField
          name="name"
          label={t('name')}
          value={name}
          autoComplete="name"
          maxLength={60}
          onChange={setName}
        />
        <TextField
          name="residentId"
          label={t('residentId')}
          value={residentId}
          maxLength={24}
          autoComplete="off"
          autoCapitalize="characters"
          onChange={setResidentId}
        />
        <p className="hint">{t('faceHint')}</p>
        <Problem error={beside ? undefined : identify.error} />
        <div className="row">
          <button type="submit" className="main wide" disabled={identify.pending}>
            {t('face')}
          </button>
        </div>
      </FieldErrorsProvider>
    </form>
  )
}
