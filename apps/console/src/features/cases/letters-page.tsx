import { casesRoutes, type OutputOf, today } from '@songtan/contract'
import { dayInShanghai } from '@songtan/kernel'
import { useCodeName } from '../../shell/code-names.ts'
import { useCounty } from '../../shell/county.tsx'
import { Download } from '../../shell/download.tsx'
import { usePlaceChoice } from '../../shell/list-filters.ts'
import { PageHead } from '../../shell/page.tsx'
import { PagedTable } from '../../shell/pages-list.tsx'
import { PlaceFilter } from '../../shell/place-filter.tsx'
import { RecordLink } from '../../shell/record-link.tsx'
import { TermBar } from '../../shell/term-bar.tsx'
import { useList } from '../../shell/use-list.ts'
import { Moment } from '../../shell/values.tsx'
import { useCasesTexts } from './texts.ts'

type Row = OutputOf<typeof casesRoutes.listLetters>['items'][number]

/** 待送达文书: what was decided and has not reached its family yet, the earliest due first. */
export default function LettersPage() {
  const t = useCasesTexts()
  const name = useCodeName()
  const { county = '', picker } = useCounty()
  const [area, setArea] = usePlaceChoice('area')
  const letters = useList(
    casesRoutes.listLetters,
    (page) => ({ county, limit: 50, ...(area ? { area } : {}), ...page }),
    { enabled: county !== '' },
  )
  return (
    <>
      <PageHead title={t('lettersToDeliver')}>
        {picker}
        <PlaceFilter county={county} value={area} onChange={setArea} />
      </PageHead>
      <p className="quiet">{t('lettersSay')}</p>
      <PagedTable<Row>
        list={letters}
        rowKey={({ letterId }) => letterId}
        to={({ caseId }) => `/cases/${county}/${caseId}`}
        columns={[
          {
            title: t('applicant'),
            render: (row) => <RecordLink to={`/cases/${county}/${row.caseId}`}>{row.applicant}</RecordLink>,
          },
          { title: t('village'), dataIndex: 'villageName' },
          { title: t('kind'), render: (row) => name('letterKind', row.kind) },
          { title: t('number'), dataIndex: 'number' },
          { title: t('issued'), render: (row) => <Moment at={row.issuedAt} /> },
          {
            title: t('deliverBy'),
            render: (row) => (
              <TermBar
                from={dayInShanghai(new Date(row.issuedAt))}
                due={row.dueOn}
                today={today()}
                standing={row.standing}
              />
            ),
          },
          {
            render: (row) => (
              <Download
                route={casesRoutes.printLetter}
                input={{ county, id: row.caseId, letterId: row.letterId }}
                label={t('print')}
              />
            ),
          },
        ]}
      />
    </>
  )
}
