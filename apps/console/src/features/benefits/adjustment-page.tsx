import { benefitsRoutes, type OutputOf } from '@songtan/contract'
import { useParams } from '@tanstack/react-router'
import { Alert } from 'antd'
import { Action } from '../../shell/action.tsx'
import { useRead } from '../../shell/api.ts'
import { useCodeName } from '../../shell/code-names.ts'
import { Download } from '../../shell/download.tsx'
import { PageHead, Section } from '../../shell/page.tsx'
import { Loaded } from '../../shell/states.tsx'
import { Day, Moment, moneyText } from '../../shell/values.tsx'
import { AdjustmentReport } from './adjustment-report.tsx'
import { AdjustmentRows } from './adjustment-rows.tsx'
import { useAdjustmentTexts } from './adjustment-texts.ts'
import { ADJUSTMENT_COLOURS } from './adjustments-page.tsx'
import './adjustments.css'
import { Tag } from '../../shell/tag.tsx'

export type AdjustmentOf = OutputOf<typeof benefitsRoutes.readAdjustment>

const touches = ['benefits.', 'registry.']
const MOVING: readonly AdjustmentOf['state'][] = ['computing', 'applying', 'undoing']
const LOOK_AGAIN = 2000

const raisedBy = ({ kinds }: AdjustmentOf): number => {
  const raised = kinds.find(({ kind }) => kind === 'raised')
  return raised ? raised.after - raised.before : 0
}

interface Props {
  readonly county: string
  readonly adjustment: AdjustmentOf
}

const Steps = ({ county, adjustment }: Props) => {
  const t = useAdjustmentTexts()
  const { id, version, actions, raised, fromMonth, backPay, undoing } = adjustment
  const fixed = { county, id, version }
  const may = (action: AdjustmentOf['actions'][number]) => actions.includes(action)
  return (
    <>
      {may('apply') ? (
        <Action
          main
          route={benefitsRoutes.applyAdjustment}
          fixed={fixed}
          label={t('apply')}
          says={t('applySays', {
            ...{ families: raised, month: fromMonth },
            ...{ more: moneyText(raisedBy(adjustment)), backPay: moneyText(backPay) },
          })}
          touches={touches}
        />
      ) : null}
      {may('recompute') ? (
        <Action
          route={benefitsRoutes.recomputeAdjustment}
          fixed={fixed}
          label={t('recompute')}
          says={t('recomputeSays')}
          touches={touches}
        />
      ) : null}
      {may('undo') && undoing ? (
        <Action
          danger
          route={benefitsRoutes.undoAdjustment}
          fixed={fixed}
          label={t('undo')}
          says={t('undoSays', {
            families: undoing.families,
            left: undoing.left,
            paid: moneyText(undoing.paid),
          })}
          touches={touches}
          fields={[{ name: 'reason', label: t('reason'), kind: 'long', required: true }]}
        />
      ) : null}
    </>
  )
}

const WITHDRAWN = { applied: 'withdrawnApplied', undone: 'withdrawnUndone' } as const

/** What everybody must know before looking at figures. */
const Notices = ({ adjustment }: Pick<Props, 'adjustment'>) => {
  const t = useAdjustmentTexts()
  const { state, withdrawn, problem, weighed } = adjustment
  const applied = state === 'applied'
  return (
    <>
      {withdrawn ? (
        <Alert
          showIcon
          type={applied ? 'error' : 'info'}
          title={t(state === 'applied' || state === 'undone' ? WITHDRAWN[state] : 'withdrawnOther')}
          description={t('withdrawnBecause', { reason: withdrawn.reason })}
          style={{ marginBottom: 12 }}
        />
      ) : null}
      {problem ? (
        <Alert
          showIcon
          type="error"
          title={t('problem')}
          description={problem}
          style={{ marginBottom: 12 }}
        />
      ) : null}
      {state === 'waiting' ? <p>{t('waiting')}</p> : null}
      {state === 'computing' && !problem ? <p role="status">{t('weighed', { n: weighed })}</p> : null}
      {state === 'applying' || state === 'undoing' ? <p role="status">{t('working')}</p> : null}
    </>
  )
}

const Heading = ({ adjustment }: Pick<Props, 'adjustment'>) => {
  const t = useAdjustmentTexts()
  const name = useCodeName()
  const { state, placeName, from, fromMonth, computedAt, applied, undone } = adjustment
  const facts = [
    [
      'state',
      <Tag key="s" color={ADJUSTMENT_COLOURS[state] ?? 'default'}>
        {name('adjustmentState', state)}
      </Tag>,
    ],
    ['place', placeName],
    ['from', <Day key="f" day={from} />],
    ['fromMonth', fromMonth],
    ['computedAt', <Moment key="c" at={computedAt} />],
    ...(applied
      ? [
          [
            'appliedAt',
            <span key="a">
              <Moment at={applied.at} /> {applied.by}
            </span>,
          ] as const,
        ]
      : []),
    ...(undone
      ? [
          [
            'undoneAt',
            <span key="u">
              <Moment at={undone.at} /> {undone.by}：{undone.reason}
            </span>,
          ] as const,
        ]
      : []),
  ] as const
  return (
    <dl className="facts adjustment-head">
      {facts.map(([key, value]) => (
        <div key={key}>
          <dt>{t(key)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** One adjustment: its report, its families, and what a person may do with it. */
export default function AdjustmentPage() {
  const t = useAdjustmentTexts()
  const { county, id } = useParams({ from: '/payments/adjustments/$county/$id' })
  const query = useRead(
    benefitsRoutes.readAdjustment,
    { county, id },
    { lookAgain: (found) => (MOVING.includes(found.state) && !found.problem ? LOOK_AGAIN : false) },
  )
  return (
    <Loaded query={query}>
      {(found) => (
        <>
          <PageHead title={`${t('title')} · ${t('number', { number: found.publication })} ${found.title}`}>
            <Steps county={county} adjustment={found} />
            <Download
              route={benefitsRoutes.exportAdjustment}
              input={{ county, id }}
              label={t('export')}
              says={t('exportSays')}
            />
          </PageHead>
          <Notices adjustment={found} />
          <Section title={t('report')}>
            <Heading adjustment={found} />
            <AdjustmentReport adjustment={found} />
          </Section>
          <Section title={t('rows')}>
            <AdjustmentRows county={county} id={id} kinds={found.kinds.map(({ kind }) => kind)} />
          </Section>
        </>
      )}
    </Loaded>
  )
}
