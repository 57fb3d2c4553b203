import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import { Problem } from '../../../shell/states.tsx'
import { useDraftTexts } from './draft-texts.ts'
import { type DraftView, useSaveDraft } from './use-draft.ts'

const LEAST_ROWS = 16
const MOST_ROWS = 40

/** The text of a draft, with what was typed and not saved kept on this computer. */
export const DraftText = ({ draft }: { readonly draft: DraftView }) => {
  const t = useDraftTexts()
  const kept = `songtan.draft.${draft.id}`
  const [typed, setTyped] = useState(() => localStorage.getItem(kept))
  const { save, saving, error } = useSaveDraft(draft)
  const mayEdit = draft.may.includes('save')
  const keep = (text: string | null) => {
    setTyped(text)
    if (text === null || text === draft.text) localStorage.removeItem(kept)
    else localStorage.setItem(kept, text)
  }
  const text = mayEdit ? (typed ?? draft.text) : draft.text
  const changed = text !== draft.text
  return (
    <>
      <p className="quiet">{mayEdit ? t('textSays') : t('readOnly')}</p>
      <Problem error={error} />
      {changed ? (
        <Alert
          type="warning"
          showIcon
          title={t('unsaved')}
          action={
            <Button size="small" onClick={() => keep(null)}>
              {t('undoUnsaved')}
            </Button>
          }
          style={{ marginBottom: 8 }}
        />
      ) : null}
      <pre className="draft-text">
        <Input.TextArea
          aria-label={t('textTab')}
          value={text}
          readOnly={!mayEdit}
          spellCheck={false}
          autoSize={{ minRows: LEAST_ROWS, maxRows: MOST_ROWS }}
          onChange={({ target }) => keep(target.value)}
        />
      </pre>
      {mayEdit ? (
        <div className="law-where draft-below">
          <Button
            type="primary"
            loading={saving}
            disabled={!changed}
            onClick={() => save({ text }, () => keep(null))}
          >
            {t('save')}
          </Button>
        </div>
      ) : null}
    </>
  )
}
