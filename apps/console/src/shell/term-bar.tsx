import { daysFrom } from './days.ts'
import { useShellTexts } from './texts.ts'
import { useSaidDay } from './values.tsx'

export interface TermBarProps {
  /** The day the term began. */
  readonly from: string
  readonly due: string
  readonly today: string
  readonly standing: 'overdue' | 'due-today' | 'open'
  /** Working days after today up to the day it is due, negative when late; without it calendar days are said. */
  readonly workingDays?: number | null
}

const leftOf = ({ due, today, workingDays }: TermBarProps) => {
  const working = workingDays !== undefined && workingDays !== null
  return {
    left: working ? workingDays : daysFrom(today, due),
    unit: working ? 'WorkingDays' : 'Days',
  } as const
}

/** How long is left, in words. */
const useLeft = (props: TermBarProps): string => {
  const t = useShellTexts()
  if (props.standing === 'due-today') return t('dueToday')
  const { left, unit } = leftOf(props)
  const late = props.standing === 'overdue'
  return t(late ? `late${unit}` : `left${unit}`, { n: Math.abs(left) })
}

/** A legal term as a bar that fills, with how long is left in words beside it: its colour is never the only sign. */
export const TermBar = (props: TermBarProps) => {
  const said = useSaidDay()
  const words = useLeft(props)
  const { from, due, today, standing } = props
  const whole = Math.max(daysFrom(from, due), 1)
  const gone = Math.min(Math.max(daysFrom(from, today) / whole, 0), 1)
  return (
    <span className="term" data-standing={standing}>
      <span className="term-words">
        <strong>{words}</strong> <time dateTime={due}>{said(due)}</time>
      </span>
      <span className="term-bar" aria-hidden>
        <span className="term-gone" style={{ width: `${Math.round(gone * 100)}%` }} />
      </span>
    </span>
  )
}
