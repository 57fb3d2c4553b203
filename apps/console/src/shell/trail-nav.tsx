import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { usePathname } from './pathname.ts'
import { useShellTexts } from './texts.ts'
import { keepTrail, readTrail, type Step, stepAt } from './trail.ts'

/** Remembers the list on this page by the paths of its records, as one of them is being opened. */
export const rememberList = (paths: readonly string[]): void => {
  const { pathname, search } = window.location
  keepTrail(sessionStorage, { list: pathname + search, paths: [...new Set(paths)], top: window.scrollY })
}

/** The record that somebody is going back from to the list it was opened from. */
let leaving: string | undefined

/**
 * Scrolls a list to where it was when a record of it was opened, and puts the focus on that record: in sight too where
 * the rows above have another height by now.
 */
export const arriveBack = (): void => {
  const record = leaving
  leaving = undefined
  const trail = readTrail(sessionStorage)
  const { pathname, search } = window.location
  if (record === undefined || trail?.list !== pathname + search) return
  window.scrollTo(0, trail.top ?? 0)
  const row = document.querySelector<HTMLElement>(`main a[href$="${CSS.escape(record)}"]`)
  row?.focus({ preventScroll: true })
  row?.scrollIntoView({ block: 'nearest' })
}

/** Where this record stands in the list it was opened from. */
export const useStep = (): Step | undefined => {
  const pathname = usePathname()
  return stepAt(readTrail(sessionStorage), pathname)
}

/** From one record of a list to the next, without going back to the list. */
export const TrailNav = () => {
  const t = useShellTexts()
  const step = useStep()
  const navigate = useNavigate()
  const pathname = usePathname()
  if (!step) return null
  const { list, position, of, previous, next } = step
  const way = (label: string, to: string | undefined, keys: string) => (
    <Button
      size="small"
      disabled={to === undefined}
      title={keys}
      onClick={() => to !== undefined && void navigate({ to })}
    >
      {label}
    </Button>
  )
  return (
    <nav className="trail no-print" aria-label={t('trail')}>
      <Button
        size="small"
        type="link"
        onClick={() => {
          leaving = pathname
          void navigate({ href: list, resetScroll: false })
        }}
      >
        {t('backToList')}
      </Button>
      <span className="quiet">{t('trailPosition', { position, of })}</span>
      {way(t('previousRecord'), previous, 'k · Alt ↑')}
      {way(t('nextRecord'), next, 'j · Alt ↓')}
    </nav>
  )
}
