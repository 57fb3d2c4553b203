import { Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { Button, Drawer, Grid, Layout, Menu, Skeleton } from 'antd'
import { useState } from 'react'
import { SignInPage } from '../features/access/sign-in-page.tsx'
import { AppearanceSwitch } from './appearance-switch.tsx'
import { useLanguage } from './i18n.ts'
import { DOORS, type Door } from './navigation.ts'
import { useTitle } from './page.tsx'
import { SessionGate, useMay } from './session.tsx'
import { useShellTexts } from './texts.ts'
import { WhoAmI } from './who-am-i.tsx'

/** The door a page lies behind; the work table is behind none but itself. */
const doorOf = (pathname: string, doors: readonly Door[] = DOORS): Door | undefined =>
  doors
    .filter(({ path }) => (path === '/' ? pathname === '/' : pathname.startsWith(path)))
    .sort((a, b) => b.path.length - a.path.length)[0]

const Doors = ({ onGo }: { readonly onGo?: () => void }) => {
  const t = useShellTexts()
  const may = useMay()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const open = DOORS.filter(({ actions }) => actions.some(may))
  const here = doorOf(pathname, open)
  return (
    <Menu
      theme="dark"
      mode="inline"
      selectedKeys={here ? [here.path] : []}
      items={open.map(({ path, label }) => ({ key: path, label: t(label) }))}
      onClick={({ key }) => {
        onGo?.()
        void navigate({ to: key })
      }}
    />
  )
}

const Brand = () => {
  const t = useShellTexts()
  return (
    <div style={{ color: 'var(--rail-ink)', fontSize: 20, padding: '18px 24px 12px', letterSpacing: 2 }}>
      <span aria-hidden style={{ color: 'var(--spark)' }}>
        ●
      </span>{' '}
      {t('product')}
    </div>
  )
}

const LanguageSwitch = () => {
  const t = useShellTexts()
  const [language, setLanguage] = useLanguage()
  return (
    <Button type="text" onClick={() => setLanguage(language === 'en' ? 'zh' : 'en')}>
      {t('language')}
    </Button>
  )
}

/** Everything around a page: doors on the left (a drawer on small screens), the person on the right. */
const Shell = () => {
  const t = useShellTexts()
  const wide = Grid.useBreakpoint().md !== false
  const here = doorOf(useLocation().pathname)
  useTitle(here && t(here.label))
  const [open, setOpen] = useState(false)
  return (
    <Layout style={{ minHeight: '100vh' }}>
      {wide ? (
        <Layout.Sider width={176} className="no-print">
          <Brand />
          <Doors />
        </Layout.Sider>
      ) : (
        <Drawer
          open={open}
          onClose={() => setOpen(false)}
          placement="left"
          title={t('menu')}
          size={220}
          styles={{ body: { padding: 0, background: 'var(--rail)' } }}
        >
          <Doors onGo={() => setOpen(false)} />
        </Drawer>
      )}
      <Layout>
        <Layout.Header
          className="no-print"
          style={{
            display: 'flex',
            alignItems: 'center',
            gap: 8,
            paddingInline: 16,
            height: 52,
            lineHeight: '52px',
            borderBottom: '1px solid var(--line)',
          }}
        >
          {wide ? null : <Button onClick={() => setOpen(true)}>{t('menu')}</Button>}
          <span style={{ flex: 1 }} />
          <AppearanceSwitch />
          <LanguageSwitch />
          <WhoAmI />
        </Layout.Header>
        <Layout.Content>
          <main className="page">
            <Outlet />
          </main>
        </Layout.Content>
      </Layout>
    </Layout>
  )
}

export const Frame = () => (
  <SessionGate signIn={<SignInPage />} waiting={<Skeleton active style={{ padding: 48 }} />}>
    <Shell />
  </SessionGate>
)
