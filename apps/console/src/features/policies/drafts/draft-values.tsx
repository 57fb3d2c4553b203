import { programsRoutes } from '@songtan/contract'
import { addDays, plainDate } from '@songtan/kernel'
import {
  type Declaration,
  draftValues,
  type ParameterRow,
  placeLaw,
  type ValueRow,
  withValueRows,
  YES,
} from '@songtan/policy'
import { Alert, Button } from 'antd'
import { Action } from '../../../shell/action.tsx'
import { Download } from '../../../shell/download.tsx'
import { useLanguage } from '../../../shell/i18n.ts'
import { Rows } from '../../../shell/rows.tsx'
import { Loaded, Problem } from '../../../shell/states.tsx'
import { Day } from '../../../shell/values.tsx'
import { grouped, unitIn } from '../law-words.ts'
import { ValueOf } from '../parameters.tsx'
import { useLaw } from '../use-law.ts'
import { useParameterName } from '../words.ts'
import { useDraftTexts } from './draft-texts.ts'
import { useRowEditing } from './row-editing.tsx'
import { type DraftView, readable } from './use-draft.ts'
import { ValueForm } from './value-form.tsx'

const rowKey = ({ key, of, from }: ValueRow): string => `${key}.${of} ${from}`

/** Takes the draft as a workbook and reads one back. */
const Sheets = ({ draft: { id, version, may } }: { readonly draft: DraftView }) => {
  const t = useDraftTexts()
  return (
    <>
      <Download route={programsRoutes.exportDraftSheet} input={{ id }} label={t('exportSheet')} />
      {may.includes('save') ? (
        <Action
          route={programsRoutes.importDraftSheet}
          fixed={{ id, version }}
          label={t('importSheet')}
          says={t('importSays')}
          touches={['programs.']}
          fields={[{ name: 'file', label: t('file'), kind: 'file', required: true, accept: '.xlsx' }]}
        />
      ) : null}
    </>
  )
}

const Values = ({
  draft,
  rows,
  declared,
  inForce,
}: {
  readonly draft: DraftView
  readonly rows: readonly ValueRow[]
  readonly declared: ReadonlyMap<string, Declaration>
  readonly inForce: readonly ParameterRow[]
}) => {
  const t = useDraftTexts()
  const name = useParameterName()
  const [language] = useLanguage()
  const typeOf = (key: string) => declared.get(key)?.type
  const write = (next: readonly ValueRow[]) => withValueRows(draft.text, next, typeOf)
  const { editing, columns, ...edit } = useRowEditing(draft, rows, write)
  const nameOf = ({ key = '', of }: ValueRow) => {
    const known = declared.get(key)
    if (!known) return key
    return name({ name: known, code: known.by && of ? { by: known.by, is: of } : undefined })
  }
  const before = ({ key, of }: ValueRow) => {
    const found = inForce.find((p) => p.key === (of ? `${key}.${of}` : key))
    return found ? <ValueOf row={found} /> : <span className="quiet">{t('noneBefore')}</span>
  }
  return (
    <>
      <div className="law-where">
        {draft.may.includes('save') ? (
          <Button type="primary" onClick={() => edit.begin({ from: draft.from })}>
            {t('newValue')}
          </Button>
        ) : null}
        <Sheets draft={draft} />
      </div>
      <Problem error={editing ? undefined : edit.error} />
      <Rows<ValueRow>
        rowKey={rowKey}
        dataSource={[...rows]}
        empty={t('noValues')}
        columns={[
          { title: t('parameter'), render: (row) => <span title={row.key}>{nameOf(row)}</span> },
          {
            title: t('value'),
            align: 'right',
            render: (row) =>
              row.unknown === YES ? (
                <span className="law-loud">{t('unknown')}</span>
              ) : (
                <strong>{grouped(row.value ?? '') || <span className="law-loud">—</span>}</strong>
              ),
          },
          { title: t('before'), align: 'right', render: (row) => before(row) },
          { title: t('unit'), render: ({ unit = '' }) => unitIn(unit, language) },
          { title: t('from'), render: ({ from }) => <Day day={from} /> },
          { title: t('to'), render: ({ to }) => <Day day={to} /> },
          { title: t('article'), render: ({ article }) => <span lang="zh-CN">{article}</span> },
          { title: t('source'), render: ({ source }) => <span lang="zh-CN">{source}</span> },
          ...columns,
        ]}
      />
      {editing ? (
        <ValueForm
          draft={draft}
          row={editing.row}
          declared={declared}
          title={t(editing.at === undefined ? 'newValue' : 'editValue')}
          saving={edit.saving}
          error={edit.error}
          onCancel={edit.cancel}
          onSave={edit.saveRow}
        />
      ) : null}
    </>
  )
}

/** The values of a draft as a form: each beside what is in force. */
export const DraftValues = ({ draft }: { readonly draft: DraftView }) => {
  const t = useDraftTexts()
  const law = useLaw(draft.place)
  const rows = readable(() => draftValues(draft.text))
  if (!rows) return <Alert type="error" showIcon title={t('unreadable')} />
  return (
    <Loaded query={law}>
      {(set) => (
        <Values
          draft={draft}
          rows={rows}
          inForce={placeLaw(set, draft.place, addDays(plainDate(draft.from), -1)).parameters}
          declared={new Map(set.packs.flatMap((p) => p.declarations.map((d) => [d.key, d] as const)))}
        />
      )}
    </Loaded>
  )
}
