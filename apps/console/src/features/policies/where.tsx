import { orgRoutes, today } from '@songtan/contract'
import { isPlainDate, type PlainDate } from '@songtan/kernel'
import { Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { useRead } from '../../shell/api.ts'
import { DayChoice } from '../../shell/day-field.tsx'
import { useLabel } from '../../shell/i18n.ts'
import { useMe } from '../../shell/session.tsx'
import { usePolicyTexts } from './texts.ts'
import { digitsOf, NATION, usePacks } from './use-law.ts'

const LENGTHS = [2, 4, 6]

/** The digits of a province, city or county: 610300000000 → 6103. A town's county. */
export const placeOf = (code: string): string => {
  const length = LENGTHS.find((n) => /^0*$/.test(code.slice(n))) ?? 6
  return code.slice(0, length)
}

/** Where I work is what I look at first. */
export const useOwnPlace = (): string => {
  const [post] = useMe().posts
  const place = post ? placeOf(post.area) : NATION
  return /^0+$/.test(place) ? NATION : place
}

/** The day a page begins with. */
export const firstDay = (): string => today()

/** The day of an address; what is no day is today. */
export const dayOf = (asked: string | undefined): PlainDate =>
  asked !== undefined && isPlainDate(asked) ? asked : today()

export const usePlaceName = (place: string): string => {
  const label = useLabel()
  const packs = usePacks()
  const pack = packs.data?.items.find((p) => p.place === place)
  const division = useRead(
    orgRoutes.showDivision,
    { code: digitsOf(place).padEnd(12, '0') },
    { enabled: packs.data !== undefined && pack === undefined, keep: true },
  )
  return pack ? label(pack.name) : (division.data?.name ?? place)
}

const useFound = (q: string) => {
  const search = (level: 'province' | 'city' | 'county') =>
    ({ route: orgRoutes.searchDivisions, input: { q: q || '-', level, limit: 10 } }) as const
  const [province, city, county] = [search('province'), search('city'), search('county')]
  const enabled = q.trim() !== ''
  const reads = [
    useRead(province.route, province.input, { enabled, keep: true }),
    useRead(city.route, city.input, { enabled, keep: true }),
    useRead(county.route, county.input, { enabled, keep: true }),
  ]
  return enabled ? reads.flatMap((read) => read.data?.items ?? []) : []
}

/** Chooses a place by name: those with packs at once, every other by typing the beginning of its name. */
const PlaceChoice = ({
  place,
  onChoose,
}: {
  readonly place: string
  readonly onChoose: (place: string) => void
}) => {
  const t = usePolicyTexts()
  const label = useLabel()
  const packs = usePacks()
  const [q, setQ] = useState('')
  const found = useFound(q)
  const name = usePlaceName(place)
  const own = (packs.data?.items ?? []).map((p) => ({ value: p.place, label: label(p.name) }))
  const other = found
    .filter(({ zone }) => !zone)
    .map((d) => ({
      value: placeOf(d.code),
      label: d.path
        .slice(1)
        .map((p) => p.name)
        .join(' '),
    }))
    .filter(({ value }) => !own.some((o) => o.value === value))
  const shown = own.filter((o) => o.label.includes(q))
  const named = [...shown, ...other].some(({ value }) => value === place)
  const others = [...other, ...(named || q ? [] : [{ value: place, label: name }])]
  return (
    <Select
      aria-label={t('place')}
      placeholder={t('placeHint')}
      value={place}
      onChange={onChoose}
      showSearch={{ filterOption: false, onSearch: setQ }}
      options={[
        ...(shown.length > 0 ? [{ label: t('withPacks'), options: shown }] : []),
        ...(others.length > 0 ? [{ label: t('otherPlaces'), options: others }] : []),
      ]}
      style={{ minWidth: 220, maxWidth: '100%' }}
    />
  )
}

/** Place and day of a law. */
export const Where = ({
  place,
  day,
  onChange,
  title,
}: {
  readonly place: string
  readonly day?: string
  readonly onChange: (place: string, day: string) => void
  readonly title?: ReactNode
}) => {
  const t = usePolicyTexts()
  return (
    <div className="law-where">
      {title ? <strong>{title}</strong> : null}
      <PlaceChoice place={place} onChoose={(chosen) => onChange(chosen, day ?? '')} />
      {day === undefined ? null : (
        <DayChoice label={t('day')} value={day} onChoose={(chosen) => onChange(place, chosen)} />
      )}
    </div>
  )
}
