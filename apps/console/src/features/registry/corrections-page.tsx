import { CORRECTION_STATES, type OutputOf, registryRoutes } from '@songtan/contract'
import { dayInShanghai } from '@songtan/kernel'
import { Link } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { useCounty } from '../../shell/county.tsx'
import { useChoice } from '../../shell/list-filters.ts'
import { PageHead } from '../../shell/page.tsx'
import { PagedTable } from '../../shell/pages-list.tsx'
import { PlaceName } from '../../shell/place.tsx'
import { useList } from '../../shell/use-list.ts'
import { Day } from '../../shell/values.tsx'
import { useAboutText } from './correction-about.tsx'
import { useCorrectionTexts } from './correction-texts.ts'

type Row = OutputOf<typeof registryRoutes.listCorrections>['items'][number]

/** 更正请求: what families say is wrong in their data, the oldest that waits first. */
export default function CorrectionsPage() {
  const t = useCorrectionTexts()
  const aboutText = useAboutText()
  const { county = '', picker } = useCounty()
  const [chosen, setState] = useChoice('state', CORRECTION_STATES)
  const state = chosen ?? 'received'
  const list = useList(registryRoutes.listCorrections, (page) => ({ county, state, limit: 50, ...page }), {
    enabled: county !== '',
  })
  return (
    <>
      <PageHead title={t('corrections')}>
        {picker}
        <Segmented
          options={CORRECTION_STATES.map((value) => ({ value, label: t(value) }))}
          value={state}
          onChange={setState}
        />
      </PageHead>
      <p className="quiet">{t('intro')}</p>
      <PagedTable<Row>
        list={list}
        rowKey={({ correctionId }) => correctionId}
        to={({ correctionId }) => `/families/corrections/${county}/${correctionId}`}
        empty={t('none')}
        columns={[
          {
            title: t('number'),
            render: (row) => (
              <Link to="/families/corrections/$county/$id" params={{ county, id: row.correctionId }}>
                {row.number}
              </Link>
            ),
          },
          { title: t('about'), render: (row) => aboutText(row.about) },
          { title: t('family'), render: (row) => `${row.headName} · ${row.householdNumber}` },
          { title: t('village'), render: (row) => <PlaceName code={row.village} /> },
          { title: t('asked'), render: (row) => <Day day={dayInShanghai(new Date(row.askedAt))} /> },
        ]}
      />
    </>
  )
}
