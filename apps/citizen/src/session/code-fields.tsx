import { useEffect, useState } from 'react'
import { TextField } from '../shell/fields.tsx'
import { useSessionTexts } from './texts.ts'

interface CodeFieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: string
}

/** The six digits of a message; phones offer them from the message by themselves. */
export const CodeField = ({ value, onChange, hint }: CodeFieldProps) => {
  const t = useSessionTexts()
  return (
    <TextField
      name="code"
      label={t('code')}
      hint={hint}
      value={value}
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={6}
      onChange={(typed) => onChange(typed.normalize('NFKC').replaceAll(/\D/g, ''))}
    />
  )
}

interface SendAgainProps {
  readonly seconds: number
  readonly onSend: () => void
}

/** Offers another message once the wait is over. */
export const SendAgain = ({ seconds, onSend }: SendAgainProps) => {
  const t = useSessionTexts()
  const [left, setLeft] = useState(seconds)
  useEffect(() => {
    const tick = setInterval(() => setLeft((n) => Math.max(0, n - 1)), 1000)
    return () => clearInterval(tick)
  }, [])
  return left > 0 ? (
    <p className="quiet">{t('resendIn', { seconds: left })}</p>
  ) : (
    <button
      type="button"
      className="plain"
      onClick={() => {
        setLeft(seconds)
        onSend()
      }}
    >
      {t('resend')}
    </button>
  )
}
