import { orgRoutes } from '@songtan/contract'
import { Action } from '../../shell/action.tsx'
import { useRead } from '../../shell/api.ts'
import { useCounty } from '../../shell/county.tsx'
import { PageHead } from '../../shell/page.tsx'
import { Rows } from '../../shell/rows.tsx'
import { Loaded } from '../../shell/states.tsx'
import { Day } from '../../shell/values.tsx'
import { useOrgTexts } from './texts.ts'

export default function DelegationsPage() {
  const t = useOrgTexts()
  const { county = '', picker } = useCounty()
  const list = useRead(orgRoutes.listDelegations, { county }, { enabled: county !== '' })
  return (
    <>
      <PageHead title={t('delegations')}>
        {picker}
        <Action
          main
          route={orgRoutes.giveDelegation}
          fixed={{ county }}
          label={t('delegate')}
          says={t('delegateSays')}
          touches={['org.']}
          fields={[
            {
              name: 'town',
              label: t('town'),
              kind: 'place',
              within: `${county}000000`,
              level: 'town',
              required: true,
            },
            { name: 'validFrom', label: t('from'), kind: 'day', required: true },
            { name: 'basis', label: t('basis'), kind: 'text', required: true },
          ]}
        />
      </PageHead>
      <Loaded query={list}>
        {({ items }) => (
          <Rows
            rowKey={(row) => `${row.town}${row.validFrom}`}
            dataSource={items}
            columns={[
              { title: t('town'), dataIndex: 'townName' },
              { title: t('from'), render: ({ validFrom }) => <Day day={validFrom} /> },
              { title: t('to'), render: ({ validTo }) => <Day day={validTo} /> },
              { title: t('basis'), dataIndex: 'basis' },
              {
                render: (row) =>
                  row.validTo ? null : (
                    <Action
                      route={orgRoutes.endDelegation}
                      fixed={{ county, town: row.town }}
                      label={t('takeBack')}
                      touches={['org.']}
                      fields={[{ name: 'validTo', label: t('to'), kind: 'day', required: true }]}
                    />
                  ),
              },
            ]}
          />
        )}
      </Loaded>
    </>
  )
}
