import { Table, Tag } from 'antd'
import { useCodeName } from '../../shell/code-names.ts'
import { Money } from '../../shell/values.tsx'
import { type FamilyView, useFactText } from './fact-text.ts'
import { useRegistryTexts } from './texts.ts'

type Comparison = FamilyView['facts'][number]

const COLOURS: Readonly<Record<Comparison['outcome'], string>> = {
  different: 'red',
  open: 'default',
  same: 'green',
}
const ORDER: Readonly<Record<Comparison['outcome'], number>> = { different: 0, open: 1, same: 2 }

const Side = ({ facts }: { readonly facts: Comparison['declared'] }) => {
  const name = useCodeName()
  const say = useFactText()
  if (facts.length === 0) return <span className="quiet">—</span>
  return facts.map((row) => (
    <div key={row.factId} title={`${row.effectiveFrom} · ${row.recordedAt.slice(0, 10)}`}>
      {say(row.fact)} <span className="quiet">{name('source', row.source)}</span>
    </div>
  ))
}

/** Declared beside verified, thing by thing; what differs stands first. */
export const FactsTable = ({
  comparisons,
  members,
}: {
  readonly comparisons: readonly Comparison[]
  readonly members: readonly { readonly personId: string; readonly name: string }[]
}) => {
  const t = useRegistryTexts()
  const name = useCodeName()
  const nameOf = (id: string | null) => members.find(({ personId }) => personId === id)?.name ?? '—'
  const rows = [...comparisons].sort((a, b) => ORDER[a.outcome] - ORDER[b.outcome])
  return (
    <Table
      size="small"
      pagination={false}
      rowKey={(row) => `${row.personId}${row.kind}${row.aspect}`}
      dataSource={rows}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: t('noFacts') }}
      columns={[
        { title: t('who'), render: (_, row) => nameOf(row.personId) },
        { title: t('what'), render: (_, row) => name('factKind', row.kind) },
        { title: t('declared'), render: (_, row) => <Side facts={row.declared} /> },
        { title: t('verified'), render: (_, row) => <Side facts={row.verified} /> },
        {
          title: t('difference'),
          align: 'right',
          render: (_, row) => (row.difference ? <Money fen={row.difference} /> : null),
        },
        {
          title: t('standing'),
          render: (_, row) => <Tag color={COLOURS[row.outcome]}>{name('comparison', row.outcome)}</Tag>,
        },
      ]}
    />
  )
}
