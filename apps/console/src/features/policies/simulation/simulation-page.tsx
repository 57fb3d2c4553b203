import { type OutputOf, programsRoutes } from '@songtan/contract'
import { Link, useParams } from '@tanstack/react-router'
import { Alert, Empty, Progress, Select } from 'antd'
import { useState } from 'react'
import { Action } from '../../../shell/action.tsx'
import { useRead } from '../../../shell/api.ts'
import { Download } from '../../../shell/download.tsx'
import { useLabel } from '../../../shell/i18n.ts'
import { PageHead, Section, useTitle } from '../../../shell/page.tsx'
import { Loaded } from '../../../shell/states.tsx'
import { Day, Moment } from '../../../shell/values.tsx'
import '../policies.css'
import { countText } from './bars.tsx'
import { Changes } from './changes.tsx'
import { ClassTable, MovedTable, ProgramTable } from './classes.tsx'
import { Cliffs } from './cliffs.tsx'
import { Counties } from './counties.tsx'
import { Distribution } from './distribution.tsx'
import { Headline, Undecided } from './headline.tsx'
import './simulation.css'
import { useSimulationTexts } from './texts.ts'
import {
  isUnderWay,
  type Result,
  type SimulationView,
  useSimulation,
  useSimulations,
} from './use-simulation.ts'

type Draft = OutputOf<typeof programsRoutes.readDraft>
type Head = OutputOf<typeof programsRoutes.listSimulations>['items'][number]

const TOUCHES = ['programs.listSimulations', 'programs.readSimulation']
const FULL = 100

const Results = ({ result }: { readonly result: Result }) => {
  const t = useSimulationTexts()
  const { whole, counties } = result
  return (
    <>
      <Undecided whole={whole} />
      <Headline whole={whole} />
      <Changes result={result} />
      <ClassTable whole={whole} />
      <MovedTable whole={whole} />
      <ProgramTable whole={whole} />
      <Distribution changes={whole.changes} />
      <Counties counties={counties} />
      <Cliffs counties={counties} />
      <Section title={t('notes')}>
        <ul className="sim-lines quiet">
          {(['noteClass', 'noteBefore', 'noteItems'] as const).map((note) => (
            <li key={note}>{t(note)}</li>
          ))}
        </ul>
      </Section>
    </>
  )
}

const Under = ({
  simulation: { state, families, familiesInAll },
}: {
  readonly simulation: SimulationView
}) => {
  const t = useSimulationTexts()
  const all = familiesInAll ?? 0
  const text =
    state === 'queued' || familiesInAll === null
      ? t('waiting')
      : t('progress', { n: countText(families), all: countText(all) })
  return (
    <Section title={t('running')}>
      <Progress
        aria-label={t('running')}
        percent={all === 0 ? 0 : Math.min(FULL - 1, Math.floor((FULL * families) / all))}
        status="active"
      />
      <p role="status">{text}</p>
    </Section>
  )
}

const Failed = ({ failure }: { readonly failure: NonNullable<SimulationView['failure']> }) => {
  const t = useSimulationTexts()
  const label = useLabel()
  return <Alert type="error" showIcon title={t('failed')} description={label(failure)} />
}

/** What a result is worth now: whether the draft or the law has changed since. */
const Stale = ({ simulation: { stale, draftVersion } }: { readonly simulation: SimulationView }) => {
  const t = useSimulationTexts()
  if (stale === null) return null
  return (
    <Alert
      type="warning"
      showIcon
      title={stale === 'draft' ? t('staleDraft', { n: draftVersion }) : t('staleLaw')}
      style={{ marginBottom: 16 }}
    />
  )
}

