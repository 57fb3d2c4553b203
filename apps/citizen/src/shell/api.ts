import {
  ApiProblem,
  callRoute,
  errorSentence,
  type InputOf,
  type OutputOf,
  type Route,
} from '@songtan/contract'
import { useCallback, useEffect, useRef, useState } from 'react'
import { currentLanguage } from './i18n.ts'
import { newId } from './new-id.ts'

export interface Read<T> {
  readonly data: T | undefined
  readonly error: Error | undefined
  readonly pending: boolean
  again(): void
}

/** Reads a route while the page shows; a later answer never overwrites a newer question. */
export const useRead = <R extends Route>(route: R, input: InputOf<R>, enabled = true): Read<OutputOf<R>> => {
  const [state, setState] = useState<{ data?: OutputOf<R>; error?: Error; pending: boolean }>({
    pending: enabled,
  })
  const [turn, setTurn] = useState(0)
  const question = JSON.stringify({ input, turn })
  useEffect(() => {
    if (!enabled) return
    const abort = new AbortController()
    setState((before) => ({ ...before, pending: true }))
    const asked = JSON.parse(question) as { input: InputOf<R> }
    callRoute(route, asked.input, {
      signal: abort.signal,
      language: currentLanguage(),
    })
      .then((data) => setState({ data, pending: false }))
      .catch((error: Error) => {
        if (!abort.signal.aborted) setState((before) => ({ ...before, error, pending: false }))
      })
    return () => abort.abort()
  }, [route, question, enabled])
  return { data: state.data, error: state.error, pending: state.pending, again: () => setTurn((n) => n + 1) }
}

export interface Act<R extends Route> {
  readonly run: (input: InputOf<R>, file?: Blob) => Promise<OutputOf<R> | undefined>
  readonly error: Error | undefined
  readonly pending: boolean
}

/**
 * Takes an action. The Idempotency-Key belongs to one intention: kept while the line is broken, so that pressing
 * again never files twice; renewed after success and after a refusal.
 */
export const useAct = <R extends Route>(route: R): Act<R> => {
  const key = useRef(newId())
  const [state, setState] = useState<{ error?: Error; pending: boolean }>({ pending: false })
  const run = useCallback(
    async (input: InputOf<R>, file?: Blob): Promise<OutputOf<R> | undefined> => {
      setState({ pending: true })
      try {
        const answer = await callRoute(route, input, {
          idempotencyKey: key.current,
          language: currentLanguage(),
          ...(file ? { file } : {}),
        })
        key.current = newId()
        setState({ pending: false })
        return answer
      } catch (error) {
        const refused =
          error instanceof ApiProblem && error.problem.status >= 400 && error.problem.status < 500
        if (refused) key.current = newId()
        setState({ error: error as Error, pending: false })
        return undefined
      }
    },
    [route],
  )
  return { run, ...state, error: state.error }
}

/** The refusal in plain words. */
export const problemText = (error: Error): string =>
  error instanceof ApiProblem
    ? error.problem.status === 0
      ? errorSentence(error.problem.code, currentLanguage())
      : error.problem.title
    : String(error)

export const problemField = (error: Error | undefined): string | undefined =>
  error instanceof ApiProblem ? error.problem.field : undefined
