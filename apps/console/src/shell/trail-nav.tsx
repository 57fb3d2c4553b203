import { useLocation, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useShellTexts } from './texts.ts'
import { keepTrail, readTrail, type Step, stepAt } from './trail.ts'

/** Remembers the list on this page by the paths of its records, as one of them is being opened. */
export const rememberList = (paths: readonly string[]): void => {
  const { pathname, search } = window.location
  keepTrail(sessionStorage, { list: pathname + search, paths: [...new Set(paths)] })
}

/** Where this record stands in the list it was opened from. */
export const useStep = (): Step | undefined => {
  const { pathname } = useLocation()
  return stepAt(readTrail(sessionStorage), pathname)
}

/** From one record of a list to the next, without going back to the list. */
export const TrailNav = () => {
  const t = useShellTexts()
  const step = useStep()
  const navigate = useNavigate()
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
      <Button size="small" type="link" onClick={() => void navigate({ href: list })}>
        {t('backToList')}
      </Button>
      <span className="quiet">{t('trailPosition', { position, of })}</span>
      {way(t('previousRecord'), previous, 'k · Alt ↑')}
      {way(t('nextRecord'), next, 'j · Alt ↓')}
    </nav>
  )
}