const One = ({ simulation }: { readonly simulation: SimulationView }) => {
  const t = useSimulationTexts()
  const { state, failure, result, askedBy, askedAt, finishedAt, day, placeName } = simulation
  const facts = [
    ['place', placeName],
    ['day', <Day key="d" day={day} />],
    ['askedBy', askedBy],
    ['askedAt', <Moment key="a" at={askedAt} />],
    ['finishedAt', <Moment key="f" at={finishedAt} />],
  ] as const
  return (
    <>
      <Stale simulation={simulation} />
      <dl className="facts sim-facts">
        {facts.map(([key, value]) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {isUnderWay(state) ? <Under simulation={simulation} /> : null}
      {failure ? <Failed failure={failure} /> : null}
      {result ? <Results result={result} /> : null}
    </>
  )
}

const Start = ({ draft, again }: { readonly draft: Draft; readonly again: boolean }) => {
  const t = useSimulationTexts()
  return (
    <Action
      main
      route={programsRoutes.startSimulation}
      fixed={{ id: draft.id, version: draft.version }}
      label={t(again ? 'again' : 'start')}
      says={t('startSays', { place: draft.placeName, day: draft.from })}
      touches={TOUCHES}
    />
  )
}

/** Why a draft cannot be simulated now. */
const Hindrance = ({ draft: { problems, state } }: { readonly draft: Draft }) => {
  const t = useSimulationTexts()
  if (state === 'published' || state === 'discarded')
    return <Alert type="info" showIcon title={t('over')} style={{ marginBottom: 16 }} />
  if (problems.length === 0) return null
  return (
    <Alert type="error" showIcon title={t('faulty', { n: problems.length })} style={{ marginBottom: 16 }} />
  )
}

const Choice = ({
  heads,
  chosen,
  onChoose,
}: {
  readonly heads: readonly Head[]
  readonly chosen: string | undefined
  readonly onChoose: (id: string) => void
}) => {
  const t = useSimulationTexts()
  const options = heads.map(({ id, askedAt, draftVersion, state }) => ({
    value: id,
    label: (
      <>
        <Moment at={askedAt} /> · {t('version', { n: draftVersion })} · {t(state)}
      </>
    ),
  }))
  if (!chosen || heads.length < 2) return null
  return (
    <div className="law-where">
      <Select
        aria-label={t('chosen')}
        value={chosen}
        onChange={onChoose}
        options={options}
        style={{ minWidth: 280, maxWidth: '100%' }}
      />
    </div>
  )
}

/** Simulations of one draft: the newest, or an earlier one. */
const Simulations = ({ draft, heads }: { readonly draft: Draft; readonly heads: readonly Head[] }) => {
  const t = useSimulationTexts()
  const [newest] = heads
  const [chosen, setChosen] = useState<{ readonly id: string; readonly newest: string | undefined }>()
  // A simulation started meanwhile is what one wants to see.
  const id = chosen?.newest === newest?.id ? (chosen?.id ?? newest?.id) : newest?.id
  const simulation = useSimulation(id)
  const state = id === newest?.id ? (simulation.data?.state ?? newest?.state) : newest?.state
  const possible = draft.problems.length === 0 && (draft.state === 'drafting' || draft.state === 'submitted')
  return (
    <>
      <PageHead
        title={
          <>
            {t('simulation')} · <span lang="zh-CN">{draft.title}</span>
          </>
        }
      >
        <Link to="/policies/drafts/$id" params={{ id: draft.id }}>
          {t('back')}
        </Link>
        {simulation.data?.result && id ? (
          <Download route={programsRoutes.exportSimulation} input={{ id }} label={t('export')} />
        ) : null}
        {possible && !isUnderWay(state) ? <Start draft={draft} again={newest !== undefined} /> : null}
      </PageHead>
      <Hindrance draft={draft} />
      <Choice heads={heads} chosen={id} onChoose={(to) => setChosen({ id: to, newest: newest?.id })} />
      {id ? (
        <Loaded query={simulation}>{(data) => <One simulation={data} />}</Loaded>
      ) : (
        <Empty description={t('never')} />
      )}
    </>
  )
}

/** What a draft would do to the families of its place (政策测算): start it, watch it, read it. */
export default function SimulationPage() {
  const t = useSimulationTexts()
  useTitle(t('simulation'))
  const { id } = useParams({ from: '/policies/drafts/$id/simulation' })
  const draft = useRead(programsRoutes.readDraft, { id })
  const list = useSimulations(id)
  return (
    <Loaded query={draft}>
      {(data) => <Loaded query={list}>{({ items }) => <Simulations draft={data} heads={items} />}</Loaded>}
    </Loaded>
  )
}
