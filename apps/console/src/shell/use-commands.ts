import type { Command } from './command-matches.ts'
import { openDoors } from './navigation.ts'
import { useMay } from './session.tsx'
import { useShellTexts } from './texts.ts'

/** What may be begun from anywhere; the page behind the address opens the form that stands behind `#`. */
const ACTIONS = [
  { label: 'doNewCase', action: 'cases.fileApplication', href: '/cases/new' },
  { label: 'doOpenFamily', action: 'registry.openHousehold', href: '/families#registry.openHousehold' },
  { label: 'doBuildRun', action: 'benefits.buildRun', href: '/payments#benefits.buildRun' },
  { label: 'doOpenDraft', action: 'programs.openDraft', href: '/policies/drafts#programs.openDraft' },
  { label: 'doNewStaff', action: 'org.createStaff', href: '/organisation#org.createStaff' },
] as const

/** Every page and action that is open to the person, by the words on screen. */
export const useCommands = (): readonly Command[] => {
  const t = useShellTexts()
  const may = useMay()
  const actions = ACTIONS.filter(({ action }) => may(action)).map(({ label, href }) => ({
    key: href,
    kind: 'action' as const,
    label: t(label),
    href,
  }))
  const pages = openDoors(may).flatMap(({ label: door, places }) =>
    places.map(({ path, label }) => ({
      key: path,
      kind: 'page' as const,
      label: label === door ? t(label) : `${t(door)} · ${t(label)}`,
      href: path,
    })),
  )
  const account = { key: '/account', kind: 'page' as const, label: t('account'), href: '/account' }
  return [...pages, account, ...actions]
}
