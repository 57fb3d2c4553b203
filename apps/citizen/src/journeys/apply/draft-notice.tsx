import { useApplyTexts } from './texts.ts'
import type { DraftState } from './use-draft.ts'

/** Where the draft is kept; two phones that went apart are settled by a person. */
export const DraftNotice = ({ draft }: { readonly draft: DraftState }) => {
  const t = useApplyTexts()
  if (draft.kept !== 'elsewhere')
    return (
      <p className="quiet" role="status" data-testid={`draft-${draft.kept}`}>
        {t(draft.kept === 'server' ? 'keptServer' : 'keptHere')}
      </p>
    )
  return (
    <section className="notice" role="alert">
      <p>
        <strong>{t('elsewhereTitle')}</strong>
      </p>
      <p>{t('elsewhere')}</p>
      <div className="row">
        <button type="button" onClick={() => draft.settle('here')}>
          {t('useHere')}
        </button>
        <button type="button" onClick={() => draft.settle('elsewhere')}>
          {t('useElsewhere')}
        </button>
      </div>
    </section>
  )
}
