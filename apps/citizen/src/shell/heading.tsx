import { type ReactNode, useEffect, useRef } from 'react'
import { useShellTexts } from './texts.ts'

/** The one h1 of a page: names the window and takes the focus, so that a reader hears where it is. */
export const Heading = ({ children }: { readonly children: string }) => {
  const t = useShellTexts()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${children} · ${t('product')}`
    heading.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [children, t])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  )
}

interface StepFrameProps {
  readonly title: string
  readonly step: number
  readonly of: number
  readonly onBack: () => void
  readonly onNext: () => void
  readonly nextLabel?: string | undefined
  readonly pending?: boolean
  readonly children: ReactNode
}

/** One question a page: where one is, the question, back and on. */
export const StepFrame = ({
  title,
  step,
  of,
  onBack,
  onNext,
  nextLabel,
  pending,
  children,
}: StepFrameProps) => {
  const t = useShellTexts()
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!pending) onNext()
      }}
    >
      <p className="quiet step-count">{t('step', { step, of })}</p>
      <progress value={step} max={of} aria-hidden="true" />
      <Heading>{title}</Heading>
      {children}
      <div className="row steps">
        <button type="button" onClick={onBack}>
          {t('back')}
        </button>
        <button type="submit" className="main" disabled={pending === true}>
          {nextLabel ?? t('next')}
        </button>
      </div>
    </form>
  )
}
