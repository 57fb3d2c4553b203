import type { PlainDate } from '@songtan/kernel'
import { type ParameterRow, type PlaceLaw, type PolicySet, placeLaw } from '@songtan/policy'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { Alert, Segmented } from 'antd'
import { useState } from 'react'
import { useLabel, useLanguage } from '../../shell/i18n.ts'
import { PageHead } from '../../shell/page.tsx'
import { useMay } from '../../shell/session.tsx'
import { Loaded } from '../../shell/states.tsx'
import { From } from './cite.tsx'
import { ClassesAndProgrammes } from './classes.tsx'
import { Items } from './items.tsx'
import { Parameters } from './parameters.tsx'
import './policies.css'
import { Reviews, Rules } from './rules.tsx'
import { usePolicyTexts } from './texts.ts'
import { digitsOf, useLaw } from './use-law.ts'
import { dayOf, useOwnPlace, Where } from './where.tsx'
import { useParameterName } from './words.ts'

const Named = ({ rows }: { readonly rows: readonly ParameterRow[] }) => {
  const name = useParameterName()
  const [language] = useLanguage()
  return rows.map((row, i) => (
    <span key={row.key}>
      {i > 0 ? (language === 'zh' ? '、' : ', ') : null}
      <a href={`#${row.key}`}>{name(row)}</a>
    </span>
  ))
}

/** Cities and counties are where standards are set; above them nobody expects one. */
const DECIDES = 4

/** What is not there says so before anything else. */
const Gaps = ({ law }: { readonly law: PlaceLaw }) => {
  const t = usePolicyTexts()
  const missing = law.parameters.filter(({ standing }) => standing === 'missing')
  const unknown = law.parameters.filter(({ standing }) => standing === 'unknown')
  const here = law.place.length >= DECIDES
  return (
    <>
      {missing.length > 0 ? (
        <Alert
          type={here ? 'error' : 'info'}
          showIcon
          title={t(here ? 'missingHere' : 'missingAbove', { n: missing.length })}
          description={<Named rows={missing} />}
          style={{ marginBottom: 12 }}
        />
      ) : null}
      {unknown.length > 0 ? (
        <Alert
          type="warning"
          showIcon
          title={t('unknownHere', { n: unknown.length })}
          description={<Named rows={unknown} />}
          style={{ marginBottom: 12 }}
        />
      ) : null}
    </>
  )
}

const Origins = ({ law }: { readonly law: PlaceLaw }) => {
  const t = usePolicyTexts()
  const label = useLabel()
  return (
    <div className="law-origins">
      <span className="quiet">{t('speaks')}</span>
      {law.origins.map((origin) => (
        <span key={origin.pack} title={label(origin.note)}>
          <From origin={origin} />
        </span>
      ))}
      {law.origins
        .filter(({ note }) => note)
        .map(({ pack, note }) => (
          <span key={pack} className="quiet" style={{ flexBasis: '100%' }}>
            {label(note)}
          </span>
        ))}
    </div>
  )
}

const PARTS = ['values', 'rules', 'classes', 'items', 'reviews'] as const
type Part = (typeof PARTS)[number]

const Law = ({
  set,
  place,
  day,
}: {
  readonly set: PolicySet
  readonly place: string
  readonly day: PlainDate
}) => {
  const t = usePolicyTexts()
  const [part, setPart] = useState<Part>('values')
  const law = placeLaw(set, digitsOf(place), day)
  const parts = PARTS.map((value) => ({ value, label: t(`${value}Part`) }))
  return (
    <>
      <Origins law={law} />
      <Gaps law={law} />
      <div className="rows law-parts">
        <Segmented<Part> options={parts} value={part} onChange={setPart} />
      </div>
      {part === 'values' ? <Parameters key={`${place} ${day}`} law={law} set={set} place={place} /> : null}
      {part === 'rules' ? <Rules law={law} /> : null}
      {part === 'classes' ? <ClassesAndProgrammes law={law} /> : null}
      {part === 'items' ? <Items law={law} /> : null}
      {part === 'reviews' ? <Reviews law={law} /> : null}
    </>
  )
}

/** The law of a place on a day: what the counter, the phone and the monthly screening decide by. */
export default function LawPage() {
  const t = usePolicyTexts()
  const navigate = useNavigate()
  const own = useOwnPlace()
  const may = useMay()
  const { place = own, day: asked } = useParams({ strict: false })
  const day = dayOf(asked)
  const law = useLaw(place)
  return (
    <>
      <PageHead title={t('policy')}>
        <Link
          to="/policies/compare/$place/$day/$other/$otherDay"
          params={{ place, day, other: place, otherDay: day }}
        >
          {t('compare')}
        </Link>
        <Link to="/policies/scenarios/$place" params={{ place }}>
          {t('scenarios')}
        </Link>
        {may('programs.readDraft') ? <Link to="/policies/drafts">{t('drafts')}</Link> : null}
      </PageHead>
      <Where
        place={place}
        day={day}
        onChange={(to, on) => void navigate({ to: '/policies/$place/$day', params: { place: to, day: on } })}
      />
      <Loaded query={law}>{(set) => <Law set={set} place={place} day={day} />}</Loaded>
    </>
  )
}
