import { accessRoutes } from '@songtan/contract'
import { maskPhone } from '@songtan/kernel'
import { useState } from 'react'
import { type FieldProblem, phoneProblems } from '../household/problems.ts'
import { useFieldErrors } from '../household/use-field-errors.ts'
import { problemField, problemText, useAct } from '../shell/api.ts'
import { FieldErrorsProvider, TextField } from '../shell/fields.tsx'
import { Heading } from '../shell/heading.tsx'
import { Problem } from '../shell/states.tsx'
import { CodeField, SendAgain } from './code-fields.tsx'
import { DemoMessages } from './demo-messages.tsx'
import { useSessionTexts } from './texts.ts'
import { rememberTyped } from './typed-identity.ts'

const SECONDS_A_MINUTE = 60

const plain = (phone: string): string => phone.normalize('NFKC').replaceAll(/[\s-]/g, '')

/** Errors beside the field they are about; the rest is told above the button. */
const useSplitError = (error: Error | undefined, fields: readonly string[]) => {
  const field = problemField(error)
  const beside = error !== undefined && field !== undefined && fields.includes(field)
  return {
    errors: beside ? { [field]: problemText(error) } : {},
    rest: beside ? undefined : error,
  }
}

interface PhoneStepProps {
  readonly phone: string
  readonly onPhone: (phone: string) => void
  readonly onSent: (wait: { readonly secondsToNext: number; readonly validSeconds: number }) => void
}

const PhoneStep = ({ phone, onPhone, onSent }: PhoneStepProps) => {
  const t = useSessionTexts()
  const send = useAct(accessRoutes.requestCode)
  const [problems, setProblems] = useState<readonly FieldProblem[]>([])
  const { errors, rest } = useSplitError(send.error, ['phone'])
  const own = useFieldErrors(problems)
  const submit = async () => {
    const found = phoneProblems('phone', phone)
    setProblems(found)
    if (found.length > 0) return
    const sent = await send.run({ phone: plain(phone) })
    if (sent) onSent(sent)
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <FieldErrorsProvider value={{ ...errors, ...own }}>
        <p>{t('why')}</p>
        <TextField
          name="phone"
          label={t('phone')}
          value={phone}
          inputMode="tel"
          autoComplete="tel-national"
          maxLength={20}
          onChange={onPhone}
        />
        <Problem error={rest} />
        <div className="row">
          <button type="submit" className="main wide" disabled={send.pending}>
            {t('sendCode')}
          </button>
        </div>
      </FieldErrorsProvider>
    </form>
  )
}

interface CodeStepProps {
  readonly phone: string
  readonly wait: { readonly secondsToNext: number; readonly validSeconds: number }
  readonly onOther: () => void
  readonly onDone: () => void
}

const CodeStep = ({ phone, wait, onOther, onDone }: CodeStepProps) => {
  const t = useSessionTexts()
  const [code, setCode] = useState('')
  const [sent, setSent] = useState(1)
  const again = useAct(accessRoutes.requestCode)
  const signIn = useAct(accessRoutes.citizenSignIn)
  const { errors, rest } = useSplitError(signIn.error, ['code'])
  const masked = maskPhone(plain(phone))
  const submit = async () => {
    if (!(await signIn.run({ phone: plain(phone), code }))) return
    rememberTyped({ phone: plain(phone) })
    onDone()
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <FieldErrorsProvider value={errors}>
        <DemoMessages key={sent} phoneMasked={masked} />
        <CodeField
          value={code}
          onChange={setCode}
          hint={t('codeHint', { phone: masked, minutes: Math.floor(wait.validSeconds / SECONDS_A_MINUTE) })}
        />
        <Problem error={rest ?? again.error} />
        <div className="row">
          <button type="submit" className="main wide" disabled={signIn.pending || code.length < 6}>
            {t('signIn')}
          </button>
        </div>
        <SendAgain
          seconds={wait.secondsToNext}
          onSend={() => void again.run({ phone: plain(phone) }).then(() => setSent((n) => n + 1))}
        />
        <button type="button" className="plain" onClick={onOther}>
          {t('otherPhone')}
        </button>
      </FieldErrorsProvider>
    </form>
  )
}

/** Sign-in by one-time code; the first time makes the account. */
export const SignInForm = ({ onDone }: { readonly onDone: () => void }) => {
  const t = useSessionTexts()
  const [phone, setPhone] = useState('')
  const [wait, setWait] = useState<CodeStepProps['wait']>()
  return (
    <section className="narrow" data-testid="sign-in">
      <Heading>{t('signInTitle')}</Heading>
      {wait ? (
        <CodeStep phone={phone} wait={wait} onOther={() => setWait(undefined)} onDone={onDone} />
      ) : (
        <PhoneStep phone={phone} onPhone={setPhone} onSent={setWait} />
      )}
    </section>
  )
}
