import { MenuOutlined } from '@ant-design/icons'
import { Link, Outlet } from '@tanstack/react-router'
import { Button, Skeleton } from 'antd'
import { lazy, Suspense, useRef, useState } from 'react'
import { SignInPage } from '../features/access/sign-in-page.tsx'
import { AppearanceSwitch } from './appearance-switch.tsx'
import { Dialog } from './dialog.tsx'
import './frame.css'
import { useLanguage } from './i18n.ts'
import { type Door, openDoors, whereIs } from './navigation.ts'
import { useTitle } from './page.tsx'
import { usePathname } from './pathname.ts'
import { SessionGate, useMay } from './session.tsx'
import { Shortcuts } from './shortcuts.tsx'
import { ExplainedOnce } from './term.tsx'
import { useShellTexts } from './texts.ts'
import { TrailNav } from './trail-nav.tsx'
import { WhoAmI } from './who-am-i.tsx'

/** Comes after the page has been drawn. */
const Bell = lazy(() => import('./bell.tsx'))

interface Here {
  readonly doors: readonly Door[]
  readonly at: ReturnType<typeof whereIs>
}

const useHere = (): Here => {
  const doors = openDoors(useMay())
  return { doors, at: whereIs(usePathname(), doors) }
}

const Doors = ({ here: { doors, at }, onGo }: { readonly here: Here; readonly onGo?: () => void }) => {
  const t = useShellTexts()
  return (
    <nav aria-label={t('doors')} className="doors">
      {doors.map((door) => (
        <Link
          key={door.label}
          to={door.places[0]?.path ?? '/'}
          aria-current={door === at?.door ? 'page' : undefined}
          onClick={() => onGo?.()}
        >
          {t(door.label)}
        </Link>
      ))}
    </nav>
  )
}

/** What else lies behind the door of this page. */
const Places = ({ here: { at } }: { readonly here: Here }) => {
  const t = useShellTexts()
  if (!at || at.door.places.length < 2) return null
  return (
    <nav aria-label={t(at.door.label)} className="places no-print">
      {at.door.places.map((place) => (
        <Link
          key={place.path}
          to={place.path}
          activeOptions={{ exact: true }}
          aria-current={place === at.place ? 'page' : undefined}
        >
          {t(place.label)}
        </Link>
      ))}
    </nav>
  )
}

const Brand = () => {
  const t = useShellTexts()
  return (
    <div className="brand">
      <span aria-hidden>●</span> {t('product')}
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

/** The doors where there is no room for the bar at the side. */
const NarrowDoors = ({ here }: { readonly here: Here }) => {
  const t = useShellTexts()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        className="narrow-only"
        icon={<MenuOutlined />}
        aria-label={t('menu')}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      />
      {open ? (
        <Dialog label={t('menu')} className="rail drawer" onClose={() => setOpen(false)}>
          <Brand />
          <Doors here={here} onGo={() => setOpen(false)} />
        </Dialog>
      ) : null}
    </>
  )
}

/** Everything around a page: doors on the left (a drawer on small screens), the person on the right. */
const Shell = () => {
  const t = useShellTexts()
  const here = useHere()
  const content = useRef<HTMLElement>(null)
  useTitle(here.at && t(here.at.place.label))
  return (
    <div className="frame">
      <button type="button" className="skip" onClick={() => content.current?.focus()}>
        {t('skip')}
      </button>
      <aside className="rail wide-only no-print">
        <Brand />
        <Doors here={here} />
      </aside>
      <div className="frame-body">
        <header className="frame-head no-print">
          <NarrowDoors here={here} />
          <Shortcuts />
          <span className="grow" />
          <Suspense fallback={null}>
            <Bell />
          </Suspense>
          <AppearanceSwitch />
          <LanguageSwitch />
          <WhoAmI />
        </header>
        <main ref={content} id="content" className="page" tabIndex={-1}>
          <Places here={here} />
          <TrailNav />
          <ExplainedOnce>
            <Outlet />
          </ExplainedOnce>
        </main>
      </div>
    </div>
  )
}

export const Frame = () => (
  <SessionGate signIn={<SignInPage />} waiting={<Skeleton active style={{ padding: 48 }} />}>
    <Shell />
  </SessionGate>
)
