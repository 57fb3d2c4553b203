import { useSyncExternalStore } from 'react'
import { declarationsOf, type ThemeName } from './tokens.ts'

/** What a person chose on this browser; `system` follows the machine. */
export type Appearance = 'system' | ThemeName

const STORED = 'songtan.appearance'
const dark = window.matchMedia('(prefers-color-scheme: dark)')
const print = window.matchMedia('print')
const listeners = new Set<() => void>()

const chosen = (): Appearance => {
  const stored = localStorage.getItem(STORED)
  return stored === 'light' || stored === 'dark' ? stored : 'system'
}

/** Paper is white, whatever the screen is. */
const shown = (): ThemeName => {
  if (print.matches) return 'light'
  const choice = chosen()
  if (choice !== 'system') return choice
  return dark.matches ? 'dark' : 'light'
}

const tell = (): void => {
  document.documentElement.dataset.theme = shown()
  for (const listener of listeners) listener()
}

const SHEET = `
:root { color-scheme: light; ${declarationsOf('light')} }
@media screen { :root[data-theme="dark"] { color-scheme: dark; ${declarationsOf('dark')} } }
`

/**
 * Gives the page its colours before anything is drawn. A constructed sheet is no style element, so that the page's
 * policy, which forbids inline styles, lets it be.
 */
export const beginAppearance = (): void => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(SHEET)
  document.adoptedStyleSheets.push(sheet)
  dark.addEventListener('change', tell)
  print.addEventListener('change', tell)
  // Another tab of the same browser was switched.
  window.addEventListener('storage', ({ key }) => {
    if (key === STORED) tell()
  })
  tell()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The theme on screen. */
export const useThemeName = (): ThemeName => useSyncExternalStore(subscribe, shown)

/** What was chosen, and the way to choose. */
export const useAppearance = (): [Appearance, (choice: Appearance) => void] => [
  useSyncExternalStore(subscribe, chosen),
  (choice) => {
    localStorage.setItem(STORED, choice)
    tell()
  },
]
