import { ApiProblem, hearDay, problem, programsRoutes, urlOf } from '@songtan/contract'
import { openBundle, type PolicySet } from '@songtan/policy'

const kept = new Map<string, Promise<PolicySet>>()

const fetchPolicy = async (place: string): Promise<PolicySet> => {
  const response = await fetch(urlOf(programsRoutes.readPolicy, { place })).catch(() => undefined)
  if (response) hearDay(response)
  if (response?.ok) return openBundle(await response.json())
  const told = problem.safeParse(await response?.json().catch(() => undefined))
  const code = response ? 'service.unavailable' : 'line.broken'
  throw new ApiProblem(
    told.success
      ? told.data
      : { type: `urn:songtan:problem:${code}`, title: code, status: response?.status ?? 0, code },
  )
}

/**
 * The law of a place, fetched once while the page is open; from then on the answers are computed without the line.
 * The place is all that is told to the server.
 * @throws ApiProblem
 */
export const policyOf = (place: string): Promise<PolicySet> => {
  const before = kept.get(place)
  if (before) return before
  const fetched = fetchPolicy(place).catch((error: unknown) => {
    kept.delete(place)
    throw error
  })
  kept.set(place, fetched)
  return fetched
}
