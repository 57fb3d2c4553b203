import type { OutputOf, registryRoutes } from '@songtan/contract'
import { useCodeName } from '../../shell/code-names.ts'
import { useCorrectionTexts } from './correction-texts.ts'

export type About = OutputOf<typeof registryRoutes.correction>['about']

/** Codes of what comes in several kinds, by the kind of fact. */
const GROUPS: Readonly<Record<string, string>> = { income: 'income', asset: 'asset', spending: 'spending' }

/** What a request is about: the kind of fact and which of its kinds, the entry of a member, or the account. */
export const useAboutText = (): ((about: About) => string) => {
  const t = useCorrectionTexts()
  const name = useCodeName()
  return ({ what, kind, aspect }) => {
    if (what !== 'fact') return t(what)
    const group = GROUPS[kind ?? '']
    const said = group && aspect ? name(group, aspect) : ''
    const whole = name('factKind', kind ?? '')
    return said === '' || said === aspect ? whole : `${whole} · ${said}`
  }
}
