import { benefitsRoutes, type OutputOf } from '@songtan/contract'
import { useParams } from '@tanstack/react-router'
import { Progress } from 'antd'
import { Action } from '../../shell/action.tsx'
import { useRead } from '../../shell/api.ts'
import { useCodeChoices, useCodeName } from '../../shell/code-names.ts'
import { Download } from '../../shell/download.tsx'
import { PageHead, Section } from '../../shell/page.tsx'
import { Rows } from '../../shell/rows.tsx'
import { Loaded } from '../../shell/states.tsx'
import { Tag } from '../../shell/tag.tsx'
import { Moment, Money } from '../../shell/values.tsx'
import { RunLines } from './run-lines.tsx'
import { STATE_COLOURS } from './runs-page.tsx'
import { useBenefitsTexts } from './texts.ts'
import { Transfers } from './transfers.tsx'

type Run = OutputOf<typeof benefitsRoutes.openRun>

const touches = ['benefits.']

const Steps = ({ county, run }: { readonly county: string; readonly run: Run }) => {
  const t = useBenefitsTexts()
  const at = { county, id: run.id, version: run.version }
  const may = (action: Run['actions'][number]) => run.actions.includes(action)
  return (
    <>
      {may('approve') ? (
        <Action
          main
          route={benefitsRoutes.approveRun}
          fixed={at}
          label={t('approve')}
          says={t('approveSays')}
          touches={touches}
        />
      ) : null}
      {may('make-bank-file') ? (
        <Action
          main
          route={benefitsRoutes.makeBankFile}
          fixed={at}
          label={t('makeFile')}
          says={t('makeFileSays')}
          touches={touches}
        />
      ) : null}
      {may('cancel') ? (
        <Action
          danger
          route={benefitsRoutes.cancelRun}
          fixed={at}
          label={t('cancel')}
          says={t('cancelSays')}
          touches={touches}
          fields={[{ name: 'reason', label: t('reason'), kind: 'long', required: true }]}
        />
      ) : null}
    </>
  )
}

const Figures = ({ run }: { readonly run: Run }) => {
  const t = useBenefitsTexts()
  const name = useCodeName()
  const { progress } = run
  const figures = [
    [
      'state',
      <Tag key="s" color={STATE_COLOURS[run.state] ?? 'default'}>
        {name('runState', run.state)}
      </Tag>,
    ],
    ['total', <Money key="t" fen={run.total} />],
    ['withheld', <Money key="w" fen={run.withheld} />],
    ['lines', run.lines],
    ['held', run.held],
    ['maker', run.madeByName],
    ['checker', run.checkedByName ?? '—'],
    ['listed', progress.listed],
    ['sent', progress.sent],
    ['paid', progress.paid],
    ['failed', progress.failed],
  ] as const
  return (
    <Section title={t('progress')}>
      <Progress
        aria-label={t('progress')}
        percent={run.lines === 0 ? 0 : Math.floor((100 * progress.paid) / run.lines)}
      />
      <dl className="facts">
        {figures.map(([key, value]) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {run.heldFor.length > 0 ? (
        <p>
          {t('heldFor')}：
          {run.heldFor.map(({ reason, lines }) => `${name('lineReason', reason)} ${lines}`).join('，')}
        </p>
      ) : null}
    </Section>
  )
}

const Files = ({ county, run }: { readonly county: string; readonly run: Run }) => {
  const t = useBenefitsTexts()
  const choices = useCodeChoices()
  return (
    <Section title={t('files')}>
      <Rows
        rowKey={({ id }) => id}
        dataSource={run.bankFiles}
        columns={[
          { title: t('file'), dataIndex: 'name' },
          { title: t('lines'), dataIndex: 'lines', align: 'right' },
          { title: t('total'), align: 'right', render: (file) => <Money fen={file.total} /> },
          {
            title: t('checksum'),
            render: (file) => <code title={file.checksum}>{file.checksum.slice(0, 12)}…</code>,
          },
          { title: t('returned'), render: (file) => <Moment at={file.returnedAt} /> },
          { title: t('paid'), align: 'right', render: (file) => file.paid ?? '—' },
          { title: t('failed'), align: 'right', render: (file) => file.failed ?? '—' },
          {
            render: (file) => (
              <span style={{ display: 'flex', gap: 8 }}>
                <Download
                  route={benefitsRoutes.downloadBankFile}
                  input={{ county, id: file.id }}
                  label={t('download')}
                  says={t('downloadSays')}
                  purposes={choices('purpose', ['hand-to-bank', 'hand-again', 'audit'])}
                />
                {file.returnedAt ? null : (
                  <Action
                    route={benefitsRoutes.readReturn}
                    fixed={{ county, id: file.id }}
                    label={t('readReturn')}
                    says={t('returnSays')}
                    touches={touches}
                    fields={[
                      {
                        name: 'file',
                        label: t('returnFile'),
                        kind: 'file',
                        accept: '.csv,text/csv',
                        required: true,
                      },
                    ]}
                  />
                )}
              </span>
            ),
          },
        ]}
      />
    </Section>
  )
}

export default function RunPage() {
  const t = useBenefitsTexts()
  const name = useCodeName()
  const { county, id } = useParams({ from: '/payments/$county/$id' })
  const run = useRead(benefitsRoutes.openRun, { county, id })
  return (
    <Loaded query={run}>
      {(found) => (
        <>
          <PageHead title={`${found.month} ${name('program', found.program)} · ${found.seq}`}>
            <Steps county={county} run={found} />
          </PageHead>
          <Figures run={found} />
          {found.bankFiles.length > 0 ? <Files county={county} run={found} /> : null}
          <Section title={t('lines')}>
            <RunLines county={county} id={id} />
          </Section>
          <Transfers county={county} of={{ runId: id }} />
        </>
      )}
    </Loaded>
  )
}
