import { useCodeName } from '../../shell/code-names.ts'
import { Rows } from '../../shell/rows.tsx'
import { Money } from '../../shell/values.tsx'
import { AdjustmentBars } from './adjustment-bars.tsx'
import type { AdjustmentOf } from './adjustment-page.tsx'
import { useAdjustmentTexts } from './adjustment-texts.ts'

/** Counts and monthly sums by what the publication does, and per programme. */
export const AdjustmentReport = ({ adjustment }: { readonly adjustment: AdjustmentOf }) => {
  const t = useAdjustmentTexts()
  const name = useCodeName()
  const { kinds, programs, backPay, outcomes, state } = adjustment
  if (kinds.length === 0) return null
  const words = { title: t('programs'), before: t('before'), after: t('after') }
  return (
    <>
      <Rows
        rowKey={({ kind }) => kind}
        dataSource={kinds}
        columns={[
          { title: t('kind'), render: (row) => name('adjustmentKind', row.kind) },
          { title: t('families'), dataIndex: 'rows', align: 'right' },
          { title: t('now'), align: 'right', render: (row) => <Money fen={row.before} /> },
          {
            title: t('newly'),
            align: 'right',
            render: (row) => <Money fen={row.kind === 'undecidable' ? null : row.after} />,
          },
          {
            title: t('difference'),
            align: 'right',
            render: (row) => (
              <Money fen={row.kind === 'raised' || row.kind === 'lower' ? row.after - row.before : null} />
            ),
          },
        ]}
      />
      {kinds.some(({ kind }) => kind === 'lower') ? <p className="quiet">{t('lowerHint')}</p> : null}
      {programs.length > 0 ? (
        <AdjustmentBars
          words={words}
          pairs={programs.map((row) => ({
            ...row,
            name: `${name('program', row.program)} · ${row.subjects}`,
          }))}
        />
      ) : null}
      <dl className="facts">
        {state === 'computed' && programs.length > 0 ? (
          <div title={t('backPayHint')}>
            <dt>{t('backPay')}</dt>
            <dd>
              <Money fen={backPay} />
            </dd>
          </div>
        ) : null}
        {state === 'computed'
          ? null
          : outcomes.map((row) => (
              <div key={row.state}>
                <dt>{name('adjustmentRowState', row.state)}</dt>
                <dd>{row.rows}</dd>
              </div>
            ))}
      </dl>
    </>
  )
}
