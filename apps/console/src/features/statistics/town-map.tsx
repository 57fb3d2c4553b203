import { reportingRoutes } from '@songtan/contract'
import { Select } from 'antd'
import { useMemo, useState } from 'react'
import { useRead } from '../../shell/api.ts'
import { moneyText } from '../../shell/values.tsx'
import { hrefOf } from './address.ts'
import { Figure } from './figure.tsx'
import { Go } from './go.tsx'
import { drawingOf } from './shapes.ts'
import { useStatisticsTexts } from './texts.ts'
import { type Statistics, shareText, useFigures, useListHref, useWorkHref } from './use-figures.ts'

type Town = Statistics['towns'][number]

/** What a colour may stand for; `of` is null where there is nothing to measure. */
const MEASURES = {
  open: { of: ({ open }: Town) => open, text: (n: number) => String(n) },
  overdueShare: {
    of: ({ open, overdue }: Town) => (open === 0 ? null : overdue / open),
    text: (n: number) => shareText(n, 1),
  },
  caseloadOf: { of: ({ families }: Town) => families, text: (n: number) => String(n) },
  perPerson: { of: ({ perPerson }: Town) => perPerson, text: (n: number) => moneyText(n) },
} as const

type Measure = keyof typeof MEASURES
const NAMES = Object.keys(MEASURES) as Measure[]

const STRONGEST = 70

/** From the sheet's own colour to ember, by how much of the most a value is. */
const colourOf = (value: number | null, most: number): string =>
  value === null
    ? 'var(--head)'
    : `color-mix(in srgb, var(--ember) ${Math.round((value / Math.max(1e-9, most)) * STRONGEST)}%, var(--sheet))`

interface Shown {
  readonly town: Town
  readonly value: number | null
  readonly text: string
  readonly fill: string
  readonly href: string
}

type Drawing = ReturnType<typeof drawingOf>

const ShapesOfTowns = ({
  drawing,
  shown,
  label,
}: {
  readonly drawing: Drawing
  readonly shown: readonly Shown[]
  readonly label: string
}) => (
  <svg className="town-map" aria-label={label} viewBox={`-4 -4 ${drawing.width + 8} ${drawing.height + 8}`}>
    {drawing.towns.map(({ town, path, x, y }) => {
      const one = shown.find((s) => s.town.town === town)
      return (
        <g key={town}>
          <Go href={one?.href}>
            <path d={path} style={{ fill: one ? one.fill : 'var(--head)' }} />
            {one ? (
              <text x={x} y={y}>
                <tspan x={x}>{one.town.townName}</tspan>
                <tspan x={x} dy="1.3em" className="town-map-value">
                  {one.text}
                </tspan>
              </text>
            ) : null}
          </Go>
        </g>
      )
    })}
  </svg>
)

const Tiles = ({ shown }: { readonly shown: readonly Shown[] }) => (
  <ul className="town-tiles">
    {shown.map(({ town, text, fill, href }) => (
      <li key={town.town} style={{ background: fill }}>
        <Go href={href}>
          <span>{town.townName}</span>
          <b>{text}</b>
        </Go>
      </li>
    ))}
  </ul>
)

const Legend = ({ low, high }: { readonly low: string; readonly high: string }) => {
  const t = useStatisticsTexts()
  const style = {
    background: `linear-gradient(to right, var(--sheet), ${colourOf(1, 1)})`,
  }
  return (
    <p className="town-legend" aria-label={t('legend', { low, high })} role="note">
      <span>{low}</span>
      <i style={style} />
      <span>{high}</span>
    </p>
  )
}

const useRows = () => {
  const { towns } = useFigures()
  const list = useListHref()
  const work = useWorkHref()
  return towns.map((one) => ({
    ...{ key: one.town, head: one.townName },
    cells: [
      { text: String(one.open), href: work('all', one.open, one.town) },
      { text: String(one.overdue), href: work('overdue', one.overdue, one.town) },
      { text: shareText(one.overdue, one.open) },
      { text: String(one.filed), href: list('filed', one.filed, { town: one.town }) },
      { text: String(one.decided), href: list('decided', one.decided, { town: one.town }) },
      { text: String(one.families) },
      { text: String(one.persons) },
      { text: moneyText(one.spent) },
      { text: one.perPerson === null ? '—' : moneyText(one.perPerson) },
    ],
  }))
}

const useColumns = () => {
  const t = useStatisticsTexts()
  return [
    ...[t('town'), t('open'), t('overdue'), t('overdueShare'), t('filed'), t('decided')],
    ...[t('families'), t('persons'), t('spent'), t('perPerson')],
  ]
}

const useShown = (measure: Measure) => {
  const t = useStatisticsTexts()
  const { towns, from, to, area } = useFigures()
  const { of, text } = MEASURES[measure]
  const values = towns.flatMap((town) => of(town) ?? [])
  const most = Math.max(0, ...values)
  const shown = towns.map((town) => {
    const value = of(town)
    const href = hrefOf('/statistics', { from, to, area: area === town.town ? undefined : town.town })
    return {
      town,
      value,
      href,
      text: value === null ? t('noData') : text(value),
      fill: colourOf(value, most),
    }
  })
  return { shown, low: text(0), high: text(most) }
}

/** A measure by town: on the shapes of a boundary file, or as tiles where there is none. */
export const TownMap = () => {
  const t = useStatisticsTexts()
  const [measure, setMeasure] = useState<Measure>('open')
  const { county } = useFigures()
  const boundaries = useRead(reportingRoutes.readBoundaries, { county })
  const { shown, low, high } = useShown(measure)
  const { data } = boundaries
  const drawing = useMemo(
    () => (data && data.shapes.length > 0 ? drawingOf(data.shapes, data.schematic) : undefined),
    [data],
  )
  const note = drawing ? (data?.schematic ? t('schematic') : '') : t('tiles')
  return (
    <Figure
      title={t('map')}
      says={`${t('mapSays')}${note}`}
      option={undefined}
      extra={
        <Select
          aria-label={t('measure')}
          value={measure}
          options={NAMES.map((name) => ({ value: name, label: t(name) }))}
          onChange={setMeasure}
          style={{ minWidth: 180 }}
        />
      }
      drawing={
        boundaries.isPending || shown.length === 0 ? undefined : (
          <>
            <Legend low={low} high={high} />
            {drawing ? (
              <ShapesOfTowns drawing={drawing} shown={shown} label={t('chartOf', { title: t('map') })} />
            ) : (
              <Tiles shown={shown} />
            )}
          </>
        )
      }
      columns={useColumns()}
      rows={useRows()}
    />
  )
}
