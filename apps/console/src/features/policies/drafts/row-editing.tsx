import { Button, Popconfirm } from 'antd'
import { useState } from 'react'
import type { Column } from '../../../shell/rows.tsx'
import { useDraftTexts } from './draft-texts.ts'
import { type DraftView, useSaveDraft } from './use-draft.ts'

interface Editing<R> {
  /** Place of the row among the others; undefined for a new one. */
  readonly at: number | undefined
  readonly row: R
}

/** Rows of a draft, changed one at a time and kept at once; `write` puts them into the text. */
export const useRowEditing = <R extends object>(
  draft: DraftView,
  rows: readonly R[],
  write: (rows: readonly R[]) => string,
) => {
  const t = useDraftTexts()
  const [editing, setEditing] = useState<Editing<R>>()
  const { save, saving, error } = useSaveDraft(draft)
  const put = (next: readonly R[]) => save({ text: write(next) }, () => setEditing(undefined))
  const columns: Column<R>[] = [
    {
      title: '',
      render: (row, at) => (
        <span className="draft-row-actions">
          <Button size="small" onClick={() => setEditing({ at, row })}>
            {t('edit')}
          </Button>
          <Popconfirm
            title={t('removeSays')}
            okText={t('remove')}
            onConfirm={() => put(rows.filter((_row, i) => i !== at))}
          >
            <Button size="small" danger>
              {t('remove')}
            </Button>
          </Popconfirm>
        </span>
      ),
    },
  ]
  return {
    editing,
    saving,
    error,
    begin: (row: R) => setEditing({ at: undefined, row }),
    cancel: () => setEditing(undefined),
    saveRow: (row: R) =>
      put(editing?.at === undefined ? [...rows, row] : rows.map((old, i) => (i === editing.at ? row : old))),
    /** The column with what may be done to a row; none for who may not. */
    columns: draft.may.includes('save') ? columns : [],
  }
}
