import { type OutputOf, orgRoutes, POST_KINDS, POST_NAMES } from '@songtan/contract'
import { Link, useNavigate } from '@tanstack/react-router'
import { Input, Select } from 'antd'
import { Action } from '../../shell/action.tsx'
import { useLabel } from '../../shell/i18n.ts'
import { useChoice, useTyped } from '../../shell/list-filters.ts'
import { PageHead } from '../../shell/page.tsx'
import { PagedTable } from '../../shell/pages-list.tsx'
import { RecordLink } from '../../shell/record-link.tsx'
import { useMay } from '../../shell/session.tsx'
import { Tag } from '../../shell/tag.tsx'
import { useList } from '../../shell/use-list.ts'
import { usePostChoices, usePostFields } from './fields.ts'
import { useOrgTexts } from './texts.ts'

type Row = OutputOf<typeof orgRoutes.searchStaff>['items'][number]

const NewStaff = () => {
  const t = useOrgTexts()
  const navigate = useNavigate()
  const postFields = usePostFields()
  return (
    <Action
      main
      route={orgRoutes.createStaff}
      fixed={{}}
      label={t('newStaff')}
      says={t('newStaffSays')}
      touches={['org.']}
      fields={[
        { name: 'name', label: t('name'), kind: 'text', required: true },
        { name: 'login', label: t('login'), kind: 'text', required: true, hint: t('loginHint') },
        ...postFields,
      ]}
      onDone={({ id }) => void navigate({ to: '/organisation/$id', params: { id } })}
    />
  )
}

export default function StaffPage() {
  const t = useOrgTexts()
  const label = useLabel()
  const may = useMay()
  const [q, setQ] = useTyped()
  const [post, setPost] = useChoice('post', POST_KINDS)
  const staff = useList(orgRoutes.searchStaff, (page) => ({
    limit: 50,
    ...(q ? { q } : {}),
    ...(post ? { post } : {}),
    ...page,
  }))
  const choices = usePostChoices()
  return (
    <>
      <PageHead title={t('staff')}>
        {may('org.listDelegations') ? <Link to="/organisation/delegations">{t('delegations')}</Link> : null}
        {may('org.showCalendar') ? <Link to="/organisation/calendar">{t('calendar')}</Link> : null}
        <NewStaff />
      </PageHead>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, marginBottom: 12 }}>
        <Input.Search
          aria-label={t('search')}
          placeholder={t('search')}
          allowClear
          defaultValue={q}
          onSearch={setQ}
          style={{ width: 240 }}
        />
        <Select
          aria-label={t('post')}
          placeholder={t('post')}
          allowClear
          options={choices}
          {...(post ? { value: post } : {})}
          onChange={setPost}
          style={{ width: 160 }}
        />
      </div>
      <PagedTable<Row>
        list={staff}
        rowKey={({ id }) => id}
        to={({ id }) => `/organisation/${id}`}
        columns={[
          {
            title: t('name'),
            render: (row) => <RecordLink to={`/organisation/${row.id}`}>{row.name}</RecordLink>,
          },
          { title: t('login'), dataIndex: 'login' },
          {
            title: t('posts'),
            render: ({ posts }) =>
              posts.map((held) => (
                <Tag key={held.id}>{`${label(POST_NAMES[held.kind])} · ${held.areaName}`}</Tag>
              )),
          },
          {
            title: t('active'),
            render: ({ active }) => (active ? t('active') : <Tag color="red">{t('inactive')}</Tag>),
          },
        ]}
      />
    </>
  )
}
