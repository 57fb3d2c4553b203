import type { LawChange, LawDiff, ParameterRow, PlaceLaw, RuleRow } from '@songtan/policy'
import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { useCodeName } from '../../shell/code-names.ts'
import { Section } from '../../shell/page.tsx'
import { Rows } from '../../shell/rows.tsx'
import { Tag } from '../../shell/tag.tsx'
import { Cite, Span } from './cite.tsx'
import { Item } from './items.tsx'
import { ValueOf } from './parameters.tsx'
import { Rule, RuleText } from './rules.tsx'
import { Sentence } from './sentence.tsx'
import { usePolicyTexts } from './texts.ts'
import { useParameterName } from './words.ts'

const COLOURS = { added: 'green', removed: 'red', changed: 'gold', restated: 'default' } as const

/** Of two days one comes after the other; of two places neither does. */
const DAYS = { added: 'added', removed: 'removed' } as const
const PLACES = { added: 'onlyAfter', removed: 'onlyBefore' } as const

type Columns<T> = {
  readonly name?: (item: T) => ReactNode
  readonly show: (item: T, law: PlaceLaw) => ReactNode
}

/** How the two laws are called. */
interface Sides {
  readonly before: string
  readonly after: string
}

/** Old beside new, a row each. */
const Changes = <T,>({
  changes,
  before,
  after,
  names,
  name,
  show,
}: {
  readonly changes: readonly LawChange<T>[]
  readonly before: PlaceLaw
  readonly after: PlaceLaw
  readonly names: Sides
} & Columns<T>) => {
  const t = usePolicyTexts()
  const places = before.place === after.place ? DAYS : PLACES
  const word = (kind: keyof typeof COLOURS) => (kind === 'added' || kind === 'removed' ? places[kind] : kind)
  const side = (item: T | undefined, law: PlaceLaw) =>
    item === undefined ? '—' : <div className="law-side">{show(item, law)}</div>
  return (
    <div className="law-changes">
      <Rows<LawChange<T>>
        rowKey={({ key }) => key}
        dataSource={[...changes]}
        columns={[
          {
            title: t('name'),
            render: ({ kind, before: a, after: b }) => {
              const one = b ?? a
              return (
                <div className="law-name">
                  {kind === 'restated' ? null : <Tag color={COLOURS[kind]}>{t(word(kind))}</Tag>}
                  {name && one !== undefined ? name(one) : null}
                </div>
              )
            },
          },
          {
            title: names.before,
            render: ({ before: item }) => side(item, before),
          },
          {
            title: names.after,
            render: ({ after: item }) => side(item, after),
          },
        ]}
      />
    </div>
  )
}

/** Changes of one sort; what only rests on something else is folded away. */
const Sort = <T,>({
  title,
  changes,
  ...rest
}: {
  readonly title: string
  readonly changes: readonly LawChange<T>[]
  readonly before: PlaceLaw
  readonly after: PlaceLaw
  readonly names: Sides
} & Columns<T>) => {
  const t = usePolicyTexts()
  const restated = changes.filter(({ kind }) => kind === 'restated')
  const changed = changes.filter(({ kind }) => kind !== 'restated')
  if (changes.length === 0) return null
  return (
    <Section title={`${title} · ${changed.length}`}>
      {changed.length > 0 ? <Changes changes={changed} {...rest} /> : <p className="quiet">{t('none')}</p>}
      {restated.length > 0 ? (
        <details className="law-details">
          <summary>{t('restated', { n: restated.length })}</summary>
          <Changes changes={restated} {...rest} />
        </details>
      ) : null}
    </Section>
  )
}

const Parameter = ({ row }: { readonly row: ParameterRow }) => (
  <>
    <strong>
      <ValueOf row={row} />
    </strong>
    {row.entry ? (
      <div className="quiet">
        <Cite basis={row.entry.basis} />
        <br />
        <Span from={row.entry.from} to={row.entry.to} />
      </div>
    ) : null}
  </>
)

/** All that is not the same in two laws. */
export const Differences = ({
  diff,
  before,
  after,
  names,
}: {
  readonly diff: LawDiff
  readonly before: PlaceLaw
  readonly after: PlaceLaw
  readonly names?: Sides
}) => {
  const t = usePolicyTexts()
  const parameterName = useParameterName()
  const name = useCodeName()
  const laws = { before, after, names: names ?? { before: t('before'), after: t('after') } }
  if (Object.values(diff).every((changes) => changes.length === 0))
    return <Alert type="success" showIcon title={t('same')} />
  return (
    <>
      <Sort<ParameterRow>
        {...laws}
        title={t('values')}
        changes={diff.parameters}
        name={(row) => <span title={row.key}>{parameterName(row)}</span>}
        show={(row) => <Parameter row={row} />}
      />
      <Sort<RuleRow>
        {...laws}
        title={t('rules')}
        changes={diff.rules}
        show={(row, law) => <Rule row={row} law={law} open />}
      />
      <Sort
        {...laws}
        title={t('classes')}
        changes={diff.classes}
        name={({ is }) => name('class', is.class)}
        show={({ cel }) => <RuleText name="" cel={cel} open />}
      />
      <Sort
        {...laws}
        title={t('programs')}
        changes={diff.programs}
        name={({ is }) => name('program', is.program)}
        show={({ is, cel }) => (
          <>
            <Cite basis={is.basis} />
            <RuleText name="" cel={cel} open />
          </>
        )}
      />
      <Sort
        {...laws}
        title={t('reviews')}
        changes={diff.reviews}
        show={({ is, cel }, law) => (
          <>
            <Sentence words={is.words} law={law} />
            <RuleText name="" cel={cel} open />
          </>
        )}
      />
      <Sort
        {...laws}
        title={t('items')}
        changes={diff.items}
        show={(item, law) => <Item item={item} law={law} />}
      />
    </>
  )
}
