import { plainDate } from '@songtan/kernel'
import { draftItems, type ItemRow, type PlaceLaw, placeLaw, withItemRows } from '@songtan/policy'
import { Alert, Button } from 'antd'
import { useLabel, useLanguage } from '../../../shell/i18n.ts'
import { Rows } from '../../../shell/rows.tsx'
import { Loaded, Problem } from '../../../shell/states.tsx'
import { useLaw } from '../use-law.ts'
import { useDraftTexts } from './draft-texts.ts'
import { ItemForm } from './item-form.tsx'
import { useRowEditing } from './row-editing.tsx'
import { type DraftView, readable } from './use-draft.ts'

/** The conditions, amounts and offices of a draft's items, a row each (决策表). */
const Table = ({
  draft,
  rows,
  law,
}: {
  readonly draft: DraftView
  readonly rows: readonly ItemRow[]
  readonly law: PlaceLaw
}) => {
  const t = useDraftTexts()
  const label = useLabel()
  const [language] = useLanguage()
  const { editing, columns, ...edit } = useRowEditing(draft, rows, (next) => withItemRows(draft.text, next))
  const office = (code = '') =>
    label([...law.offices, ...law.departments].find((o) => o.code === code)) || code
  const fresh: ItemRow = { of: 'household', from: draft.from, certainty: 'read', publicity: 'none' }
  return (
    <>
      {draft.may.includes('save') ? (
        <div className="law-where">
          <Button type="primary" onClick={() => edit.begin(fresh)}>
            {t('newItem')}
          </Button>
        </div>
      ) : null}
      <Problem error={editing ? undefined : edit.error} />
      <Rows<ItemRow>
        rowKey={({ code, from }) => `${code} ${from}`}
        dataSource={[...rows]}
        empty={t('noItems')}
        columns={[
          {
            title: t('itemName'),
            render: ({ code, zh, en }) => <strong title={code}>{language === 'en' ? en : zh}</strong>,
          },
          {
            title: t('forWhom'),
            render: ({ whoZh, whoEn }) => (language === 'en' ? whoEn : whoZh),
          },
          {
            title: t('when'),
            render: ({ when, programs }) => <pre className="draft-cel">{when || programs}</pre>,
          },
          {
            title: t('amount'),
            render: ({ amount, openZh, openEn }) =>
              amount ? (
                <pre className="draft-cel">{amount}</pre>
              ) : (
                <span className="quiet">{language === 'en' ? openEn : openZh}</span>
              ),
          },
          { title: t('apply'), render: ({ apply }) => office(apply) },
          { title: t('decide'), render: ({ decide }) => office(decide) },
          ...columns,
        ]}
      />
      {editing ? (
        <ItemForm
          draft={draft}
          law={law}
          row={editing.row}
          title={t(editing.at === undefined ? 'newItem' : 'editItem')}
          saving={edit.saving}
          error={edit.error}
          onCancel={edit.cancel}
          onSave={edit.saveRow}
        />
      ) : null}
    </>
  )
}

/** The items of a draft as a decision table. */
export const DraftItems = ({ draft }: { readonly draft: DraftView }) => {
  const t = useDraftTexts()
  const law = useLaw(draft.place)
  const rows = readable(() => draftItems(draft.text))
  if (!rows) return <Alert type="error" showIcon title={t('unreadable')} />
  return (
    <Loaded query={law}>
      {(set) => <Table draft={draft} rows={rows} law={placeLaw(set, draft.place, plainDate(draft.from))} />}
    </Loaded>
  )
}
