import type { PlaceLaw } from '@songtan/policy'
import { useLabel } from '../../shell/i18n.ts'
import { Section } from '../../shell/page.tsx'
import { Cite, From, Span } from './cite.tsx'
import { useItemWords } from './item-words.ts'
import { RuleText } from './rules.tsx'
import { usePolicyTexts } from './texts.ts'

type ItemOfPlace = PlaceLaw['items'][number]

/** One item: what it is, for whom, where, and by what text. */
export const Item = ({
  item: { is, cel, origin },
  law,
}: {
  readonly item: ItemOfPlace
  readonly law: PlaceLaw
}) => {
  const t = usePolicyTexts()
  const label = useLabel()
  const word = useItemWords()
  const office = (code: string) => label(law.offices.find((o) => o.code === code)) || code
  const decide = typeof is.decide === 'string' ? office(is.decide) : t('byRule')
  return (
    <div className="law-rule" id={is.code}>
      <p>
        <strong title={is.code}>{label(is)}</strong> <span className="quiet">{label(is.who)}</span>
      </p>
      <p className="quiet">
        {word('form', is.form)} · {word('frequency', is.frequency)} · {word('of', is.of)} ·{' '}
        {t('applyAt', { office: office(is.apply), decide })} ·{' '}
        {is.childSensitive ? t('child') : word('publicity', is.publicity)}
      </p>
      <p className="quiet">
        <Cite basis={is.basis} /> · {word('certainty', is.certainty)} · <Span from={is.from} to={is.to} />{' '}
        {origin.level === 'nation' ? null : <From origin={origin} />}
      </p>
      {is.open ? <p className="quiet">{label(is.open)}</p> : null}
      {cel.length > 0 ? <RuleText name="" cel={cel} /> : null}
    </div>
  )
}

/** The catalogue (救助事项) of a place and day, department by department. */
export const Items = ({ law }: { readonly law: PlaceLaw }) => {
  const label = useLabel()
  return [...Map.groupBy(law.items, ({ is }) => is.department)].map(([code, items]) => (
    <Section
      key={code}
      title={`${label(law.departments.find((d) => d.code === code)) || code} · ${items.length}`}
    >
      {items.map((item) => (
        <Item key={item.is.code} item={item} law={law} />
      ))}
    </Section>
  ))
}
