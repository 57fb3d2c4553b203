import { callRoute, casesRoutes, registryRoutes } from '@songtan/contract'
import { useEffect, useState } from 'react'
import { type Command, caseNumberIn, namesFamily } from './command-matches.ts'
import { currentLanguage } from './i18n.ts'
import { useMay } from './session.tsx'

const PAUSE_MS = 250
const MOST = 8

/** What a look for records came to. */
export interface FoundRecords {
  readonly state: 'idle' | 'looking' | 'found' | 'unreadable'
  readonly records: readonly Command[]
}

const IDLE: FoundRecords = { state: 'idle', records: [] }

type Look = (call: { readonly signal: AbortSignal; readonly language: 'zh' | 'en' }) => Promise<Command[]>

const familiesBy =
  (county: string, text: string): Look =>
  async (call) => {
    const { items } = await callRoute(registryRoutes.searchFamilies, { county, text, limit: MOST }, call)
    return items.map((row) => ({
      key: row.householdId,
      kind: 'family' as const,
      label: `${row.headName} ${row.number}`,
      detail: row.headResidentIdMasked,
      href: `/families/${county}/${row.householdId}`,
    }))
  }

/** The number says which county gave it. */
const casesBy =
  (number: string): Look =>
  async (call) => {
    const { items } = await callRoute(casesRoutes.findByNumber, { county: number.slice(2, 8), number }, call)
    return items.map((row) => ({
      key: row.id,
      kind: 'case' as const,
      label: `${row.applicant} ${row.acceptanceNumber ?? row.receiptNumber}`,
      detail: row.villageName,
      href: `/cases/${row.county}/${row.id}`,
    }))
  }

/** Which look a text asks for; none where it names no record, or one that the person may not look for. */
const lookFor = (
  county: string | undefined,
  text: string,
  may: { readonly families: boolean; readonly cases: boolean },
): Look | undefined => {
  const number = caseNumberIn(text)
  if (number !== undefined) return may.cases && number.whole ? casesBy(number.text) : undefined
  return county && may.families && namesFamily(text) ? familiesBy(county, text) : undefined
}

/**
 * Families by what was typed and applications by a number, once the typing pauses. The text may be an identity number: it
 * travels in the body and is kept nowhere, neither in an address nor among the answers that pages share.
 */
export const useFoundRecords = (county: string | undefined, typed: string): FoundRecords => {
  const may = useMay()
  const families = may('registry.searchFamilies')
  const cases = may('cases.findByNumber')
  const [found, setFound] = useState<FoundRecords>(IDLE)
  useEffect(() => {
    const look = lookFor(county, typed.trim(), { families, cases })
    if (!look) {
      setFound(IDLE)
      return
    }
    const over = new AbortController()
    setFound({ state: 'looking', records: [] })
    const timer = setTimeout(() => {
      look({ signal: over.signal, language: currentLanguage() })
        .then((records) => setFound({ state: 'found', records }))
        .catch(() => {
          if (!over.signal.aborted) setFound({ state: 'unreadable', records: [] })
        })
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      over.abort()
    }
  }, [county, families, cases, typed])
  return found
}
