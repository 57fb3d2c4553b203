import { Section } from '../../../shell/page.tsx'
import { moneyText } from '../../../shell/values.tsx'
import { Bar, countText, signed } from './bars.tsx'
import { useSimulationTexts } from './texts.ts'
import type { Comparison } from './use-simulation.ts'

type Step = Comparison['changes'][number]

const whole = (fen: number): string => moneyText(fen).replace(/\.00$/, '')

/** How many families get how much more or less a month, from most less to most more. */
export const Distribution = ({ changes }: { readonly changes: readonly Step[] }) => {
  const t = useSimulationTexts()
  const most = Math.max(...changes.map(({ families }) => families), 1)
  const said = ({ direction, over, upTo }: Step): string => {
    if (direction === 'same') return t('unchanged')
    const bounds = { over: whole(over ?? 0), upTo: whole(upTo ?? 0) }
    const range = upTo === null ? t('overOnly', bounds) : t('overUpTo', bounds)
    return t(direction === 'more' ? 'plus' : 'minus', { range })
  }
  return (
    <Section title={t('distribution')}>
      <p className="quiet">{t('distributionSays')}</p>
      <div className="sim-histogram">
        {changes.map((step) => (
          <div key={`${step.direction} ${step.over ?? ''}`} className="sim-step">
            <span>{said(step)}</span>
            <Bar value={step.families} most={most} tone={step.direction} />
            <span className="sim-step-n">
              {t('familiesN', { n: countText(step.families) })}
              {step.direction === 'same' ? null : (
                <span className="quiet money"> ({signed(step.monthly, moneyText)})</span>
              )}
            </span>
          </div>
        ))}
      </div>
    </Section>
  )
}
