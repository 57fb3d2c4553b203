import { casesRoutes, type OutputOf, WORK_CHANGES } from '@songtan/contract'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useRead } from '../../shell/api.ts'
import { useCodeName } from '../../shell/code-names.ts'
import { Problem } from '../../shell/states.tsx'
import { Moment, useSaidDay } from '../../shell/values.tsx'
import { goBetweenRows } from './work-rows.tsx'
import { useWorkTexts } from './work-texts.ts'

type Changes = OutputOf<typeof casesRoutes.listWorkChanges>
type Kind = (typeof WORK_CHANGES)[number]

const LABEL = { filed: 'filed', stepped: 'stepped', overdue: 'overdueNew' } as const
const PAGE = 20
const MOST = 200

const What = ({ kind, change }: { readonly kind: Kind; readonly change: Changes['items'][number] }) => {
  const t = useWorkTexts()
  const name = useCodeName()
  const said = useSaidDay()
  if (kind === 'overdue') return <>{t('wentLate', { day: change.dueOn ? said(change.dueOn) : '' })}</>
  return (
    <>
      {change.action ? `${name('caseAction', change.action)} · ` : ''}
      {kind === 'stepped' && change.by ? `${change.by} · ` : ''}
      <Moment at={change.at} />
    </>
  )
}

const Opened = ({ kind }: { readonly kind: Kind }) => {
  const t = useWorkTexts()
  const [limit, setLimit] = useState(PAGE)
  const changes = useRead(casesRoutes.listWorkChanges, { kind, limit }, { keep: true })
  const items = changes.data?.items ?? []
  return (
    <>
      <Problem error={changes.error} onRetry={() => void changes.refetch()} />
      {changes.data && items.length === 0 ? <p className="quiet">{t('noChanges')}</p> : null}
      <ul className="work-changes-list" onKeyDown={goBetweenRows}>
        {items.map((change) => (
          <li key={[change.caseId, change.action, change.at].join(' ')}>
            <Link data-row to="/cases/$county/$id" params={{ county: change.county, id: change.caseId }}>
              {change.applicant}
            </Link>{' '}
            <span>{change.villageName}</span>{' '}
            <span className="quiet">
              <What kind={kind} change={change} />
            </span>
          </li>
        ))}
      </ul>
      {changes.data?.next && limit < MOST ? (
        <Button size="small" onClick={() => setLimit(Math.min(MOST, limit * 3))}>
          {t('more')}
        </Button>
      ) : null}
    </>
  )
}

/** What has changed since the last working day: three figures, each opening what it counts. */
export const WorkChanges = () => {
  const t = useWorkTexts()
  const said = useSaidDay()
  const [open, setOpen] = useState<Kind>()
  const counted = useRead(casesRoutes.countWorkChanges, {}, { keep: true })
  if (!counted.data) return <Problem error={counted.error} onRetry={() => void counted.refetch()} />
  const { since, ...counts } = counted.data
  return (
    <section className="work-changes">
      <div>
        <span className="quiet">{t('since', { day: said(since) })}</span>
        {WORK_CHANGES.map((kind) => (
          <Button
            key={kind}
            size="small"
            type="text"
            aria-expanded={open === kind}
            onClick={() => setOpen(open === kind ? undefined : kind)}
          >
            {t(LABEL[kind])} <b>{counts[kind]}</b>
          </Button>
        ))}
        {open ? (
          <Button size="small" type="text" onClick={() => setOpen(undefined)}>
            {t('hide')}
          </Button>
        ) : null}
      </div>
      {open ? <Opened key={open} kind={open} /> : null}
    </section>
  )
}
