import { benefitsRoutes, type OutputOf } from '@songtan/contract'
import { factWords } from '@songtan/policy'
import { Link } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { useCodeName } from '../../shell/code-names.ts'
import { useLabel } from '../../shell/i18n.ts'
import { useChoiceOrAll } from '../../shell/list-filters.ts'
import { PagedTable } from '../../shell/pages-list.tsx'
import { useShellTexts } from '../../shell/texts.ts'
import { useList } from '../../shell/use-list.ts'
import { Money } from '../../shell/values.tsx'
import { useAdjustmentTexts } from './adjustment-texts.ts'
import { HouseholdLink } from './household-link.tsx'

type Row = OutputOf<typeof benefitsRoutes.listAdjustmentRows>['items'][number]
type Kind = Row['kind']
type View = 'held' | 'before' | 'after'

const Amounts = ({ row, view }: { readonly row: Row; readonly view: View }) => (
  <span className="adjustment-amounts">
    {row.amounts.map((one) => (
      <Money key={`${one.program} ${one.personId}`} fen={one[view]} />
    ))}
  </span>
)

const Programs = ({ row }: { readonly row: Row }) => {
  const t = useAdjustmentTexts()
  const name = useCodeName()
  return (
    <span className="adjustment-amounts">
      {row.amounts.map(({ program, personId }) => (
        <span key={`${program} ${personId}`}>
          {name('program', program)}
          {personId ? ` · ${t('single')}` : ''}
        </span>
      ))}
    </span>
  )
}

/** Why a person must look, what is missing, or what became of it. */
const Note = ({ county, row }: { readonly county: string; readonly row: Row }) => {
  const t = useAdjustmentTexts()
  const name = useCodeName()
  const label = useLabel()
  const said = row.missing.map((path) => {
    const words = factWords(path)
    return words.zh === words.en ? path : label(words)
  })
  const parts = [
    ...(row.why ? [name('adjustmentWhy', row.why)] : []),
    ...(said.length > 0 ? [t('missing', { what: [...new Set(said)].join('、') })] : []),
    ...(row.state === 'open' ? [] : [name('adjustmentRowState', row.state)]),
  ]
  return (
    <>
      {parts.join('；')}
      {row.caseId ? (
        <Link to="/cases/$county/$id" params={{ county, id: row.caseId }}>
          {t('case')}
        </Link>
      ) : null}
    </>
  )
}

/** Family by family, by what the publication does to it. */
export const AdjustmentRows = (props: {
  readonly county: string
  readonly id: string
  readonly kinds: readonly Kind[]
}) => {
  const { county, id, kinds } = props
  const t = useAdjustmentTexts()
  const shell = useShellTexts()
  const name = useCodeName()
  const [kind, setKind] = useChoiceOrAll('kind', kinds)
  const rows = useList(benefitsRoutes.listAdjustmentRows, (page) => ({
    ...{ county, id, limit: 50 },
    ...(kind === 'all' ? {} : { kind }),
    ...page,
  }))
  const options = [
    { value: 'all' as const, label: shell('all') },
    ...kinds.map((value) => ({ value, label: name('adjustmentKind', value) })),
  ]
  return (
    <>
      <div style={{ overflowX: 'auto', marginBottom: 12 }}>
        <Segmented options={options} value={kind} onChange={setKind} />
      </div>
      <PagedTable<Row>
        list={rows}
        rowKey={(row) => row.id}
        columns={[
          {
            title: t('household'),
            render: (row) => <HouseholdLink county={county} row={row} />,
          },
          { title: t('head'), dataIndex: 'headName' },
          { title: t('kind'), render: (row) => name('adjustmentKind', row.kind) },
          { title: t('programs'), render: (row) => <Programs row={row} /> },
          { title: t('now'), align: 'right', render: (row) => <Amounts row={row} view="held" /> },
          { title: t('old'), align: 'right', render: (row) => <Amounts row={row} view="before" /> },
          { title: t('newly'), align: 'right', render: (row) => <Amounts row={row} view="after" /> },
          { title: t('fromMonth'), dataIndex: 'fromMonth' },
          { title: t('note'), render: (row) => <Note county={county} row={row} /> },
        ]}
      />
    </>
  )
}
