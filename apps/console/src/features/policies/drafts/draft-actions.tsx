import { programsRoutes, today } from '@songtan/contract'
import type { ReactNode } from 'react'
import { Action } from '../../../shell/action.tsx'
import { useSaidDay } from '../../../shell/values.tsx'
import { useDraftTexts } from './draft-texts.ts'
import type { DraftView } from './use-draft.ts'

const TOUCHES = ['programs.']

type Shown = Readonly<Record<string, ReactNode>>

/** What its writer may do. */
const useOfficer = (draft: DraftView): Shown => {
  const t = useDraftTexts()
  const { id, version, from, text } = draft
  const fixed = { id, version }
  return {
    save: (
      <Action
        route={programsRoutes.saveDraft}
        fixed={{ ...fixed, text }}
        label={t('details')}
        touches={TOUCHES}
        fields={[
          { name: 'title', label: t('title'), kind: 'text', required: true, initial: draft.title },
          { name: 'from', label: t('from'), kind: 'day', required: true, initial: from, hint: t('fromHint') },
        ]}
      />
    ),
    submit: (
      <Action
        main
        route={programsRoutes.submitDraft}
        fixed={fixed}
        label={t('submit')}
        says={t('submitSays')}
        touches={TOUCHES}
      />
    ),
    discard: (
      <Action
        danger
        route={programsRoutes.discardDraft}
        fixed={fixed}
        label={t('discard')}
        says={t('discardSays')}
        touches={TOUCHES}
      />
    ),
  }
}

/** What the second person may do. */
const useApprover = ({ id, version, from, placeName }: DraftView): Shown => {
  const said = useSaidDay()
  const t = useDraftTexts()
  const fixed = { id, version }
  return {
    publish: (
      <Action
        main
        route={programsRoutes.publishDraft}
        fixed={fixed}
        label={t('publish')}
        says={t('publishSays', { from: said(from), place: placeName })}
        touches={TOUCHES}
      >
        {from < today() ? <p className="law-loud">{t('publishLate')}</p> : null}
      </Action>
    ),
    return: (
      <Action
        route={programsRoutes.returnDraft}
        fixed={fixed}
        label={t('return')}
        says={t('returnSays')}
        touches={TOUCHES}
        fields={[{ name: 'note', label: t('reason'), kind: 'long', required: true }]}
      />
    ),
    withdraw: (
      <Action
        danger
        route={programsRoutes.withdrawPublication}
        fixed={{ id }}
        label={t('withdraw')}
        says={t('withdrawSays')}
        touches={TOUCHES}
        fields={[{ name: 'reason', label: t('reason'), kind: 'long', required: true }]}
      />
    ),
  }
}

/** What may be done with a draft now, each saying what it will do. */
export const DraftActions = ({ draft }: { readonly draft: DraftView }) => {
  const shown = { ...useOfficer(draft), ...useApprover(draft) }
  return (
    <div className="law-where no-print">
      {Object.entries(shown).map(([action, button]) =>
        draft.may.some((m) => m === action) ? <span key={action}>{button}</span> : null,
      )}
    </div>
  )
}
