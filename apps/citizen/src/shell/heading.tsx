import { type ReactNode, useEffect, useRef } from 'react'
import { ReadAloud } from './read-aloud.tsx'
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
    <div className="titled">
      <h1 ref={heading} tabIndex={-1}>
        {children}
      </h1>
      <ReadAloud />
    </div>
  )
}

interface StepHeadProps {
  readonly title: string
  readonly step: number
  readonly of: number
}

/** Where one is among the questions, how many are left, and the question. */
export const StepHead = ({ title, step, of }: StepHeadProps) => {
  const t = useShellTexts()
  const left = of - step
  return (
    <>
      <p className="quiet step-count">{left > 0 ? t('step', { step, of, left }) : t('lastStep')}</p>
      <progress value={step} max={of} aria-hidden="true" />
      <Heading>{title}</Heading>
    </>
  )
}

interface StepFrameProps extends StepHeadProps {
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
      <StepHead title={title} step={step} of={of} />
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
