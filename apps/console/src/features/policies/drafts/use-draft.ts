import { ApiProblem, type OutputOf, problem, programsRoutes, urlOf } from '@songtan/contract'
import { openBundle, PolicyError, type PolicySet } from '@songtan/policy'
import { useQuery } from '@tanstack/react-query'
import { useAct } from '../../../shell/api.ts'
import { currentLanguage } from '../../../shell/i18n.ts'

export type DraftView = OutputOf<typeof programsRoutes.readDraft>

/** The law around the place of a draft with the draft in it. @throws ApiProblem */
const fetchDraftLaw = async (id: string): Promise<PolicySet> => {
  const response = await fetch(urlOf(programsRoutes.readDraftLaw, { id }), {
    credentials: 'same-origin',
    headers: { 'accept-language': currentLanguage() },
  })
  if (!response.ok) throw new ApiProblem(problem.parse(await response.json()))
  return openBundle(await response.json())
}

/** Read anew for every version of the draft; not while it has faults. */
export const useDraftLaw = ({ id, version, problems }: DraftView) =>
  useQuery({
    queryKey: [programsRoutes.readDraftLaw.id, id, version],
    queryFn: () => fetchDraftLaw(id),
    enabled: problems.length === 0,
    staleTime: Number.POSITIVE_INFINITY,
  })

type Saved = Partial<Pick<DraftView, 'text' | 'title' | 'from'>>

/** Keeps a change of the draft at once. */
export const useSaveDraft = ({ id, version, title, from, text }: DraftView) => {
  const act = useAct(programsRoutes.saveDraft, ['programs.'])
  return {
    saving: act.isPending,
    error: act.error,
    save: (change: Saved, onSuccess?: () => void) =>
      act.mutate({ id, version, title, from, text, ...change }, { onSuccess: () => onSuccess?.() }),
  }
}

/** What can be read out of a text, or nothing while it is no YAML. */
export const readable = <T>(read: () => T): T | undefined => {
  try {
    return read()
  } catch (error) {
    if (error instanceof PolicyError) return undefined
    throw error
  }
}
