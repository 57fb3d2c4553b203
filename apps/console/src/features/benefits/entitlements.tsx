import { benefitsRoutes, type OutputOf, STOP_REASONS } from '@songtan/contract'
import { Link } from '@tanstack/react-router'
import { Action } from '../../shell/action.tsx'
import { useRead } from '../../shell/api.ts'
import { useCodeChoices, useCodeName } from '../../shell/code-names.ts'
import { Section } from '../../shell/page.tsx'
import { Rows } from '../../shell/rows.tsx'
import { useMay } from '../../shell/session.tsx'
import { Loaded } from '../../shell/states.tsx'
import { Money } from '../../shell/values.tsx'
import { useAdjustmentTexts } from './adjustment-texts.ts'
import { useBenefitsTexts } from './texts.ts'

type Entitlement = OutputOf<typeof benefitsRoutes.listEntitlements>['items'][number]

/** A decision, or the new standard that reached the family. */
const BegunBy = ({ county, row }: { readonly county: string; readonly row: Entitlement }) => {
  const t = useBenefitsTexts()
  const adjustments = useAdjustmentTexts()
  const may = useMay()
  if (!row.adjustment) return t('decision')
  const { id, publication: number, undone } = row.adjustment
  const words = adjustments(undone ? 'undoneOne' : 'one', { number })
  return may('benefits.readAdjustment') ? (
    <Link to="/payments/adjustments/$county/$id" params={{ county, id }}>
      {words}
    </Link>
  ) : (
    words
  )
}

/** What a family is and was owed each month. */
export const Entitlements = ({
  county,
  householdId,
  members,
}: {
  readonly county: string
  readonly householdId: string
  readonly members: readonly { readonly personId: string; readonly name: string }[]
}) => {
  const t = useBenefitsTexts()
  const name = useCodeName()
  const choices = useCodeChoices()
  const may = useMay()
  const list = useRead(
    benefitsRoutes.listEntitlements,
    { county, householdId },
    { enabled: may('benefits.listEntitlements'), fresh: true },
  )
  if (!may('benefits.listEntitlements')) return null
  return (
    <Section title={t('entitlements')}>
      <Loaded query={list}>
        {({ items }) => (
          <Rows
            rowKey={({ id }) => id}
            dataSource={items.filter(({ voided }) => !voided)}
            empty={t('noEntitlements')}
            columns={[
              {
                title: t('program'),
                render: (row) =>
                  `${name('program', row.program)} ${members.find(({ personId }) => personId === row.personId)?.name ?? ''}`,
              },
              { title: t('monthly'), align: 'right', render: (row) => <Money fen={row.monthly} /> },
              { title: t('fromMonth'), dataIndex: 'fromMonth' },
              { title: t('toMonth'), render: (row) => row.toMonth ?? '—' },
              { title: t('begunBy'), render: (row) => <BegunBy county={county} row={row} /> },
              {
                render: (row) =>
                  row.toMonth ? null : (
                    <Action
                      danger
                      route={benefitsRoutes.stopEntitlement}
                      fixed={{ county, id: row.id, version: row.version }}
                      label={t('stop')}
                      says={t('stopSays')}
                      touches={['benefits.', 'registry.']}
                      fields={[
                        { name: 'lastMonth', label: t('lastMonth'), kind: 'month', required: true },
                        {
                          name: 'reason',
                          label: t('reason'),
                          kind: 'choice',
                          required: true,
                          choices: choices('stopReason', STOP_REASONS),
                        },
                        { name: 'note', label: t('why'), kind: 'text', required: true },
                      ]}
                    />
                  ),
              },
            ]}
          />
        )}
      </Loaded>
    </Section>
  )
}
