import { type ReactNode, useState } from 'react'
import { useShellTexts } from './texts.ts'

interface ConfirmProps {
  readonly label: string
  /** What will happen, in full. */
  readonly question: ReactNode
  readonly pending: boolean
  readonly onYes: () => void
}

/** A step that cannot be taken back lightly: asked again, with what it does, before it is done. */
export const Confirm = ({ label, question, pending, onYes }: ConfirmProps) => {
  const t = useShellTexts()
  const [asked, setAsked] = useState(false)
  if (!asked)
    return (
      <button type="button" onClick={() => setAsked(true)}>
        {label}
      </button>
    )
  return (
    <div className="notice" role="alertdialog" aria-label={label}>
      {question}
      <div className="row">
        <button type="button" className="main" disabled={pending} onClick={onYes}>
          {label}
        </button>
        <button type="button" onClick={() => setAsked(false)}>
          {t('no')}
        </button>
      </div>
    </div>
  )
}
