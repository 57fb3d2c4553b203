import { benefitsRoutes, type OutputOf } from '@songtan/contract'
import { Action } from '../../shell/action.tsx'
import { useRead } from '../../shell/api.ts'
import { useCodeName } from '../../shell/code-names.ts'
import { useCounty } from '../../shell/county.tsx'
import { useLabel } from '../../shell/i18n.ts'
import { PageHead, Section } from '../../shell/page.tsx'
import { PagedTable } from '../../shell/pages-list.tsx'
import { Rows } from '../../shell/rows.tsx'
import { Loaded } from '../../shell/states.tsx'
import { useList } from '../../shell/use-list.ts'
import { Moment, Money } from '../../shell/values.tsx'
import { HouseholdLink } from './household-link.tsx'
import { useBenefitsTexts } from './texts.ts'

type Receivable = OutputOf<typeof benefitsRoutes.listReceivables>['items'][number]

const Accounts = ({ county }: { readonly county: string }) => {
  const t = useBenefitsTexts()
  const label = useLabel()
  const ledger = useRead(benefitsRoutes.readLedger, { county }, { enabled: county !== '' })
  return (
    <Section title={t('accounts')}>
      <Loaded query={ledger}>
        {({ accounts }) => (
          <Rows
            rowKey={({ code }) => code}
            dataSource={accounts}
            columns={[
              { title: t('accounts'), render: (row) => label(row.name) },
              { title: t('debit'), align: 'right', render: (row) => <Money fen={row.debit} /> },
              { title: t('credit'), align: 'right', render: (row) => <Money fen={row.credit} /> },
              { title: t('balance'), align: 'right', render: (row) => <Money fen={row.balance} /> },
            ]}
          />
        )}
      </Loaded>
    </Section>
  )
}

const Recovery = ({ county, row }: { readonly county: string; readonly row: Receivable }) => {
  const t = useBenefitsTexts()
  const at = { county, id: row.id, version: row.version }
  if (row.closedAt) return null
  return (
    <span style={{ display: 'flex', gap: 8 }}>
      <Action
        route={benefitsRoutes.planRecovery}
        fixed={at}
        label={t('plan')}
        touches={['benefits.']}
        fields={[{ name: 'monthlyCap', label: t('plan'), kind: 'money', hint: t('planHint') }]}
        shape={(values) => ({ monthlyCap: values.monthlyCap ?? null })}
      />
      <Action
        route={benefitsRoutes.repayReceivable}
        fixed={at}
        label={t('repay')}
        touches={['benefits.']}
        fields={[{ name: 'amount', label: t('amount'), kind: 'money', required: true }]}
      />
    </span>
  )
}

const Receivables = ({ county }: { readonly county: string }) => {
  const t = useBenefitsTexts()
  const name = useCodeName()
  const list = useList(benefitsRoutes.listReceivables, (page) => ({ county, limit: 50, ...page }), {
    enabled: county !== '',
  })
  return (
    <Section title={t('receivables')}>
      <PagedTable<Receivable>
        list={list}
        rowKey={({ id }) => id}
        columns={[
          {
            title: t('household'),
            render: (row) => <HouseholdLink county={county} row={row} />,
          },
          { title: t('program'), render: (row) => name('program', row.program) },
          { title: t('amount'), align: 'right', render: (row) => <Money fen={row.amount} /> },
          { title: t('repaid'), align: 'right', render: (row) => <Money fen={row.recovered} /> },
          { title: t('open'), align: 'right', render: (row) => <Money fen={row.open} /> },
          { title: t('months'), render: ({ months }) => `${months[0] ?? ''} – ${months.at(-1) ?? ''}` },
          { title: t('reason'), render: (row) => name('receivableReason', row.reason) },
          { title: t('opened'), render: (row) => <Moment at={row.openedAt} /> },
          { render: (row) => <Recovery county={county} row={row} /> },
        ]}
      />
    </Section>
  )
}

export default function LedgerPage() {
  const t = useBenefitsTexts()
  const { county = '', picker } = useCounty()
  return (
    <>
      <PageHead title={t('ledger')}>{picker}</PageHead>
      <Accounts county={county} />
      <Receivables county={county} />
    </>
  )
}
