import { benefitsRoutes, type InputOf, type OutputOf } from '@songtan/contract'
import { Segmented } from 'antd'
import { useCodeName } from '../../shell/code-names.ts'
import { useChoiceOrAll } from '../../shell/list-filters.ts'
import { PagedTable } from '../../shell/pages-list.tsx'
import { Tag } from '../../shell/tag.tsx'
import { useShellTexts } from '../../shell/texts.ts'
import { useList } from '../../shell/use-list.ts'
import { Money } from '../../shell/values.tsx'
import { HouseholdLink } from './household-link.tsx'
import { PayeeAccount } from './payee-account.tsx'
import { useBenefitsTexts } from './texts.ts'

type Line = OutputOf<typeof benefitsRoutes.listRunLines>['items'][number]
type State = NonNullable<InputOf<typeof benefitsRoutes.listRunLines>['state']>

const SHOWN: readonly State[] = ['listed', 'failed', 'waiting', 'paid']

/** Lines of a run by state; `failed` is the list to follow up, `waiting` what is held and why. */
export const RunLines = ({ county, id }: { readonly county: string; readonly id: string }) => {
  const t = useBenefitsTexts()
  const shell = useShellTexts()
  const name = useCodeName()
  const [state, setState] = useChoiceOrAll('lines', SHOWN)
  const lines = useList(benefitsRoutes.listRunLines, (page) => ({
    county,
    id,
    limit: 50,
    ...(state === 'all' ? {} : { state }),
    ...page,
  }))
  const options = [
    { value: 'all' as const, label: shell('all') },
    ...SHOWN.map((value) => ({ value, label: name('lineState', value) })),
  ]
  return (
    <>
      <Segmented options={options} value={state} onChange={setState} style={{ marginBottom: 12 }} />
      <PagedTable<Line>
        list={lines}
        rowKey={(row) => row.id}
        columns={[
          {
            title: t('household'),
            render: (row) => <HouseholdLink county={county} row={row} />,
          },
          { title: t('payee'), render: (row) => row.payee ?? '—' },
          { title: t('account'), render: (row) => row.accountMasked ?? '—' },
          {
            title: t('month'),
            render: (row) => `${row.month} ${row.kind === 'monthly' ? '' : name('lineKind', row.kind)}`,
          },
          { title: t('amount'), align: 'right', render: (row) => <Money fen={row.amount} /> },
          { title: t('net'), align: 'right', render: (row) => <Money fen={row.amount - row.withheld} /> },
          { title: t('state'), render: (row) => name('lineState', row.state) },
          {
            title: t('why'),
            render: (row) => (
              <>
                {row.reason ? name('lineReason', row.reason) : null}{' '}
                {row.accountCorrected ? <Tag color="green">{t('corrected')}</Tag> : null}
                {row.state === 'failed' || row.reason === 'no-account' ? (
                  <PayeeAccount county={county} householdId={row.householdId} />
                ) : null}
              </>
            ),
          },
        ]}
      />
    </>
  )
}
