import { CASE_STATE_NAMES, type OutputOf, reportingRoutes, STATISTIC_LISTS } from '@songtan/contract'
import { useCounty } from '../../shell/county.tsx'
import { useLabel } from '../../shell/i18n.ts'
import { PageHead } from '../../shell/page.tsx'
import { PagedTable } from '../../shell/pages-list.tsx'
import { PlaceName } from '../../shell/place.tsx'
import { RecordLink } from '../../shell/record-link.tsx'
import type { Column } from '../../shell/rows.tsx'
import { Tag } from '../../shell/tag.tsx'
import { useList } from '../../shell/use-list.ts'
import { Day } from '../../shell/values.tsx'
import { hrefOf, useFiguresAsked } from './address.ts'
import { Go } from './go.tsx'
import { useStatisticsTexts } from './texts.ts'

type Row = OutputOf<typeof reportingRoutes.listStatisticCases>['items'][number]
type List = (typeof STATISTIC_LISTS)[number]

const LIST_TEXT = {
  filed: 'filed',
  decided: 'decidedList',
  confirmed: 'confirmed',
  refused: 'refused',
  withdrawn: 'withdrawn',
  terminated: 'terminated',
  'on-time': 'on-time',
  late: 'lateList',
  paid: 'paid',
  unpaid: 'unpaid',
} as const satisfies Record<List, string>

const DAYS = ['filedOn', 'acceptedOn', 'dueOn', 'closedOn', 'paidOn'] as const

const useColumns = (county: string): Column<Row>[] => {
  const t = useStatisticsTexts()
  const label = useLabel()
  return [
    {
      title: t('number'),
      render: (row: Row) => <RecordLink to={`/cases/${county}/${row.caseId}`}>{row.number}</RecordLink>,
    },
    { title: t('applicant'), dataIndex: 'applicant' },
    { title: t('village'), dataIndex: 'villageName' },
    { title: t('state'), render: (row: Row) => <Tag>{label(CASE_STATE_NAMES[row.state])}</Tag> },
    ...DAYS.map((day) => ({ title: t(day), render: (row: Row) => <Day day={row[day]} /> })),
  ]
}

/** The applications that a number of the statistics counts. */
export default function FigureCasesPage() {
  const t = useStatisticsTexts()
  const { county: own = '' } = useCounty()
  const [asked, , query] = useFiguresAsked()
  const list = STATISTIC_LISTS.find((one) => one === query.get('list')) ?? 'filed'
  const named = query.get('county')
  const county = named && /^\d{6}$/.test(named) ? named : own
  const cases = useList(
    reportingRoutes.listStatisticCases,
    (page) => ({ county, list, ...asked, limit: 50, ...page }),
    { enabled: county !== '' },
  )
  const { from = asked.from ?? '', to = asked.to ?? '' } = cases.page ?? {}
  return (
    <>
      <PageHead title={t('casesOf', { from, to, list: t(LIST_TEXT[list]) })}>
        <Go href={hrefOf('/statistics', { ...asked })}>{t('back')}</Go>
      </PageHead>
      {asked.area ? (
        <p>
          <PlaceName code={asked.area} />
        </p>
      ) : null}
      <PagedTable<Row>
        list={cases}
        rowKey={({ caseId }) => caseId}
        empty={t('nothing')}
        columns={useColumns(county)}
      />
    </>
  )
}
