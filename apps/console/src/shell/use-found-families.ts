import { callRoute, registryRoutes } from '@songtan/contract'
import { useEffect, useState } from 'react'
import { type Command, namesFamily } from './command-matches.ts'
import { currentLanguage } from './i18n.ts'
import { useMay } from './session.tsx'

const PAUSE_MS = 250
const MOST = 8

/** What a look for families came to. */
export interface FoundFamilies {
  readonly state: 'idle' | 'looking' | 'found' | 'unreadable'
  readonly families: readonly Command[]
}

const IDLE: FoundFamilies = { state: 'idle', families: [] }

/**
 * Families by what was typed, once the typing pauses. The text may be an identity number: it travels in the body and is
 * kept nowhere, neither in an address nor among the answers that pages share.
 */
export const useFoundFamilies = (county: string | undefined, typed: string): FoundFamilies => {
  const may = useMay()
  const allowed = may('registry.searchFamilies')
  const [found, setFound] = useState<FoundFamilies>(IDLE)
  useEffect(() => {
    const text = typed.trim()
    if (!county || !allowed || !namesFamily(text)) {
      setFound(IDLE)
      return
    }
    const over = new AbortController()
    setFound({ state: 'looking', families: [] })
    const look = async (): Promise<void> => {
      const input = { county, text, limit: MOST }
      const { items } = await callRoute(registryRoutes.searchFamilies, input, {
        signal: over.signal,
        language: currentLanguage(),
      })
      const families = items.map((row) => ({
        key: row.householdId,
        kind: 'family' as const,
        label: `${row.headName} ${row.number}`,
        detail: row.headResidentIdMasked,
        href: `/families/${county}/${row.householdId}`,
      }))
      setFound({ state: 'found', families })
    }
    const timer = setTimeout(() => {
      look().catch(() => {
        if (!over.signal.aborted) setFound({ state: 'unreadable', families: [] })
      })
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      over.abort()
    }
  }, [county, allowed, typed])
  return found
}
