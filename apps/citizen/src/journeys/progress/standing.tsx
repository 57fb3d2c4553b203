import type { CaseState } from '@songtan/contract'
import { useLabel } from '../../shell/i18n.ts'
import { useWords } from '../../shell/words.ts'
import { isOver, STATE_WORDS } from './states.ts'
import { useProgressTexts } from './texts.ts'

interface StandingProps {
  readonly application: {
    readonly state: CaseState
    readonly office: 'family' | 'town' | 'county' | 'nobody'
    readonly officeName: string
    readonly dueOn: string | null
  }
}

const toneOf = (state: CaseState): string =>
  state === 'confirmed' ? 'notice good' : state === 'refused' ? 'notice bad' : 'notice'

/** Where an application stands, who has it, and by when something happens. */
export const Standing = ({ application }: StandingProps) => {
  const t = useProgressTexts()
  const label = useLabel()
  const { day } = useWords()
  const { state, office, officeName, dueOn } = application
  return (
    <div className={toneOf(state)} data-testid={`state-${state}`}>
      <p>
        <strong>{label(STATE_WORDS[state])}</strong>
      </p>
      {isOver(state) ? null : (
        <p>{office === 'family' ? t('office-family') : t('office', { name: officeName })}</p>
      )}
      {dueOn === null || isOver(state) ? null : (
        <p>{t(office === 'family' ? 'dueFamily' : 'due', { day: day(dueOn) })}</p>
      )}
    </div>
  )
}
