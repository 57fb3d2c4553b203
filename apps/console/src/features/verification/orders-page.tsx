import { type OutputOf, verificationRoutes } from '@songtan/contract'
import { Checkbox, Segmented } from 'antd'
import { useCodeName } from '../../shell/code-names.ts'
import { Filters } from '../../shell/filters.tsx'
import { useChoice, useChoiceOrAll } from '../../shell/list-filters.ts'
import { PageHead } from '../../shell/page.tsx'
import { PagedTable } from '../../shell/pages-list.tsx'
import { RecordLink } from '../../shell/record-link.tsx'
import { Tag } from '../../shell/tag.tsx'
import { useShellTexts } from '../../shell/texts.ts'
import { useList } from '../../shell/use-list.ts'
import { Day, Moment } from '../../shell/values.tsx'
import { SourcesSection } from './sources-section.tsx'
import { useVerificationTexts } from './texts.ts'

type Row = OutputOf<typeof verificationRoutes.listOrders>['items'][number]
type State = Row['state'] | 'all'

const STATES = ['running', 'partial', 'complete'] as const

const COLOURS: Readonly<Record<Row['state'], string>> = {
  running: 'blue',
  complete: 'green',
  partial: 'orange',
}

export default function OrdersPage() {
  const t = useVerificationTexts()
  const shell = useShellTexts()
  const name = useCodeName()
  const [state, setState] = useChoiceOrAll('state', STATES)
  const [late, setLate] = useChoice('overdue', ['only'])
  const overdue = late !== undefined
  const orders = useList(verificationRoutes.listOrders, (page) => ({
    limit: 50,
    ...(state === 'all' ? {} : { state }),
    ...(overdue ? { overdue } : {}),
    ...page,
  }))
  const options = [
    { value: 'all' as const, label: shell('all') },
    ...STATES.map((value) => ({
      value,
      label: name('orderState', value),
    })),
  ]
  return (
    <>
      <PageHead title={t('orders')} />
      <SourcesSection />
      <Filters>
        <Segmented<State> options={options} value={state} onChange={setState} />
        <Checkbox checked={overdue} onChange={(event) => setLate(event.target.checked ? 'only' : undefined)}>
          {t('overdueOnly')}
        </Checkbox>
      </Filters>
      <PagedTable<Row>
        list={orders}
        rowKey={({ id }) => id}
        to={({ county, id }) => `/verification/${county}/${id}`}
        columns={[
          {
            title: t('household'),
            render: (row) => (
              <RecordLink to={`/verification/${row.county}/${row.id}`}>{row.householdNumber}</RecordLink>
            ),
          },
          { title: t('head'), dataIndex: 'headName' },
          { title: t('village'), dataIndex: 'villageName' },
          {
            title: t('state'),
            render: (row) => <Tag color={COLOURS[row.state]}>{name('orderState', row.state)}</Tag>,
          },
          {
            title: t('items'),
            render: ({ items }) => `${items.found} / ${items.none} / ${items.failed} / ${items.waiting}`,
          },
          { title: t('due'), render: (row) => <Day day={row.dueOn} /> },
          { title: t('ordered'), render: (row) => <Moment at={row.orderedAt} /> },
        ]}
      />
    </>
  )
}
