import { accessRoutes, type OutputOf } from '@songtan/contract'
import { Alert } from 'antd'
import { useState } from 'react'
import { Action } from '../../shell/action.tsx'
import { queryClient, useRead } from '../../shell/api.ts'
import { PageHead, Section } from '../../shell/page.tsx'
import { Rows } from '../../shell/rows.tsx'
import { useMe } from '../../shell/session.tsx'
import { Loaded } from '../../shell/states.tsx'
import { Tag } from '../../shell/tag.tsx'
import { Moment } from '../../shell/values.tsx'
import { deviceName } from './device-name.ts'
import { useAccessTexts } from './texts.ts'

const NewAuthenticator = () => {
  const t = useAccessTexts()
  const [started, setStarted] = useState<OutputOf<typeof accessRoutes.startTotp>>()
  return (
    <Section title={t('newTotp')}>
      {started ? (
        <>
          <p>{t('totpSays')}</p>
          <p>
            {t('secret')} <code>{started.totpSecret}</code>
          </p>
          <Action
            main
            route={accessRoutes.confirmTotp}
            fixed={{}}
            label={t('confirmTotp')}
            touches={['access.']}
            fields={[{ name: 'code', label: t('code'), kind: 'text', required: true }]}
            onDone={() => setStarted(undefined)}
          />
        </>
      ) : (
        <Action
          route={accessRoutes.startTotp}
          fixed={{}}
          label={t('newTotp')}
          touches={[]}
          fields={[{ name: 'password', label: t('current'), kind: 'password', required: true }]}
          onDone={setStarted}
        />
      )}
    </Section>
  )
}

const Sessions = () => {
  const t = useAccessTexts()
  const sessions = useRead(accessRoutes.listMySessions, {})
  return (
    <Section
      title={t('sessions')}
      extra={
        <Action
          danger
          route={accessRoutes.signOutEverywhere}
          fixed={{}}
          label={t('signOutEverywhere')}
          touches={[]}
          onDone={() => void queryClient.resetQueries()}
        />
      }
    >
      <Loaded query={sessions}>
        {({ items }) => (
          <Rows
            rowKey={({ startedAt, client }) => startedAt + client}
            dataSource={items}
            columns={[
              { title: t('started'), render: (row) => <Moment at={row.startedAt} /> },
              { title: t('lastSeen'), render: (row) => <Moment at={row.lastSeenAt} /> },
              {
                title: t('client'),
                render: (row) => (
                  <>
                    {deviceName(row.client)} {row.current ? <Tag>{t('here')}</Tag> : null}
                  </>
                ),
              },
            ]}
          />
        )}
      </Loaded>
    </Section>
  )
}

export default function AccountPage() {
  const t = useAccessTexts()
  const me = useMe()
  return (
    <>
      <PageHead title={`${t('account')} · ${me.name}`}>
        <Action
          main
          route={accessRoutes.changePassword}
          fixed={{}}
          label={t('changePassword')}
          touches={['access.']}
          fields={[
            { name: 'current', label: t('current'), kind: 'password', required: true },
            { name: 'next', label: t('next'), kind: 'password', required: true, hint: t('nextHint') },
          ]}
        />
      </PageHead>
      {me.mustChangePassword ? (
        <Alert type="warning" showIcon title={t('mustChange')} style={{ marginBottom: 16 }} />
      ) : null}
      <Sessions />
      <NewAuthenticator />
    </>
  )
}
