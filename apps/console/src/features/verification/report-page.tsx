import { type VerificationReport, verificationRoutes } from '@songtan/contract'
import { Link, useParams } from '@tanstack/react-router'
import { Alert } from 'antd'
import { Action } from '../../shell/action.tsx'
import { useRead } from '../../shell/api.ts'
import { useCodeName } from '../../shell/code-names.ts'
import { Download } from '../../shell/download.tsx'
import { useLanguage } from '../../shell/i18n.ts'
import { PageHead, Section } from '../../shell/page.tsx'
import { Rows } from '../../shell/rows.tsx'
import { Loaded } from '../../shell/states.tsx'
import { Tag } from '../../shell/tag.tsx'
import { Day, Money } from '../../shell/values.tsx'
import { AnswerGrid } from './answer-grid.tsx'
import { useVerificationTexts } from './texts.ts'

const Differences = ({ report }: { readonly report: VerificationReport }) => {
  const t = useVerificationTexts()
  const name = useCodeName()
  if (report.differences.length === 0) return <Alert type="success" showIcon title={t('noDifferences')} />
  return (
    <Rows
      rowKey={(row) => row.code + row.personId + row.subject}
      dataSource={report.differences}
      columns={[
        {
          title: t('member'),
          render: (row) => report.members.find(({ personId }) => personId === row.personId)?.name ?? '—',
        },
        {
          title: t('differences'),
          render: (row) => <Tag color="red">{name('difference', row.code)}</Tag>,
        },
        {
          title: '',
          render: ({ subject }) =>
            ['incomeGroup', 'asset', 'program']
              .map((group) => name(group, subject))
              .find((word) => word !== subject) ?? '',
        },
        { title: t('declared'), align: 'right', render: (row) => <Money fen={row.declared} /> },
        { title: t('verified'), align: 'right', render: (row) => <Money fen={row.verified} /> },
        { title: '', render: (row) => row.sources.map((code) => name('source', code)).join('、') },
      ]}
    />
  )
}

const Sides = ({ report }: { readonly report: VerificationReport }) => {
  const t = useVerificationTexts()
  const name = useCodeName()
  const rows = [
    ...report.incomes.map((row) => ({
      key: row.group,
      label: `${t('incomes')} · ${name('incomeGroup', row.group)}`,
      ...row,
    })),
    { key: 'income', label: `${t('incomes')} · ${t('total')}`, ...report.totals.income },
    { key: 'perCapita', label: t('perCapita'), ...report.totals.perCapita },
    ...report.assets.map((row) => ({
      key: row.kind,
      label: `${t('assets')} · ${name('asset', row.kind)}`,
      ...row,
    })),
    { key: 'assets', label: `${t('assets')} · ${t('total')}`, ...report.totals.assets },
  ]
  return (
    <>
      <Rows
        rowKey={({ key }) => key}
        dataSource={rows}
        columns={[
          { title: '', dataIndex: 'label' },
          { title: t('declared'), align: 'right', render: (row) => <Money fen={row.declared} /> },
          { title: t('verified'), align: 'right', render: (row) => <Money fen={row.verified} /> },
        ]}
      />
      {report.standard ? (
        <p>
          {t('standard')} <Money fen={report.standard.monthly} />
        </p>
      ) : null}
    </>
  )
}

const Report = ({ county, id }: { readonly county: string; readonly id: string }) => {
  const t = useVerificationTexts()
  const name = useCodeName()
  const report = useRead(verificationRoutes.showReport, { county, id })
  return (
    <Section title={`${t('report')} ${report.data?.number ?? ''}`}>
      <p className="quiet">{t('reportSays')}</p>
      <Loaded query={report}>
        {(found) => (
          <>
            <p>
              {t('conclusion')} <Tag>{name('conclusion', found.conclusion)}</Tag> {t('validTo')}{' '}
              <Day day={found.validTo} />
            </p>
            <div style={{ marginBottom: 16 }}>
              <Differences report={found} />
            </div>
            <Sides report={found} />
          </>
        )}
      </Loaded>
    </Section>
  )
}

export default function ReportPage() {
  const t = useVerificationTexts()
  const [language] = useLanguage()
  const { county, id } = useParams({ from: '/verification/$county/$id' })
  const order = useRead(verificationRoutes.showOrder, { county, id })
  return (
    <Loaded query={order}>
      {(found) => (
        <>
          <PageHead title={`${found.headName} · ${found.householdNumber}`}>
            {found.caseId ? (
              <Link to="/cases/$county/$id" params={{ county, id: found.caseId }}>
                {t('caseLink')}
              </Link>
            ) : null}
            {found.items.failed > 0 ? (
              <Action
                main
                route={verificationRoutes.askAgain}
                fixed={{ county, id, version: found.version }}
                label={t('askAgain')}
                touches={['verification.', 'cases.']}
              />
            ) : null}
            {found.state === 'running' ? null : (
              <Download
                route={verificationRoutes.printReport}
                input={{ county, id, language }}
                label={t('print')}
              />
            )}
          </PageHead>
          <Section title={t('grid')}>
            <AnswerGrid order={found} />
          </Section>
          {found.state === 'running' ? (
            <Alert type="info" showIcon title={t('notFinished')} />
          ) : (
            <Report county={county} id={id} />
          )}
        </>
      )}
    </Loaded>
  )
}
