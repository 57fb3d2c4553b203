import { ACTOR_NAMES, actorKind, type OutputOf, orgRoutes, POST_NAMES } from '@songtan/contract'
import { useParams } from '@tanstack/react-router'
import { Action } from '../../shell/action.tsx'
import { useRead } from '../../shell/api.ts'
import { useLabel } from '../../shell/i18n.ts'
import { PageHead, Section } from '../../shell/page.tsx'
import { Rows } from '../../shell/rows.tsx'
import { Loaded } from '../../shell/states.tsx'
import { Tag } from '../../shell/tag.tsx'
import { Day } from '../../shell/values.tsx'
import { CredentialActions } from './credential-actions.tsx'
import { usePostFields } from './fields.ts'
import { useOrgTexts } from './texts.ts'

type Person = OutputOf<typeof orgRoutes.showStaff>

const Actions = ({ person }: { readonly person: Person }) => {
  const t = useOrgTexts()
  const postFields = usePostFields()
  const at = { id: person.id, version: person.version }
  const touches = ['org.']
  return (
    <>
      <Action
        main
        route={orgRoutes.givePost}
        fixed={at}
        label={t('givePost')}
        touches={touches}
        fields={postFields}
      />
      <Action
        route={orgRoutes.renameStaff}
        fixed={at}
        label={t('rename')}
        touches={touches}
        fields={[{ name: 'name', label: t('name'), kind: 'text', required: true, initial: person.name }]}
      />
      <CredentialActions id={person.id} />
      <Action
        danger={person.active}
        route={orgRoutes.setStaffActive}
        fixed={{ ...at, active: !person.active }}
        label={person.active ? t('deactivate') : t('activate')}
        {...(person.active ? { says: t('deactivateSays') } : {})}
        touches={touches}
        fields={[{ name: 'reason', label: t('reason'), kind: 'long', required: true }]}
      />
    </>
  )
}

/** Who gave a post: a colleague by name, or the kind of actor where it was none (`system:…`, `operator:…`). */
const Giver = ({ by }: { readonly by: string }) => {
  const label = useLabel()
  const kind = actorKind.safeParse(by.split(':')[0])
  return by.includes(':') && kind.success ? label(ACTOR_NAMES[kind.data]) : by
}

const Posts = ({ person }: { readonly person: Person }) => {
  const t = useOrgTexts()
  const label = useLabel()
  return (
    <Rows
      rowKey={({ id }) => id}
      dataSource={person.posts}
      columns={[
        { title: t('post'), render: (post) => label(POST_NAMES[post.kind]) },
        { title: t('area'), dataIndex: 'areaName' },
        { title: t('from'), render: ({ validFrom }) => <Day day={validFrom} /> },
        { title: t('to'), render: ({ validTo }) => <Day day={validTo} /> },
        { title: t('givenBy'), render: ({ givenBy }) => <Giver by={givenBy} /> },
        {
          render: (post) =>
            post.validTo ? null : (
              <Action
                route={orgRoutes.endPost}
                fixed={{ id: person.id, version: person.version, postId: post.id }}
                label={t('endPost')}
                touches={['org.']}
                fields={[
                  { name: 'validTo', label: t('to'), kind: 'day', required: true, hint: t('endPostHint') },
                ]}
              />
            ),
        },
      ]}
    />
  )
}

export default function StaffMemberPage() {
  const t = useOrgTexts()
  const { id } = useParams({ from: '/organisation/$id' })
  const person = useRead(orgRoutes.showStaff, { id })
  return (
    <Loaded query={person}>
      {(found) => (
        <>
          <PageHead title={found.name}>
            <Actions person={found} />
          </PageHead>
          <p>
            {t('login')} {found.login}{' '}
            {found.active ? <Tag color="green">{t('active')}</Tag> : <Tag color="red">{t('inactive')}</Tag>}
          </p>
          <Section title={t('history')}>
            <Posts person={found} />
          </Section>
        </>
      )}
    </Loaded>
  )
}
