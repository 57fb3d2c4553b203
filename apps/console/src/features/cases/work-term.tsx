import { useSaidDay } from '../../shell/values.tsx'
import { useWorkTexts } from './work-texts.ts'

/** A legal term in working days, from acceptance to the day all is due. */
export interface Term {
  readonly acceptedOn: string
  readonly dueOn: string
  readonly days: number
  readonly used: number
}

const WHOLE = 100
/** From here on a term is running out: a third of it is left. */
const RUNNING_OUT = 2 / 3

const moodOf = ({ used, days }: Term): 'late' | 'soon' | 'calm' => {
  if (used > days) return 'late'
  return used >= days * RUNNING_OUT ? 'soon' : 'calm'
}

/** The legal term as a bar that fills from acceptance to its last day, with a mark for today, and in words. */
export const WorkTerm = ({ term }: { readonly term: Term }) => {
  const t = useWorkTexts()
  const said = useSaidDay()
  const { used, days } = term
  const words =
    used > days
      ? t('termOver', { used, over: used - days, days })
      : t('termLeft', { used, left: days - used, days })
  const share = `${Math.min(WHOLE, (used / Math.max(1, days)) * WHOLE)}%`
  return (
    <div className={`work-term ${moodOf(term)}`}>
      <div className="work-term-bar" aria-hidden>
        <span style={{ width: share }} />
        <i style={{ left: share }} />
      </div>
      <div className="work-term-words">{words}</div>
      <div className="quiet">{t('termSays', { from: said(term.acceptedOn), to: said(term.dueOn) })}</div>
    </div>
  )
}
