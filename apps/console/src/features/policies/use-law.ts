import { ApiProblem, callRoute, hearDay, problem, programsRoutes, urlOf } from '@songtan/contract'
import { openBundle, type PolicySet } from '@songtan/policy'
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useRead } from '../../shell/api.ts'
import { currentLanguage } from '../../shell/i18n.ts'

/** How the nation is named in addresses. */
export const NATION = 'cn'

/** The digits by which the law knows a place; the nation has none. */
export const digitsOf = (place: string): string => (place === NATION ? '' : place)

/** The law of a place, whole. @throws ApiProblem */
export const fetchLaw = async (place: string): Promise<PolicySet> => {
  const language = currentLanguage()
  const response = await fetch(urlOf(programsRoutes.readLaw, { place }), {
    credentials: 'same-origin',
    headers: { 'accept-language': language },
  })
  hearDay(response)
  if (!response.ok) throw new ApiProblem(problem.parse(await response.json()))
  return openBundle(await response.json())
}

/** The law changes when something is published, which is rare; who publishes has it read again. */
const KEPT = 60_000

export const useLaw = (place: string): UseQueryResult<PolicySet, Error> =>
  useQuery({ queryKey: [programsRoutes.readLaw.id, place], queryFn: () => fetchLaw(place), staleTime: KEPT })

export const usePacks = () => useRead(programsRoutes.listPacks, {})

export interface ScenarioFile {
  readonly path: string
  readonly text: string
}

const fetchScenarios = async (place: string): Promise<readonly ScenarioFile[]> => {
  const files: ScenarioFile[] = []
  let after: string | undefined
  do {
    const page = await callRoute(
      programsRoutes.listScenarios,
      { place, limit: 200, ...(after ? { after } : {}) },
      { language: currentLanguage() },
    )
    files.push(...page.items)
    after = page.next
  } while (after)
  return files
}

export const useScenarios = (place: string): UseQueryResult<readonly ScenarioFile[], Error> =>
  useQuery({
    queryKey: [programsRoutes.listScenarios.id, place],
    queryFn: () => fetchScenarios(place),
    staleTime: KEPT,
  })
