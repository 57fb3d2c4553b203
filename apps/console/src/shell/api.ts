import { ApiProblem, callRoute, type InputOf, type OutputOf, type Route } from '@songtan/contract'
import {
  keepPreviousData,
  QueryClient,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useRef } from 'react'
import { currentLanguage } from './i18n.ts'

const RETRIES = 2

/** Refusals are final; a broken line or a recovering server is tried again. */
const worthRetrying = (count: number, error: Error): boolean =>
  count < RETRIES &&
  error instanceof ApiProblem &&
  (error.problem.status === 0 || error.problem.status === 503)

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 15_000, retry: worthRetrying, refetchOnWindowFocus: true },
    mutations: { retry: worthRetrying },
  },
})

const questionOf = <R extends Route>(route: R, input: InputOf<R>) => ({
  queryKey: [route.id, input],
  queryFn: ({ signal }: { readonly signal: AbortSignal }): Promise<OutputOf<R>> =>
    callRoute(route, input, { signal, language: currentLanguage() }),
})

/** Asks a route for what is drawn next; nothing is asked twice that was asked just now. */
export const ask = <R extends Route>(route: R, input: InputOf<R>): void => {
  void queryClient.prefetchQuery(questionOf(route, input))
}

/**
 * Reads a route; the answer is cached under the route and its input, and refreshed when an action touches it. What was
 * never read is asked for while the page is drawn, not after its frame.
 */
export const useRead = <R extends Route>(
  route: R,
  input: InputOf<R>,
  options: {
    readonly enabled?: boolean
    readonly keep?: boolean
    /** Read again whenever it is come to, whatever was read a moment ago: for what the background brings. */
    readonly fresh?: boolean
    /** Milliseconds until it is read again, for what moves by itself. */
    readonly lookAgain?: (found: OutputOf<R>) => number | false
  } = {},
): UseQueryResult<OutputOf<R>, Error> => {
  const enabled = options.enabled ?? true
  const question = questionOf(route, input)
  if (enabled && queryClient.getQueryState(question.queryKey) === undefined) ask(route, input)
  return useQuery<OutputOf<R>, Error>({
    ...question,
    enabled,
    refetchInterval: ({ state: { data } }) => (data ? (options.lookAgain?.(data) ?? false) : false),
    ...(options.keep ? { placeholderData: keepPreviousData } : {}),
    ...(options.fresh ? { refetchOnMount: 'always' as const } : {}),
  })
}

const touched =
  (prefixes: readonly string[]) =>
  ({ queryKey }: { readonly queryKey: readonly unknown[] }): boolean =>
    prefixes.some((prefix) => String(queryKey[0]).startsWith(prefix))

/** Reads again whatever an action touches, as somebody else has changed it. */
export const refresh = (touches: readonly string[]): Promise<void> =>
  queryClient.invalidateQueries({ predicate: touched(touches) })

type ActInput<R extends Route> = InputOf<R> & { readonly file?: Blob }

/**
 * Takes an action. One intention has one Idempotency-Key, kept through retries and double clicks and renewed
 * after success. `touches` names the reads that must be made again (`cases.`, `registry.family`).
 */
export const useAct = <R extends Route>(
  route: R,
  touches: readonly string[] = [],
): UseMutationResult<OutputOf<R>, Error, ActInput<R>> => {
  const client = useQueryClient()
  const key = useRef(crypto.randomUUID())
  return useMutation<OutputOf<R>, Error, ActInput<R>>({
    mutationFn: async (values) => {
      const { file, ...input } = values as ActInput<R> & { file?: Blob }
      const answer = await callRoute(route, input as unknown as InputOf<R>, {
        idempotencyKey: key.current,
        language: currentLanguage(),
        ...(file ? { file } : {}),
      })
      key.current = crypto.randomUUID()
      return answer
    },
    onSuccess: () => client.invalidateQueries({ predicate: touched(touches) }),
    onError: (error) => {
      // A refused call is over: the corrected one is a new intention.
      if (error instanceof ApiProblem && error.problem.status >= 400 && error.problem.status < 500) {
        key.current = crypto.randomUUID()
      }
    },
  })
}

/** What a failed call tells the person, in the person's words. */
export const problemText = (error: unknown): string =>
  error instanceof ApiProblem ? error.problem.title : String(error)
export const problemCode = (error: unknown): string => (error instanceof ApiProblem ? error.problem.code : '')
