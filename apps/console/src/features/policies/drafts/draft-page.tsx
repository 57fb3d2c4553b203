import { programsRoutes } from '@songtan/contract'
import { Link, useLocation, useNavigate, useParams } from '@tanstack/react-router'
import { Alert, Segmented } from 'antd'
import { useRead } from '../../../shell/api.ts'
import { useLabel } from '../../../shell/i18n.ts'
import { PageHead, Section, useTitle } from '../../../shell/page.tsx'
import { Loaded } from '../../../shell/states.tsx'
import { Day, Moment } from '../../../shell/values.tsx'
import '../policies.css'
import { Tag } from '../../../shell/tag.tsx'
import { DraftActions } from './draft-actions.tsx'
import { DraftCases } from './draft-cases.tsx'
import { DraftCompared } from './draft-compared.tsx'
import { DraftItems } from './draft-items.tsx'
import { DraftText } from './draft-text.tsx'
import { useDraftTexts } from './draft-texts.ts'
import { DraftValues } from './draft-values.tsx'
import { STATE_COLOURS } from './drafts-page.tsx'
import type { DraftView } from './use-draft.ts'

const Problems = ({ draft }: { readonly draft: DraftView }) => {
  const t = useDraftTexts()
  const label = useLabel()
  if (draft.problems.length === 0) return null
  return (
    <Alert
      type="error"
      showIcon
      title={t('problems', { n: draft.problems.length })}
      description={
        <ul className="draft-problems">
          {draft.problems.map(({ line, rule, message, mend }) => (
            <li key={`${line} ${rule} ${message.en}`}>
              {t('problemAt', { line })} {rule ? <code>{rule}</code> : null} {label(message)}
              {mend ? <span className="quiet"> – {label(mend)}</span> : null}
            </li>
          ))}
        </ul>
      }
      style={{ marginBottom: 12 }}
    />
  )
}

const KeptBy = ({ draft: { keptBy } }: { readonly draft: DraftView }) => {
  const t = useDraftTexts()
  const label = useLabel()
  if (keptBy.length === 0) return null
  return (
    <Alert
      type="warning"
      showIcon
      title={t('keptBy')}
      description={keptBy.map(({ key, places }) => (
        <div key={key}>
          <code>{key}</code> {places.map(label).join(' · ')}
        </div>
      ))}
      style={{ marginBottom: 12 }}
    />
  )
}

const Steps = ({ draft: { steps } }: { readonly draft: DraftView }) => {
  const t = useDraftTexts()
  return (
    <Section title={t('stepsTab')}>
      <ol className="trace">
        {steps.map(({ action, by, note, at }) => (
          <li key={`${at} ${action}`}>
            <Moment at={at} /> {by} {t(`${action}_`)}
            {note ? <div lang="zh-CN">{note}</div> : null}
          </li>
        ))}
      </ol>
    </Section>
  )
}

const TABS = ['values', 'items', 'text', 'compare', 'cases', 'steps'] as const
type Tab = (typeof TABS)[number]

const Part = ({ tab, draft }: { readonly tab: Tab; readonly draft: DraftView }) => {
  switch (tab) {
    case 'values':
      return <DraftValues draft={draft} />
    case 'items':
      return <DraftItems draft={draft} />
    case 'text':
      return <DraftText draft={draft} />
    case 'compare':
      return <DraftCompared draft={draft} />
    case 'cases':
      return <DraftCases draft={draft} />
    case 'steps':
      return <Steps draft={draft} />
  }
}

const Draft = ({ draft }: { readonly draft: DraftView }) => {
  const t = useDraftTexts()
  const navigate = useNavigate()
  const hash = useLocation({ select: (location) => location.hash })
  const tab = TABS.find((part) => part === hash) ?? 'values'
  const { placeName, from, state, publication } = draft
  return (
    <>
      <p className="draft-head">
        <Tag color={STATE_COLOURS[state]}>{t(state)}</Tag>
        <strong lang="zh-CN">{placeName}</strong>
        <span>
          {t('from')} <Day day={from} />
        </span>
        {publication ? <span>{t('published_n', { n: publication })}</span> : null}
      </p>
      <DraftActions draft={draft} />
      <Problems draft={draft} />
      <KeptBy draft={draft} />
      <div className="rows law-parts">
        <Segmented<Tab>
          options={TABS.map((value) => ({ value, label: t(`${value}Tab`) }))}
          value={tab}
          onChange={(part) => void navigate({ to: '.', hash: part, replace: true })}
        />
      </div>
      <Part key={tab} tab={tab} draft={draft} />
    </>
  )
}

/** One draft: its values, items and text, how it differs, what the worked cases come to, and who did what. */
export default function DraftPage() {
  const t = useDraftTexts()
  const { id } = useParams({ from: '/policies/drafts/$id' })
  const read = useRead(programsRoutes.readDraft, { id }, { keep: true })
  useTitle(read.data?.title)
  return (
    <>
      <PageHead title={<span lang="zh-CN">{read.data?.title ?? t('drafts')}</span>}>
        <Link to="/policies/drafts">{t('backToDrafts')}</Link>
        <Link to="/policies/drafts/$id/simulation" params={{ id }}>
          {t('simulate')}
        </Link>
      </PageHead>
      <Loaded query={read}>{(draft) => <Draft draft={draft} />}</Loaded>
    </>
  )
}
