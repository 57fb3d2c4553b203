import { benefitsRoutes, type OutputOf } from '@songtan/contract'
import { useCodeName } from '../../shell/code-names.ts'
import { useCounty } from '../../shell/county.tsx'
import { PageHead } from '../../shell/page.tsx'
import { PagedTable } from '../../shell/pages-list.tsx'
import { RecordLink } from '../../shell/record-link.tsx'
import { Tag } from '../../shell/tag.tsx'
import { useList } from '../../shell/use-list.ts'
import { Day } from '../../shell/values.tsx'
import { useAdjustmentTexts } from './adjustment-texts.ts'

type Adjustment = OutputOf<typeof benefitsRoutes.listAdjustments>['items'][number]

export const ADJUSTMENT_COLOURS: Readonly<Record<string, string>> = {
  waiting: 'default',
  computing: 'blue',
  computed: 'orange',
  applying: 'blue',
  applied: 'green',
  undoing: 'blue',
  undone: 'purple',
  cancelled: 'default',
}

/** What publications do to the families that are paid in a county. */
export default function AdjustmentsPage() {
  const t = useAdjustmentTexts()
  const name = useCodeName()
  const { county = '', picker } = useCounty()
  const list = useList(benefitsRoutes.listAdjustments, (page) => ({ county, limit: 50, ...page }), {
    enabled: county !== '',
  })
  return (
    <>
      <PageHead title={t('title')}>{picker}</PageHead>
      <PagedTable<Adjustment>
        list={list}
        rowKey={({ id }) => id}
        empty={t('empty')}
        to={({ id }) => `/payments/adjustments/${county}/${id}`}
        columns={[
          {
            title: t('publication'),
            render: (row) => (
              <RecordLink to={`/payments/adjustments/${county}/${row.id}`}>
                {t('number', { number: row.publication })} {row.title}
              </RecordLink>
            ),
          },
          { title: t('place'), dataIndex: 'placeName' },
          { title: t('from'), render: (row) => <Day day={row.from} /> },
          { title: t('fromMonth'), dataIndex: 'fromMonth' },
          {
            title: t('state'),
            render: ({ state, withdrawn }) => (
              <>
                <Tag color={ADJUSTMENT_COLOURS[state] ?? 'default'}>{name('adjustmentState', state)}</Tag>
                {withdrawn && state === 'applied' ? (
                  <Tag color="red">{name('adjustmentState', 'withdrawn')}</Tag>
                ) : null}
              </>
            ),
          },
          { title: t('raised'), dataIndex: 'raised', align: 'right' },
        ]}
      />
    </>
  )
}
