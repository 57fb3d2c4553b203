import {
  ACTOR_KINDS,
  ACTOR_NAMES,
  type ActorKind,
  accessRoutes,
  actionName,
  POST_NAMES,
  postKind,
  purposeName,
} from '@songtan/contract'
import { Link } from '@tanstack/react-router'
import { Segmented, Select } from 'antd'
import { useCodeName } from '../../shell/code-names.ts'
import { DayChoice } from '../../shell/day-field.tsx'
import { useLabel } from '../../shell/i18n.ts'
import { useChoiceOrAll, useDayFilter } from '../../shell/list-filters.ts'
import { PageHead } from '../../shell/page.tsx'
import { PagedTable } from '../../shell/pages-list.tsx'
import { PlaceName } from '../../shell/place.tsx'
import { Tag } from '../../shell/tag.tsx'
import { useShellTexts } from '../../shell/texts.ts'
import { useList } from '../../shell/use-list.ts'
import { Moment } from '../../shell/values.tsx'
import { type AuditLine, foldQuestions } from './fold-questions.ts'
import { useAccessTexts } from './texts.ts'

type Outcome = AuditLine['outcome']

const OUTCOMES = ['done', 'looked', 'refused'] as const

const COLOURS: Readonly<Record<Outcome, string>> = { done: 'blue', looked: 'default', refused: 'red' }

/** People by the name they act under; a family by its masked phone, a job by what it is. */
const Who = ({ row }: { readonly row: AuditLine }) => {
  const label = useLabel()
  const kind = label(ACTOR_NAMES[row.actorKind])
  if (row.actorKind === 'staff') return row.actorLabel
  if (row.actorKind === 'system') return <span title={row.actorLabel}>{kind}</span>
  return `${kind} ${row.actorLabel === 'visitor' ? '' : row.actorLabel}`
}

const Post = ({ row }: { readonly row: AuditLine }) => {
  const label = useLabel()
  const post = postKind.safeParse(row.post)
  if (!post.success) return '—'
  return (
    <>
      {label(POST_NAMES[post.data])}
      <br />
      {row.postArea === null ? null : <PlaceName code={row.postArea} />}
    </>
  )
}

const What = ({ row }: { readonly row: AuditLine }) => {
  const t = useAccessTexts()
  const label = useLabel()
  const name = useCodeName()
  if (row.gathered) return t('questions', row.gathered)
  const { source } = row.details
  return (
    <span title={row.action}>
      {label(actionName(row.action))}
      {typeof source === 'string' ? ` · ${name('source', source)}` : null}
    </span>
  )
}

const useColumns = () => {
  const t = useAccessTexts()
  const label = useLabel()
  return [
    { title: t('at'), render: (row: AuditLine) => <Moment at={row.at} /> },
    { title: t('actor'), render: (row: AuditLine) => <Who row={row} /> },
    { title: t('post'), render: (row: AuditLine) => <Post row={row} /> },
    { title: t('action'), render: (row: AuditLine) => <What row={row} /> },
    {
      title: t('outcome'),
      render: (row: AuditLine) => <Tag color={COLOURS[row.outcome]}>{t(row.outcome)}</Tag>,
    },
    {
      title: t('purpose'),
      render: (row: AuditLine) => (row.purpose ? label(purposeName(row.purpose)) : '—'),
    },
    {
      title: t('household'),
      render: (row: AuditLine) =>
        row.householdId ? (
          <Link to="/families/$county/$id" params={{ county: row.county, id: row.householdId }}>
            {row.householdId.slice(-8)}
          </Link>
        ) : null,
    },
    {
      title: t('sealed'),
      render: (row: AuditLine) => (row.sealed ? t('sealed') : <span className="quiet">{t('unsealed')}</span>),
    },
  ]
}

export default function AuditPage() {
  const t = useAccessTexts()
  const shell = useShellTexts()
  const label = useLabel()
  const [outcome, setOutcome] = useChoiceOrAll('outcome', OUTCOMES)
  const [kind, setKind] = useChoiceOrAll('actor', ACTOR_KINDS)
  const [from, setFrom] = useDayFilter('from')
  const [to, setTo] = useDayFilter('to')
  const rows = useList(accessRoutes.listAudit, (page) => ({
    limit: 100,
    ...(outcome === 'all' ? {} : { outcome }),
    ...(kind === 'all' ? {} : { actorKind: kind }),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...page,
  }))
  const options = [
    { value: 'all' as const, label: shell('all') },
    ...OUTCOMES.map((value) => ({ value, label: t(value) })),
  ]
  return (
    <>
      <PageHead title={t('audit')} />
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, marginBottom: 12 }}>
        <Segmented options={options} value={outcome} onChange={setOutcome} />
        <Select<ActorKind | 'all'>
          aria-label={t('actor')}
          value={kind}
          onChange={setKind}
          style={{ minWidth: 170 }}
          options={[
            { value: 'all', label: t('everybody') },
            ...ACTOR_KINDS.map((value) => ({ value, label: label(ACTOR_NAMES[value]) })),
          ]}
        />
        <DayChoice label={t('from')} value={from} onChoose={setFrom} clearable />
        <DayChoice label={t('to')} value={to} onChoose={setTo} clearable />
      </div>
      <PagedTable<AuditLine>
        list={{ ...rows, page: rows.page && { ...rows.page, items: foldQuestions(rows.page.items) } }}
        rowKey={({ id }) => id}
        columns={useColumns()}
      />
    </>
  )
}
