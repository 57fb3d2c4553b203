import type { OutputOf, reportingRoutes } from '@songtan/contract'
import { createContext, useContext } from 'react'
import { useThemeName } from '../../shell/appearance.ts'
import { useMay } from '../../shell/session.tsx'
import { THEMES, type Tokens } from '../../shell/tokens.ts'
import { hrefOf } from './address.ts'

export type Statistics = OutputOf<typeof reportingRoutes.readStatistics>

/** The figures that a page is about. */
export const Figures = createContext<Statistics | undefined>(undefined)

export const useFigures = (): Statistics => {
  const figures = useContext(Figures)
  if (!figures) throw new Error('used outside of the figures')
  return figures
}

/** Colours of the theme on screen, for what draws without style sheets. */
export const useTokens = (): Tokens => THEMES[useThemeName()]

/** The way to the applications behind a number; none for nought, and none for those who may not see applications. */
export const useListHref = () => {
  const { county, area, from, to } = useFigures()
  const may = useMay()
  return (
    list: string,
    count: number,
    narrow: { readonly month?: string; readonly town?: string } = {},
  ): string | undefined => {
    if (count === 0 || !may('reporting.listStatisticCases')) return undefined
    const period = { from: narrow.month ?? from, to: narrow.month ?? to }
    return hrefOf('/statistics/cases', { county, list, ...period, area: narrow.town ?? area ?? undefined })
  }
}

/** The way to the families of a class that the area of the figures has, where the person may see them. */
export const useFamiliesHref = () => {
  const { area } = useFigures()
  const may = useMay()
  return (familyClass: string, count: number): string | undefined =>
    count === 0 || !may('registry.searchFamilies')
      ? undefined
      : hrefOf('/families', { class: familyClass, area: area ?? undefined })
}

/** The way to open applications, where the person may see them. */
export const useWorkHref = () => {
  const may = useMay()
  return (bucket: string, count: number, town: string): string | undefined =>
    count === 0 || !may('cases.listWork') ? undefined : hrefOf('/cases', { bucket, area: town })
}

const WHOLE = 100
const TENTHS = 10

/** 3 of 4 → `75.0%`; a dash where there is nothing to have a share of. */
export const shareText = (part: number, whole: number): string =>
  whole === 0 ? '—' : `${(Math.round((part / whole) * WHOLE * TENTHS) / TENTHS).toFixed(1)}%`
