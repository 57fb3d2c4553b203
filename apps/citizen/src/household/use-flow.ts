import { useEffect, useState } from 'react'
import { useSearchParams } from 'wouter'
import { focusFirstError } from '../shell/fields.tsx'
import type { FieldProblem } from './problems.ts'

export interface Step<F> {
  readonly id: string
  readonly problems: (form: F) => readonly FieldProblem[]
}

export interface Flow<S> {
  readonly step: S
  /** From 1. */
  readonly at: number
  readonly problems: readonly FieldProblem[]
  /** Goes on when the step is filled in, else marks what is wrong; false where it stays. */
  readonly next: () => boolean
  /** One step back; false on the first. */
  readonly back: () => boolean
  /** Goes to the step that holds these problems and marks them. */
  readonly show: (step: string, problems: readonly FieldProblem[]) => void
}

/**
 * One question a page, the step in the address, so that the phone's own back button goes one question back. Nobody
 * comes to a step before those ahead of it are filled in.
 */
export const useFlow = <F, S extends Step<F>>(steps: readonly [S, ...S[]], form: F): Flow<S> => {
  const [params, setParams] = useSearchParams()
  const [tried, setTried] = useState('')
  const [refused, setRefused] = useState<readonly FieldProblem[]>([])
  const asked = steps.findIndex(({ id }) => id === params.get('step'))
  const open = steps.findIndex(({ problems }) => problems(form).length > 0)
  const at = Math.max(0, Math.min(asked, open === -1 ? steps.length - 1 : open))
  const step = steps[at] ?? steps[0]
  const own = tried.startsWith(`${step.id} `) ? step.problems(form) : []
  const problems = own.length > 0 ? own : refused
  useEffect(() => {
    if (tried !== '') focusFirstError()
  }, [tried])
  const go = (id: string) => {
    setTried('')
    setRefused([])
    setParams({ step: id })
  }
  /** Each try is told apart, so that the focus moves again. */
  const mark = (id: string) => setTried(`${id} ${Math.random()}`)
  return {
    step,
    at: at + 1,
    problems,
    next: () => {
      if (step.problems(form).length > 0) {
        mark(step.id)
        return false
      }
      const following = steps[at + 1]
      if (following) go(following.id)
      return true
    },
    back: () => {
      const before = steps[at - 1]
      if (before) go(before.id)
      return before !== undefined
    },
    show: (id, found) => {
      setParams({ step: id })
      setRefused(found)
      mark(id)
    },
  }
}
