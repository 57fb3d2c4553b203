import { callRoute, type OutputOf, programsRoutes } from '@songtan/contract'
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { currentLanguage } from '../../../shell/i18n.ts'

export type SimulationView = OutputOf<typeof programsRoutes.readSimulation>
export type Result = NonNullable<SimulationView['result']>
export type Comparison = Result['whole']
export type Side = Comparison['before']
export type County = Result['counties'][number]
export type CliffsOf = County['cliffs'][number]
export type Heads = Comparison['open']

const EVERY_MS = 1000

export const isUnderWay = (state: SimulationView['state'] | undefined): boolean =>
  state === 'queued' || state === 'running'

/** A simulation, asked for again every second until it is over. */
export const useSimulation = (id: string | undefined): UseQueryResult<SimulationView, Error> =>
  useQuery({
    queryKey: [programsRoutes.readSimulation.id, id],
    queryFn: ({ signal }) =>
      callRoute(programsRoutes.readSimulation, { id: id ?? '' }, { signal, language: currentLanguage() }),
    enabled: id !== undefined,
    refetchInterval: ({ state }) => (isUnderWay(state.data?.state) ? EVERY_MS : false),
  })

export type Simulations = OutputOf<typeof programsRoutes.listSimulations>

const SHOWN = 50

/** Simulations of a draft, newest first, while one is under way asked for again. */
export const useSimulations = (draftId: string): UseQueryResult<Simulations, Error> =>
  useQuery({
    queryKey: [programsRoutes.listSimulations.id, draftId],
    queryFn: ({ signal }) =>
      callRoute(
        programsRoutes.listSimulations,
        { id: draftId, limit: SHOWN },
        { signal, language: currentLanguage() },
      ),
    refetchInterval: ({ state }) => (isUnderWay(state.data?.items[0]?.state) ? EVERY_MS : false),
  })
