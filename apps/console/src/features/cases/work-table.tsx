import { CASE_STATE_NAMES, casesRoutes, type InputOf, type OutputOf } from '@songtan/contract'
import { Link, useNavigate } from '@tanstack/react-router'
import { Badge, Segmented, Tag } from 'antd'
import { useState } from 'react'
import { useRead } from '../../shell/api.ts'
import { useLabel } from '../../shell/i18n.ts'
import { PagedTable, useCursor } from '../../shell/pages-list.tsx'
import { Problem } from '../../shell/states.tsx'
import { Day, Moment } from '../../shell/values.tsx'
import { useCasesTexts } from './texts.ts'

type Work = OutputOf<typeof casesRoutes.listWork>
type Row = Work['items'][number]
type Bucket = NonNullable<InputOf<typeof casesRoutes.listWork>['bucket']>

const COUNT: Readonly<Record<Bucket, keyof Work['counts']>> = {
  mine: 'mine',
  overdue: 'overdue',
  'due-today': 'dueToday',
  waiting: 'waiting',
  returned: 'returned',
  all: 'all',
}

const Buckets = ({
  counts,
  value,
  onChange,
}: {
  readonly counts: Work['counts'] | undefined
  readonly value: Bucket
  readonly onChange: (b: Bucket) => void
}) => {
  const t = useCasesTexts()
  const options = (Object.keys(COUNT) as Bucket[]).map((bucket) => ({
    value: bucket,
    label: (
      <span>
        {t(bucket)}{' '}
        <Badge
          count={counts?.[COUNT[bucket]] ?? 0}
          showZero
          overflowCount={9999}
          color={bucket === 'overdue' ? 'var(--brick)' : 'var(--ash)'}
          size="small"
        />
      </span>
    ),
  }))
  return (
    <div style={{ overflowX: 'auto', marginBottom: 12 }}>
      <Segmented options={options} value={value} onChange={onChange} />
    </div>
  )
}

/** Open applications of my area by deadline; the earliest due stands first. */
export const WorkTable = ({ first }: { readonly first: Bucket }) => {
  const t = useCasesTexts()
  const label = useLabel()
  const navigate = useNavigate()
  const [bucket, setBucket] = useState<Bucket>(first)
  const cursor = useCursor(bucket)
  const work = useRead(
    casesRoutes.listWork,
    { bucket, limit: 50, ...(cursor.after ? { after: cursor.after } : {}) },
    { keep: true },
  )
  return (
    <>
      <Buckets counts={work.data?.counts} value={bucket} onChange={setBucket} />
      <Problem error={work.error} onRetry={() => void work.refetch()} />
      <PagedTable<Row>
        data={work.data}
        loading={work.isPending}
        cursor={cursor}
        rowKey={({ id }) => id}
        empty={t('nothing')}
        onOpen={({ county, id }) => void navigate({ to: '/cases/$county/$id', params: { county, id } })}
        columns={[
          {
            title: t('number'),
            render: (_, row) => (
              <Link to="/cases/$county/$id" params={{ county: row.county, id: row.id }}>
                {row.acceptanceNumber ?? row.receiptNumber}
              </Link>
            ),
          },
          { title: t('applicant'), dataIndex: 'applicant' },
          { title: t('village'), dataIndex: 'villageName' },
          { title: t('state'), render: (_, row) => <Tag>{label(CASE_STATE_NAMES[row.state])}</Tag> },
          {
            title: t('due'),
            render: (_, row) => (
              <span
                style={row.standing === 'overdue' ? { color: 'var(--brick)', fontWeight: 600 } : undefined}
              >
                <Day day={row.nextDueOn} />
              </span>
            ),
          },
          { title: t('total'), render: (_, row) => <Day day={row.dueOn} /> },
          { title: t('filed'), render: (_, row) => <Moment at={row.filedAt} /> },
        ]}
      />
    </>
  )
}
