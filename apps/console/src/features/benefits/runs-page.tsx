import { benefitsRoutes, type OutputOf, PAYABLE_PROGRAMS } from '@songtan/contract'
import { useNavigate } from '@tanstack/react-router'
import { Action } from '../../shell/action.tsx'
import { useCodeChoices, useCodeName } from '../../shell/code-names.ts'
import { CodeTerm } from '../../shell/code-term.tsx'
import { useCounty } from '../../shell/county.tsx'
import { PageHead } from '../../shell/page.tsx'
import { PagedTable } from '../../shell/pages-list.tsx'
import { RecordLink } from '../../shell/record-link.tsx'
import { Tag } from '../../shell/tag.tsx'
import { useList } from '../../shell/use-list.ts'
import { Money } from '../../shell/values.tsx'
import { useBenefitsTexts } from './texts.ts'

type Run = OutputOf<typeof benefitsRoutes.listRuns>['items'][number]

export const STATE_COLOURS: Readonly<Record<string, string>> = {
  built: 'orange',
  approved: 'blue',
  sent: 'blue',
  returned: 'purple',
  settled: 'green',
  cancelled: 'default',
}

const BuildRun = ({ county }: { readonly county: string }) => {
  const t = useBenefitsTexts()
  const choices = useCodeChoices()
  const navigate = useNavigate()
  return (
    <Action
      main
      route={benefitsRoutes.buildRun}
      fixed={{ county }}
      label={t('build')}
      says={t('buildSays')}
      touches={['benefits.']}
      fields={[
        {
          name: 'program',
          label: t('program'),
          kind: 'choice',
          required: true,
          initial: 'dibao',
          choices: choices('program', PAYABLE_PROGRAMS),
        },
        { name: 'month', label: t('month'), kind: 'month', required: true, hint: t('monthHint') },
      ]}
      onDone={({ id }) => void navigate({ to: '/payments/$county/$id', params: { county, id } })}
    />
  )
}

export default function RunsPage() {
  const t = useBenefitsTexts()
  const name = useCodeName()
  const { county = '', picker } = useCounty()
  const runs = useList(benefitsRoutes.listRuns, (page) => ({ county, limit: 50, ...page }), {
    enabled: county !== '',
  })
  return (
    <>
      <PageHead title={t('runs')}>
        {picker}
        <BuildRun county={county} />
      </PageHead>
      <PagedTable<Run>
        list={runs}
        rowKey={({ id }) => id}
        empty={t('emptyRuns')}
        to={({ id }) => `/payments/${county}/${id}`}
        columns={[
          {
            title: t('month'),
            render: (row) => <RecordLink to={`/payments/${county}/${row.id}`}>{row.month}</RecordLink>,
          },
          { title: t('program'), render: ({ program }) => <CodeTerm group="program" code={program} /> },
          { title: t('seq'), dataIndex: 'seq', align: 'right' },
          {
            title: t('state'),
            render: ({ state }) => (
              <Tag color={STATE_COLOURS[state] ?? 'default'}>{name('runState', state)}</Tag>
            ),
          },
          { title: t('lines'), dataIndex: 'lines', align: 'right' },
          { title: t('total'), align: 'right', render: ({ total }) => <Money fen={total} /> },
          { title: t('held'), dataIndex: 'held', align: 'right' },
          { title: t('maker'), dataIndex: 'madeByName' },
          { title: t('checker'), render: ({ checkedByName }) => checkedByName ?? '—' },
        ]}
      />
    </>
  )
}
