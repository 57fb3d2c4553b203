import { type OutputOf, registryRoutes } from '@songtan/contract'
import { Link } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { Action } from '../../shell/action.tsx'
import { useCodeChoices, useCodeName } from '../../shell/code-names.ts'
import { useCounty } from '../../shell/county.tsx'
import { useChoice } from '../../shell/list-filters.ts'
import { PageHead } from '../../shell/page.tsx'
import { PagedTable } from '../../shell/pages-list.tsx'
import { useList } from '../../shell/use-list.ts'
import { Day } from '../../shell/values.tsx'
import { DecideDuplicate } from './decide-duplicate.tsx'
import { useRegistryTexts } from './texts.ts'

type Row = OutputOf<typeof registryRoutes.listDuplicates>['items'][number]
type Entry = Row['a']

const STATES = ['open', 'same', 'different'] as const

const EntryText = ({ county, entry }: { readonly county: string; readonly entry: Entry }) => (
  <>
    <div>
      {entry.name} · <Day day={entry.born} />
    </div>
    <div className="quiet">
      {entry.residentIdMasked} {entry.phoneMasked ?? ''}{' '}
      {entry.householdId ? (
        <Link to="/families/$county/$id" params={{ county, id: entry.householdId }}>
          {entry.householdNumber}
        </Link>
      ) : null}
    </div>
  </>
)

const Decision = ({ county, row }: { readonly county: string; readonly row: Row }) => {
  const t = useRegistryTexts()
  if (row.state === 'open') return <DecideDuplicate county={county} row={row} people={[row.a, row.b]} />
  return (
    <span style={{ display: 'flex', gap: 8, alignItems: 'center' }}>
      <span className="quiet">{row.reason}</span>
      <Action
        danger
        route={registryRoutes.undoDuplicate}
        fixed={{ county, id: row.duplicateId, version: row.version }}
        label={t('undo')}
        says={t('undoSays')}
        touches={['registry.']}
        fields={[{ name: 'reason', label: t('reason'), kind: 'text', required: true }]}
      />
    </span>
  )
}

/** 疑似重复人员: entries side by side; a person decides, and may take it back. */
export default function DuplicatesPage() {
  const t = useRegistryTexts()
  const name = useCodeName()
  const choices = useCodeChoices()
  const { county = '', picker } = useCounty()
  const [chosen, setState] = useChoice('state', STATES)
  const state = chosen ?? 'open'
  const list = useList(registryRoutes.listDuplicates, (page) => ({ county, state, limit: 50, ...page }), {
    enabled: county !== '',
  })
  const options = STATES.map((value) => ({
    value,
    label: choices('duplicateState', [value])[0]?.label ?? value,
  }))
  return (
    <>
      <PageHead title={t('duplicates')}>
        {picker}
        <Segmented options={options} value={state} onChange={setState} />
      </PageHead>
      <PagedTable<Row>
        list={list}
        rowKey={({ duplicateId }) => duplicateId}
        columns={[
          { title: t('oneEntry'), render: (row) => <EntryText county={county} entry={row.a} /> },
          { title: t('otherEntry'), render: (row) => <EntryText county={county} entry={row.b} /> },
          {
            title: t('alike'),
            render: (row) => row.reasons.map((code) => name('duplicateReason', code)).join('、'),
          },
          { title: t('score'), dataIndex: 'score', align: 'right' },
          { title: t('found'), render: (row) => <Day day={row.foundAt.slice(0, 10)} /> },
          { render: (row) => <Decision county={county} row={row} /> },
        ]}
      />
    </>
  )
}
