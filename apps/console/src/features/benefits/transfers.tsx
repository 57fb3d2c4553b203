import { benefitsRoutes, type OutputOf } from '@songtan/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { useCodeName } from '../../shell/code-names.ts'
import { useLabel } from '../../shell/i18n.ts'
import { Section } from '../../shell/page.tsx'
import { PagedTable } from '../../shell/pages-list.tsx'
import { useMay } from '../../shell/session.tsx'
import { useList } from '../../shell/use-list.ts'
import { Day, Moment, Money } from '../../shell/values.tsx'
import { useBenefitsTexts } from './texts.ts'

type Row = OutputOf<typeof benefitsRoutes.listTransfers>['items'][number]
type Of = { readonly householdId: string } | { readonly runId: string }

const List = ({ county, of }: { readonly county: string; readonly of: Of }) => {
  const t = useBenefitsTexts()
  const name = useCodeName()
  const label = useLabel()
  const list = useList(benefitsRoutes.listTransfers, (page) => ({ county, ...of, limit: 50, ...page }), {
    name: 'posted',
  })
  return (
    <PagedTable<Row>
      list={list}
      rowKey={({ id }) => id}
      columns={[
        { title: t('day'), render: (row) => <Day day={row.day} /> },
        {
          title: t('transfer'),
          render: (row) => `${name('transferKind', row.kind)}${row.reverses ? `（${t('reverses')}）` : ''}`,
        },
        { title: t('debitAccount'), render: (row) => label(row.debit.name) },
        { title: t('creditAccount'), render: (row) => label(row.credit.name) },
        { title: t('amount'), align: 'right', render: (row) => <Money fen={row.amount} /> },
        { title: t('posted'), render: (row) => <Moment at={row.postedAt} /> },
        { title: t('postedBy'), dataIndex: 'postedBy' },
      ]}
    />
  )
}

/** 总账流水 of a family or a run, read when it is asked for; nothing in it is ever changed. */
export const Transfers = ({ county, of }: { readonly county: string; readonly of: Of }) => {
  const t = useBenefitsTexts()
  const may = useMay()
  const [open, setOpen] = useState(false)
  if (!may('benefits.listTransfers')) return null
  return (
    <Section title={t('transfers')}>
      {open ? <List county={county} of={of} /> : <Button onClick={() => setOpen(true)}>{t('show')}</Button>}
    </Section>
  )
}
