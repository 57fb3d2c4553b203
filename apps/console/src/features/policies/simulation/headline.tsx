import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { Section } from '../../../shell/page.tsx'
import { Money } from '../../../shell/values.tsx'
import { useParameterName } from '../words.ts'
import { Count, countText, Difference } from './bars.tsx'
import { useSimulationTexts } from './texts.ts'
import type { Comparison, Heads } from './use-simulation.ts'

const sumOf = ({ changes }: Comparison, direction: 'less' | 'same' | 'more'): Heads =>
  changes
    .filter((step) => step.direction === direction)
    .reduce((sum, s) => ({ families: sum.families + s.families, persons: sum.persons + s.persons }), {
      families: 0,
      persons: 0,
    })

/** What could not be decided comes before every number that it is missing from. */
export const Undecided = ({ whole }: { readonly whole: Comparison }) => {
  const t = useSimulationTexts()
  const name = useParameterName()
  const laws = [
    [t('lawBefore'), whole.before],
    [t('lawAfter'), whole.after],
  ] as const
  const lines = laws.flatMap(([law, side]) => [
    ...side.lacking.map(({ name: own, code, families, persons }) =>
      t('lacking', {
        ...{ law, name: name({ name: own, code: code ?? undefined }) },
        ...{ families: countText(families), persons: countText(persons) },
      }),
    ),
    ...(side.amountsUnknown > 0 ? [t('unknownAmounts', { law, n: countText(side.amountsUnknown) })] : []),
  ])
  const { families, persons } = whole.open
  const open = t('open', { families: countText(families), persons: countText(persons) })
  const all = [...lines, ...(families > 0 ? [open] : [])]
  if (all.length === 0) return null
  const lacks = whole.before.lacking.length + whole.after.lacking.length > 0
  return (
    <Alert
      type={lacks ? 'error' : 'warning'}
      showIcon
      title={t('undecided')}
      description={
        <ul className="sim-lines">
          {all.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      }
      style={{ marginBottom: 16 }}
    />
  )
}

/** The figures that a meeting asks for first. */
export const Headline = ({ whole }: { readonly whole: Comparison }) => {
  const t = useSimulationTexts()
  const { comparable } = whole
  const heads = (direction: 'less' | 'same' | 'more'): ReactNode => {
    const { families, persons } = sumOf(whole, direction)
    return t('heads', { families: countText(families), persons: countText(persons) })
  }
  const figures = [
    ['families', <Count key="f" n={whole.families} />],
    ['persons', <Count key="p" n={whole.persons} />],
    ['monthlyBefore', <Money key="b" fen={comparable.before} />],
    ['monthlyAfter', <Money key="a" fen={comparable.after} />],
    ['difference', <Difference key="d" money n={comparable.after - comparable.before} />],
    ['more', heads('more')],
    ['less', heads('less')],
    ['same', heads('same')],
  ] as const
  return (
    <Section title={t('headline')}>
      <dl className="facts sim-headline">
        {figures.map(([key, value]) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">{t('comparableSays', { n: countText(comparable.families) })}</p>
    </Section>
  )
}
