import { Select } from 'antd'
import { useState } from 'react'
import { useCodeName } from '../../../shell/code-names.ts'
import { Section } from '../../../shell/page.tsx'
import { moneyText } from '../../../shell/values.tsx'
import { CliffChart } from './cliff-chart.tsx'
import { useSimulationTexts } from './texts.ts'
import type { CliffsOf, County } from './use-simulation.ts'

type Cliff = CliffsOf['before'][number]

const CliffList = ({
  law,
  tone,
  cliffs,
}: {
  readonly law: string
  readonly tone: 'before' | 'after'
  readonly cliffs: readonly Cliff[]
}) => {
  const t = useSimulationTexts()
  const said = ({ income, monthly, lost, evenFrom }: Cliff): string =>
    t('cliff', {
      ...{ income: moneyText(income), from: moneyText(monthly.from), to: moneyText(monthly.to) },
      lost: moneyText(lost),
    }) + (evenFrom === null ? t('never_even') : t('even', { even: moneyText(evenFrom) }))
  return (
    <div>
      <span className={`sim-dot sim-dot-${tone}`} /> <strong>{law}</strong>
      {cliffs.length === 0 ? (
        <p className="quiet">{t('noCliffs')}</p>
      ) : (
        <ul className="sim-lines">
          {cliffs.map((cliff) => (
            <li key={cliff.income}>{said(cliff)}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

const Typical = ({ of }: { readonly of: CliffsOf }) => {
  const t = useSimulationTexts()
  const name = useCodeName()
  const family = `${t(of.family)} · ${name('residence', of.residence)}`
  return (
    <article className="sim-typical">
      <h3>{family}</h3>
      {of.before.length + of.after.length === 0 ? (
        <p className="quiet">{t('noCliffsEither')}</p>
      ) : (
        <>
          <CliffChart before={of.before} after={of.after} family={family} />
          <CliffList law={t('before')} tone="before" cliffs={of.before} />
          <CliffList law={t('after')} tone="after" cliffs={of.after} />
        </>
      )}
    </article>
  )
}

/** Incomes at which a typical family loses more than it earns, under both laws, in one county at a time. */
export const Cliffs = ({ counties }: { readonly counties: readonly County[] }) => {
  const t = useSimulationTexts()
  const [chosen, setChosen] = useState<string>()
  const county = counties.find((one) => one.county === chosen) ?? counties[0]
  if (!county) return null
  const picker =
    counties.length > 1 ? (
      <Select
        aria-label={t('county')}
        value={county.county}
        onChange={setChosen}
        showSearch={{ optionFilterProp: 'label' }}
        options={counties.map(({ county: value, name }) => ({ value, label: name }))}
        style={{ minWidth: 160 }}
      />
    ) : (
      county.name
    )
  return (
    <Section title={t('cliffs')} extra={picker}>
      <p className="quiet">{t('cliffsSays')}</p>
      <div className="sim-cliffs">
        {county.cliffs.map((of) => (
          <Typical key={`${of.family} ${of.residence}`} of={of} />
        ))}
      </div>
    </Section>
  )
}
