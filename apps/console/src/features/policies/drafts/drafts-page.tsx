import { DRAFT_STATES, type OutputOf, programsRoutes } from '@songtan/contract'
import { Link, useNavigate } from '@tanstack/react-router'
import { Select } from 'antd'
import { Action } from '../../../shell/action.tsx'
import { useChoice } from '../../../shell/list-filters.ts'
import { PageHead, Section, useTitle } from '../../../shell/page.tsx'
import { PagedTable } from '../../../shell/pages-list.tsx'
import { useMe } from '../../../shell/session.tsx'
import { useList } from '../../../shell/use-list.ts'
import { Day, Moment } from '../../../shell/values.tsx'
import '../policies.css'
import { Tag } from '../../../shell/tag.tsx'
import { placeOf } from '../where.tsx'
import { useDraftTexts } from './draft-texts.ts'

type Row = OutputOf<typeof programsRoutes.listDrafts>['items'][number]
type Published = OutputOf<typeof programsRoutes.listPublications>['items'][number]
type State = (typeof DRAFT_STATES)[number]

export const STATE_COLOURS = {
  drafting: 'default',
  submitted: 'gold',
  published: 'green',
  discarded: 'red',
} as const

const NewDraft = () => {
  const t = useDraftTexts()
  const navigate = useNavigate()
  const me = useMe()
  const area = me.posts.find(({ kind }) => kind === 'policy-officer')?.area
  return (
    <Action
      main
      route={programsRoutes.openDraft}
      fixed={{}}
      label={t('newDraft')}
      says={t('newDraftSays')}
      touches={['programs.']}
      fields={[
        {
          name: 'place',
          label: t('place'),
          kind: 'place',
          required: true,
          ...(area ? { initial: area } : {}),
        },
        { name: 'title', label: t('title'), kind: 'text', required: true },
        { name: 'from', label: t('from'), kind: 'day', required: true, hint: t('fromHint') },
        { name: 'zh', label: t('instrumentZh'), kind: 'text', required: true },
        { name: 'en', label: t('instrumentEn'), kind: 'text', required: true },
      ]}
      shape={({ place, title, from, zh, en }) => ({
        place: placeOf(String(place)),
        title,
        from,
        instrument: { zh, en },
      })}
      onDone={({ id }) => void navigate({ to: '/policies/drafts/$id', params: { id } })}
    />
  )
}

const Publications = () => {
  const t = useDraftTexts()
  const read = useList(programsRoutes.listPublications, (page) => ({ limit: 20, ...page }), {
    name: 'published',
  })
  return (
    <Section title={t('publications')}>
      <PagedTable<Published>
        list={read}
        rowKey={({ number }) => String(number)}
        columns={[
          { title: t('number'), align: 'right', dataIndex: 'number' },
          { title: t('place'), dataIndex: 'placeName' },
          { title: t('title'), render: ({ title }) => <span lang="zh-CN">{title}</span> },
          { title: t('from'), render: ({ from }) => <Day day={from} /> },
          { title: t('submittedBy'), dataIndex: 'submittedBy' },
          {
            title: t('publishedBy'),
            render: ({ publishedBy, publishedAt }) => (
              <>
                {publishedBy} <Moment at={publishedAt} />
              </>
            ),
          },
          {
            title: t('state'),
            render: ({ withdrawn }) =>
              withdrawn ? (
                <span title={withdrawn.reason}>
                  <Tag color="red">{t('withdrawn')}</Tag>
                  {withdrawn.by} <Moment at={withdrawn.at} />
                </span>
              ) : (
                <Tag color="green">{t('inForce')}</Tag>
              ),
          },
        ]}
      />
    </Section>
  )
}

/** Drafts of the law, and what became law here. */
export default function DraftsPage() {
  const t = useDraftTexts()
  useTitle(t('drafts'))
  const [state, setState] = useChoice('state', DRAFT_STATES)
  const drafts = useList(programsRoutes.listDrafts, (page) => ({
    limit: 50,
    ...(state ? { state } : {}),
    ...page,
  }))
  return (
    <>
      <PageHead title={t('drafts')}>
        <Link to="/policies">{t('back')}</Link>
        <NewDraft />
      </PageHead>
      <div className="law-where">
        <Select<State>
          aria-label={t('state')}
          placeholder={t('allStates')}
          allowClear
          {...(state ? { value: state } : {})}
          onChange={setState}
          options={DRAFT_STATES.map((value) => ({ value, label: t(value) }))}
          style={{ width: 160 }}
        />
      </div>
      <PagedTable<Row>
        list={drafts}
        empty={t('noDrafts')}
        rowKey={({ id }) => id}
        to={({ id }) => `/policies/drafts/${id}`}
        columns={[
          {
            title: t('title'),
            render: ({ id, title }) => (
              <Link to="/policies/drafts/$id" params={{ id }} lang="zh-CN">
                {title}
              </Link>
            ),
          },
          { title: t('place'), dataIndex: 'placeName' },
          { title: t('from'), render: ({ from }) => <Day day={from} /> },
          {
            title: t('state'),
            render: ({ state: at }) => <Tag color={STATE_COLOURS[at]}>{t(at)}</Tag>,
          },
          { title: t('madeBy'), dataIndex: 'madeBy' },
          { title: t('changedAt'), render: ({ changedAt }) => <Moment at={changedAt} /> },
        ]}
      />
      <div className="draft-publications">
        <Publications />
      </div>
    </>
  )
}
