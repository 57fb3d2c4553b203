import { casesRoutes } from '@songtan/contract'
import { useEffect, useState } from 'react'
import { useAct, useRead } from '../../shell/api.ts'
import { Heading } from '../../shell/heading.tsx'
import { Problem } from '../../shell/states.tsx'
import { useShellTexts } from '../../shell/texts.ts'
import { useWords } from '../../shell/words.ts'
import { type DraftChoice, draftChoices } from './draft-choices.ts'
import { forgetLocalDraft, readLocalDraft } from './local-draft.ts'
import { useApplyTexts } from './texts.ts'

interface ChoiceCardProps {
  readonly choice: DraftChoice
  readonly onChoose: () => void
  readonly onThrow: () => void
}

const ChoiceCard = ({ choice, onChoose, onThrow }: ChoiceCardProps) => {
  const t = useApplyTexts()
  const { instant } = useWords()
  const name = choice.form.members.find(({ relation }) => relation === 'applicant')?.name.trim()
  return (
    <section className="sheet" data-testid="draft">
      <h2>{name ? t('draftOf', { name }) : t('draftNobody')}</h2>
      <p className="hint">
        {t('draftAt', { at: instant(choice.at) })} ·{' '}
        {t(choice.where === 'here' ? 'draftHere' : 'draftServer')}
      </p>
      <div className="row">
        <button type="button" className="main" onClick={onChoose}>
          {t('goOn')}
        </button>
        <button type="button" onClick={onThrow}>
          {t('throwAway')}
        </button>
      </div>
    </section>
  )
}

interface StartProps {
  readonly onChoose: (choice: Pick<DraftChoice, 'form' | 'server'>) => void
  readonly onNew: () => void
}

/** Drafts to go on with, from this phone and from others; straight on when there is none. */
export const Start = ({ onChoose, onNew }: StartProps) => {
  const t = useApplyTexts()
  const shell = useShellTexts()
  const read = useRead(casesRoutes.listDrafts, {})
  const remove = useAct(casesRoutes.deleteDraft)
  const [local, setLocal] = useState(readLocalDraft)
  const choices = draftChoices(local, read.data?.items ?? [])
  const nothing = read.data !== undefined && choices.length === 0
  useEffect(() => {
    if (nothing) onNew()
  }, [nothing, onNew])
  if (nothing || (read.pending && !read.data)) return <p role="status">{shell('loading')}</p>
  const throwAway = async ({ server, where }: DraftChoice) => {
    if (where === 'here' || server?.draftId === local?.server?.draftId) {
      forgetLocalDraft()
      setLocal(undefined)
    }
    if (server && (await remove.run({ draftId: server.draftId }))) read.again()
  }
  return (
    <>
      <Heading>{t('startTitle')}</Heading>
      <Problem error={read.error} onAgain={read.again} />
      <Problem error={remove.error} />
      {choices.length > 0 ? <p>{t('startHint')}</p> : null}
      {choices.map((choice) => (
        <ChoiceCard
          key={`${choice.where} ${choice.server?.draftId ?? ''}`}
          choice={choice}
          onChoose={() => onChoose(choice)}
          onThrow={() => void throwAway(choice)}
        />
      ))}
      <button type="button" className="wide" onClick={onNew}>
        {t('startNew')}
      </button>
    </>
  )
}
