import { AppError } from '@songtan/kernel'
import { type Decision, decide } from '../engine/decide.ts'
import type { PolicyRun } from '../engine/run.ts'

/** Class and grants without amounts as one text; undefined while anything they hang on is unknown. */
export const standingOf = (run: PolicyRun): string | undefined => {
  const found = decided(run, 'standing')
  if (!found || found.class === 'unknown' || found.missing.size > 0) return undefined
  return [found.class, ...found.grants.map((g) => `${g.program} ${g.member ?? ''}`)].join('|')
}

/** A decision, or undefined where a parameter that it hangs on is lacking. */
export const decided = (run: PolicyRun, what: 'amounts' | 'standing'): Decision | undefined => {
  try {
    return decide(run, what)
  } catch (error) {
    if (error instanceof AppError && error.code === 'policy.parameter-missing') return undefined
    throw error
  }
}
