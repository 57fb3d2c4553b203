import { type OutputOf, verificationRoutes } from '@songtan/contract'
import { useState } from 'react'
import { CodeField } from '../../session/code-fields.tsx'
import { DemoMessages } from '../../session/demo-messages.tsx'
import { livenessToken } from '../../session/liveness.ts'
import { problemField, problemText, useAct } from '../../shell/api.ts'
import { FieldErrorsProvider } from '../../shell/fields.tsx'
import { Heading } from '../../shell/heading.tsx'
import { Problem } from '../../shell/states.tsx'
import { useAuthoriseTexts } from './texts.ts'

export type Signed = OutputOf<typeof verificationRoutes.signInvitation>

interface CodeStepProps {
  readonly token: string
  readonly signerPhone: string
  readonly onSigned: (signed: Signed) => void
}

/** The one-time code and the identity check, then the signature (L5 一(二): by whoever it is about). */
export const CodeStep = ({ token, signerPhone, onSigned }: CodeStepProps) => {
  const t = useAuthoriseTexts()
  const send = useAct(verificationRoutes.sendInvitationCode)
  const sign = useAct(verificationRoutes.signInvitation)
  const [sent, setSent] = useState(0)
  const [code, setCode] = useState('')
  const beside = sign.error && problemField(sign.error) === 'code' ? problemText(sign.error) : undefined
  const submit = async () => {
    const signed = await sign.run({ token, code, livenessToken: livenessToken() })
    if (signed) onSigned(signed)
  }
  return (
    <form
      noValidate
      className="narrow"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Heading>{t('codeTitle')}</Heading>
      <p>{t('codeWhy', { phone: signerPhone })}</p>
      <button
        type="button"
        disabled={send.pending}
        onClick={() => void send.run({ token }).then((answer) => answer && setSent((n) => n + 1))}
      >
        {t('send')}
      </button>
      <Problem error={send.error} />
      {sent > 0 ? <DemoMessages key={sent} phoneMasked={signerPhone} /> : null}
      <FieldErrorsProvider value={beside === undefined ? {} : { code: beside }}>
        <CodeField
          value={code}
          onChange={setCode}
          {...(sent > 0 ? { hint: t('codeSent', { phone: signerPhone }) } : {})}
        />
      </FieldErrorsProvider>
      <p className="hint">{t('face')}</p>
      <Problem error={beside === undefined ? sign.error : undefined} />
      <div className="row">
        <button type="submit" className="main wide" disabled={sign.pending || code.length < 6}>
          {t('sign')}
        </button>
      </div>
    </form>
  )
}
