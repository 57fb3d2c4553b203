import { historyOf, type ParameterRow, type PolicySet, type Stretch } from '@songtan/policy'
import { useLabel } from '../../shell/i18n.ts'
import { Rows } from '../../shell/rows.tsx'
import { Cite, From, Span } from './cite.tsx'
import { grouped } from './law-words.ts'
import { canDraw, StepChart } from './step-chart.tsx'
import { usePolicyTexts } from './texts.ts'
import { digitsOf } from './use-law.ts'
import { firstDay } from './where.tsx'
import { useSaid, useSource } from './words.ts'

/** What one parameter has been in a place over the years: drawn where values can be compared, and as rows. */
export const History = ({
  set,
  place,
  row,
}: {
  readonly set: PolicySet
  readonly place: string
  readonly row: ParameterRow
}) => {
  const t = usePolicyTexts()
  const label = useLabel()
  const source = useSource()
  const said = useSaid(set)
  const stretches = historyOf(set, digitsOf(place), row.key)
  const certainty = { day: t('day_'), period: t('period'), inferred: t('inferred') }
  const shown = (entry: Stretch['entry']) =>
    entry?.value ? (
      <span className="money">{grouped(label(said(entry)))}</span>
    ) : (
      <span className="law-loud">{t(entry ? 'unknown' : 'nothingSaid')}</span>
    )
  if (stretches.length === 0) return <p className="quiet">{t('noHistory')}</p>
  return (
    <div className="law-history">
      <strong>{t('history')}</strong>
      {canDraw(stretches) ? <StepChart stretches={stretches} today={firstDay()} name={row.name} /> : null}
      <Rows
        rowKey={({ from }) => from ?? ''}
        dataSource={[...stretches].reverse()}
        columns={[
          {
            title: `${t('from')} – ${t('to')}`,
            render: ({ from, to, entry }) => (
              <>
                <Span from={from} to={to} />
                <div className="law-narrow">{shown(entry)}</div>
              </>
            ),
          },
          {
            title: t('value'),
            align: 'right',
            responsive: ['md'],
            render: ({ entry }) => shown(entry),
          },
          { title: t('origin'), render: ({ origin }) => (origin ? <From origin={origin} /> : '—') },
          { title: t('law'), render: ({ entry }) => (entry ? <Cite basis={entry.basis} /> : '—') },
          {
            title: t('source'),
            render: ({ entry }) =>
              entry ? (
                <span className="quiet">
                  <span lang="zh-CN">{source(entry.source)}</span> · {certainty[entry.certainty]}
                </span>
              ) : (
                '—'
              ),
          },
        ]}
      />
      <details className="law-details">
        <summary>{t('key')}</summary>
        <code>{row.key}</code>
      </details>
    </div>
  )
}
