import { casesRoutes, type OutputOf } from '@songtan/contract'
import { Link } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { CodeTerm } from '../../shell/code-term.tsx'
import { useCounty } from '../../shell/county.tsx'
import { useChoice } from '../../shell/list-filters.ts'
import { PageHead } from '../../shell/page.tsx'
import { PagedTable } from '../../shell/pages-list.tsx'
import { RecordLink } from '../../shell/record-link.tsx'
import { useList } from '../../shell/use-list.ts'
import { Day, Moment, Money } from '../../shell/values.tsx'
import './notices.css'
import { Tag } from '../../shell/tag.tsx'
import { useNoticeTexts } from './notice-texts.ts'
import { useCasesTexts } from './texts.ts'

type Row = OutputOf<typeof casesRoutes.listNotices>['items'][number]

/** The job that takes notices down after their last day. */
const TAKING_JOB = 'cases.take-down-notices'

/** That a notice is down, and what proves what it showed. */
const Proof = ({ row: { takenDownAt, proof } }: { readonly row: Row }) => {
  const t = useCasesTexts()
  const n = useNoticeTexts()
  if (!proof) return <Tag>{t('takenDown')}</Tag>
  return (
    <details className="notice-proof">
      <summary>
        {t('takenDown')}{' '}
        <Tag color={proof.unchanged ? 'green' : 'red'}>{n(proof.unchanged ? 'sameAsKept' : 'notAsKept')}</Tag>
      </summary>
      <p>
        <Moment at={takenDownAt} /> · {n('takenDownBy')}{' '}
        {proof.takenDownBy === TAKING_JOB ? n('byItself') : proof.takenDownBy}
      </p>
      <p className="quiet">SM3 {proof.shownSm3}</p>
    </details>
  )
}

/** What the board shows now, and proof of what was shown. */
export default function NoticesPage() {
  const t = useCasesTexts()
  const n = useNoticeTexts()
  const { county = '', picker } = useCounty()
  const [ended, setEnded] = useChoice('shown', ['over'])
  const showing = ended === undefined
  const notices = useList(casesRoutes.listNotices, (page) => ({ county, showing, limit: 50, ...page }), {
    enabled: county !== '',
  })
  return (
    <>
      <PageHead title={t('notices')}>
        {picker}
        <Segmented
          options={[
            { value: true, label: t('showing') },
            { value: false, label: t('over') },
          ]}
          value={showing}
          onChange={(next) => setEnded(next ? undefined : 'over')}
        />
      </PageHead>
      <PagedTable<Row>
        list={notices}
        rowKey={({ noticeId }) => noticeId}
        to={({ caseId }) => `/cases/${county}/${caseId}`}
        columns={[
          {
            title: t('applicant'),
            render: (row) => (
              <RecordLink to={`/cases/${county}/${row.caseId}`}>
                {row.shown.subject.kind === 'applicant' ? row.shown.subject.name : row.shown.subject.number}
              </RecordLink>
            ),
          },
          { title: t('village'), dataIndex: 'villageName' },
          { title: t('members'), align: 'right', render: (row) => row.shown.memberCount },
          { title: t('result'), render: (row) => <CodeTerm group="class" code={row.shown.result} /> },
          { title: t('monthly'), align: 'right', render: (row) => <Money fen={row.shown.monthly} /> },
          {
            title: t('shownFrom'),
            render: (row) => (
              <>
                <Day day={row.firstDay} /> – <Day day={row.lastDay} />
              </>
            ),
          },
          {
            title: '',
            render: (row) =>
              row.takenDownAt ? (
                <Proof row={row} />
              ) : (
                <Link to="/notices/board/$village" params={{ village: row.shown.village }}>
                  {n('poster')}
                </Link>
              ),
          },
        ]}
      />
    </>
  )
}
