import { accessRoutes, type OutputOf, POST_NAMES, type PostKind } from '@songtan/contract'
import { Link } from '@tanstack/react-router'
import { Input, Segmented, Tag } from 'antd'
import { useState } from 'react'
import { useRead } from '../../shell/api.ts'
import { useLabel } from '../../shell/i18n.ts'
import { PageHead } from '../../shell/page.tsx'
import { PagedTable, useCursor } from '../../shell/pages-list.tsx'
import { Problem } from '../../shell/states.tsx'
import { useShellTexts } from '../../shell/texts.ts'
import { Moment } from '../../shell/values.tsx'
import { useAccessTexts } from './texts.ts'

type Row = OutputOf<typeof accessRoutes.listAudit>['items'][number]
type Outcome = Row['outcome']

const COLOURS: Readonly<Record<Outcome, string>> = { done: 'blue', looked: 'default', refused: 'red' }

const useColumns = () => {
  const t = useAccessTexts()
  const label = useLabel()
  return [
    { title: t('at'), render: (_: unknown, row: Row) => <Moment at={row.at} /> },
    { title: t('actor'), dataIndex: 'actorLabel' },
    {
      title: t('post'),
      render: (_: unknown, row: Row) => (row.post ? label(POST_NAMES[row.post as PostKind]) : '—'),
    },
    { title: t('action'), dataIndex: 'action' },
    {
      title: t('outcome'),
      render: (_: unknown, row: Row) => <Tag color={COLOURS[row.outcome]}>{t(row.outcome)}</Tag>,
    },
    { title: t('purpose'), render: (_: unknown, row: Row) => row.purpose ?? '—' },
    {
      title: t('household'),
      render: (_: unknown, row: Row) =>
        row.householdId ? (
          <Link to="/families/$county/$id" params={{ county: row.county, id: row.householdId }}>
            {row.householdId.slice(-8)}
          </Link>
        ) : null,
    },
    {
      title: t('sealed'),
      render: (_: unknown, row: Row) =>
        row.sealed ? t('sealed') : <span className="quiet">{t('unsealed')}</span>,
    },
  ]
}

export default function AuditPage() {
  const t = useAccessTexts()
  const shell = useShellTexts()
  const [outcome, setOutcome] = useState<Outcome | 'all'>('all')
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const cursor = useCursor(`${outcome}|${from}|${to}`)
  const rows = useRead(
    accessRoutes.listAudit,
    {
      limit: 100,
      ...(outcome === 'all' ? {} : { outcome }),
      ...(from ? { from } : {}),
      ...(to ? { to } : {}),
      ...(cursor.after ? { after: cursor.after } : {}),
    },
    { keep: true },
  )
  const options = [
    { value: 'all' as const, label: shell('all') },
    ...(['done', 'looked', 'refused'] as const).map((value) => ({ value, label: t(value) })),
  ]
  return (
    <>
      <PageHead title={t('audit')} />
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, marginBottom: 12 }}>
        <Segmented options={options} value={outcome} onChange={setOutcome} />
        <Input
          aria-label={t('from')}
          type="date"
          value={from}
          onChange={(e) => setFrom(e.target.value)}
          style={{ width: 160 }}
        />
        <Input
          aria-label={t('to')}
          type="date"
          value={to}
          onChange={(e) => setTo(e.target.value)}
          style={{ width: 160 }}
        />
      </div>
      <Problem error={rows.error} onRetry={() => void rows.refetch()} />
      <PagedTable<Row>
        data={rows.data}
        loading={rows.isPending}
        cursor={cursor}
        rowKey={({ id }) => id}
        columns={useColumns()}
      />
    </>
  )
}
